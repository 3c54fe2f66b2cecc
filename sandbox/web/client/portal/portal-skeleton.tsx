import { Bone } from '../common/bones';

/** Holds the places of the portal's start while it is on its way. */
export function PortalSkeleton() {
  return (
    <div className="portal" role="status" aria-label="Opening the portal">
      <div className="portal-top">
        <Bone width={120} />
      </div>
      <div className="portal-hero">
        <Bone width={240} height={32} />
        <Bone width="100%" height={40} />
      </div>
      <div className="portal-columns">
        <div className="portal-group">
          {[0, 1, 2, 3].map((line) => (
            <Bone key={line} width="100%" height={56} />
          ))}
        </div>
        <RequestsBones />
      </div>
    </div>
  );
}

export function RequestsBones() {
  return (
    <div className="requests" aria-hidden="true">
      {[0, 1, 2, 3].map((line) => (
        <div className="request-row" key={line}>
          <Bone width="60%" />
          <Bone width="35%" height={16} />
        </div>
      ))}
    </div>
  );
}
