import Skeleton from '@atlaskit/skeleton';

/** A place held for text that is still on its way: as high as a line of it, so that nothing moves later. */
export function Bone({ width, height = 20 }: { width: number | string; height?: number }) {
  return <Skeleton width={width} height={height} borderRadius="var(--ds-radius-small)" isShimmering />;
}
