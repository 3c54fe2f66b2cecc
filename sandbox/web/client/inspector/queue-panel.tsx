import Lozenge from '@atlaskit/lozenge';
import { DayTime } from '../time/when';
import type { State } from './wire';
import { brief } from './words';

/** Events in the app's queues that are not done yet. */
export function QueuePanel({ queue }: Pick<State, 'queue'>) {
  if (queue.length === 0) return <p className="subtle">All queues are empty.</p>;
  return (
    <ul className="keys">
      {queue.map(({ eventId, queueName, state, pushedAt, retries, body }) => (
        <li key={eventId}>
          <code>{queueName}</code>{' '}
          <Lozenge appearance={state === 'running' ? 'inprogress' : 'default'}>{state}</Lozenge>{' '}
          <span className="subtle">
            since <DayTime at={pushedAt} />
            {retries > 0 && `, tried ${retries + 1} times`} · {brief(body, 80)}
          </span>
        </li>
      ))}
    </ul>
  );
}
