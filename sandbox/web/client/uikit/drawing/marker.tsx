import type { ReactNode } from 'react';
import { useUnknown } from './services';

interface MarkerProps {
  /** What cannot be drawn, in the app's words. */
  what: string;
  children?: ReactNode;
}

/** Stands, outlined and named, where something could not be drawn, and reports it. What is inside is still shown. */
export function Marker({ what, children }: MarkerProps) {
  useUnknown([what]);
  const Frame = children === undefined ? 'span' : 'div';
  return (
    <Frame className="uikit-marker" data-unknown={what}>
      <span className="uikit-marker-name">{what}</span>
      {children}
    </Frame>
  );
}
