import { Bone } from '../common/bones';

/** Holds the places of a request while it is on its way. */
export function RequestSkeleton() {
  return (
    <div className="request" role="status" aria-label="Opening the request">
      <div className="request-main">
        <Bone width="min(100%, 480px)" height={28} />
        <Bone width={240} />
        {[95, 88, 60].map((width) => (
          <Bone key={width} width={`${width}%`} />
        ))}
        <Bone width="100%" height={80} />
      </div>
      <div className="request-side">
        <Bone width={160} height={24} />
        <Bone width="100%" height={32} />
        <Bone width="100%" height={80} />
      </div>
    </div>
  );
}
