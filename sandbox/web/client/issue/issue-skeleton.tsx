import { Bone } from '../common/bones';

/** Holds the places of the issue page while the ticket is on its way. */
export function IssueSkeleton() {
  return (
    <div className="issue" role="status" aria-label="Opening the ticket">
      <div className="issue-head">
        <Bone width={160} />
        <Bone width="min(100%, 520px)" height={28} />
        <Bone width="min(100%, 320px)" height={32} />
      </div>
      <div className="issue-side">
        <div className="headline">
          {[0, 1, 2].map((line) => (
            <div className="line" key={line}>
              <Bone width={90} height={16} />
              <Bone width="80%" height={32} />
              <Bone width="60%" height={20} />
            </div>
          ))}
        </div>
        <div className="panel">
          {[70, 50, 60, 65, 40].map((width, index) => (
            <Bone key={index} width={`${width}%`} />
          ))}
        </div>
      </div>
      <div className="issue-main">
        <div className="panel">
          {[95, 90, 60].map((width, index) => (
            <Bone key={index} width={`${width}%`} />
          ))}
        </div>
        <div className="panel">
          {[50, 85, 70].map((width, index) => (
            <Bone key={index} width={`${width}%`} height={28} />
          ))}
        </div>
      </div>
    </div>
  );
}
