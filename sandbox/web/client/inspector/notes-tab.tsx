import { useCallback } from 'react';
import { TroubleNote } from '../common/trouble-note';
import { useLive } from '../live/use-live';
import { useSession } from '../session';
import { DayTime } from '../time/when';
import { LinesSkeleton } from './lines-skeleton';
import { loadNotes } from './load';

/** What the platform did that no invocation shows: filters that failed, events given up or too large. */
export function NotesTab() {
  const { http } = useSession();
  const load = useCallback(() => loadNotes(http), [http]);
  const { value: notes, trouble } = useLive('notes', load, () => true);
  return (
    <div className="inspector-part">
      {trouble !== undefined && <TroubleNote error={trouble} doing="Reading the notes" />}
      {!notes && trouble === undefined && <LinesSkeleton />}
      {notes?.length === 0 && (
        <p className="inspector-empty">Every event reached its function, and no filter failed.</p>
      )}
      <ul className="notes">
        {(notes ?? []).map(({ at, text }, index) => (
          <li key={index}>
            <span className="subtle">
              <DayTime at={at} />
            </span>
            <span>{text}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
