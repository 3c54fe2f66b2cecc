import { DayTime } from '../time/when';
import type { State } from './wire';
import { dueGroups } from './words';

const MOST = 8;

/** What is due later, by kind. */
export function Agenda({ agenda }: Pick<State, 'agenda'>) {
  const groups = dueGroups(agenda);
  if (groups.length === 0) return <p className="subtle">Nothing is due.</p>;
  return (
    <div className="agenda">
      {groups.map(({ name, items }) => (
        <div key={name}>
          <h3>{name}</h3>
          <ul className="notes">
            {items.slice(0, MOST).map(({ at, what }, index) => (
              <li key={index}>
                <span className="subtle">
                  <DayTime at={at} />
                </span>
                <span>{what}</span>
              </li>
            ))}
          </ul>
          {items.length > MOST && <p className="subtle">and {items.length - MOST} more</p>}
        </div>
      ))}
    </div>
  );
}
