import { useSession } from '../../session';
import type { Place, Shown } from '../api';
import type { Powers } from '../stage';
import { ResourceView } from './resource-view';
import { useStage } from './use-stage';

/** Heights of places that name a size, where they are not in a dialog. Public documentation names them, not in pixels. */
const HEIGHTS: Record<string, string> = {
  small: '150px',
  medium: '300px',
  large: '450px',
  xlarge: '600px',
  max: '75vh',
};

interface ModuleViewProps {
  shown: Shown;
  place: Place;
  powers?: Powers;
  /** In CSS, where the place says how high it is. */
  height?: string;
}

const NONE: Powers = {};

/** A module of the app in its place on a page. */
export function ModuleView({ shown, place, powers = NONE, height }: ModuleViewProps) {
  const { account } = useSession();
  const stage = useStage(shown, place, powers);
  if (!stage || !shown.resource) return null;
  const { viewportSize } = shown;
  const named = typeof viewportSize === 'string' ? HEIGHTS[viewportSize] : viewportSize?.height;
  return (
    <ResourceView key={account} stage={stage} native={shown.resource.render === 'native'} height={height ?? named} />
  );
}
