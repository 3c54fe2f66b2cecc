import { Component, type ReactNode } from 'react';
import type { ForgeNode } from '../contract';
import { Marker } from './marker';

interface FenceProps {
  node: ForgeNode;
  children: ReactNode;
}

interface FenceState {
  error?: string;
}

/** A component that fails on its properties becomes a marker; the next tree tries it again. */
export class Fence extends Component<FenceProps, FenceState> {
  override state: FenceState = {};

  static getDerivedStateFromError(error: unknown): FenceState {
    return { error: error instanceof Error ? error.message : String(error) };
  }

  override componentDidUpdate({ node }: FenceProps): void {
    if (node !== this.props.node && this.state.error !== undefined) this.setState({ error: undefined });
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === undefined) return this.props.children;
    return <Marker what={`${this.props.node.type}: ${error.split('\n')[0]}`} />;
  }
}
