import { Bone } from '../../common/bones';

/** Holds an app's place while its code is on the way. */
export function AppSkeleton({ height }: { height?: string }) {
  return (
    <div className="app-skeleton" style={{ minHeight: height }} role="status" aria-label="Loading">
      <Bone width="60%" />
      <Bone width="90%" />
      <Bone width="75%" />
    </div>
  );
}
