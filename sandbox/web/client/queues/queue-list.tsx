import Badge from '@atlaskit/badge';
import type { Desk, Queue } from '../api/desk';
import { Bone } from '../common/bones';
import { Go } from '../common/go';
import type { Sort } from '../route';
import { useSession } from '../session';

interface QueueListProps {
  desks?: Desk[];
  current?: Queue;
  sort?: Sort;
}

/** The desks' queues, with how many tickets stand in each. */
export function QueueList({ desks, current, sort }: QueueListProps) {
  const { account } = useSession();
  if (!desks) {
    return (
      <div className="queue-list" aria-hidden="true">
        {[120, 150, 110, 140].map((width) => (
          <div className="queue-link" key={width}>
            <Bone width={width} />
          </div>
        ))}
      </div>
    );
  }
  return (
    <nav className="queue-list" aria-label="Queues">
      {desks.map((desk) => (
        <div key={desk.id}>
          <h2 className="queue-desk">{desk.name}</h2>
          <ul>
            {desk.queues.map((queue) => (
              <li key={queue.id}>
                <Go
                  className="queue-link"
                  current={queue.id === current?.id}
                  to={{ page: 'queues', queue: queue.id, as: account, sort }}
                >
                  <span>{queue.name}</span>
                  {queue.count !== undefined && <Badge>{queue.count}</Badge>}
                </Go>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}
