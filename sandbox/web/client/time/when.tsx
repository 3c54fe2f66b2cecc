import { useSession } from '../session';
import { ago, dayAndTime } from './durations';
import { useNow } from './use-now';

const MINUTE = 60_000;

/** How long ago; the day and time itself on hover. */
export function When({ at }: { at: number }) {
  const { timeZone } = useSession();
  const now = useNow(MINUTE / 4);
  const exact = dayAndTime(at, timeZone);
  return (
    <time className="when" dateTime={new Date(at).toISOString()} title={exact}>
      {now === 0 ? exact : ago(at, now)}
    </time>
  );
}

/** The day and time; on hover, how far away that is. */
export function DayTime({ at }: { at: number }) {
  const { timeZone } = useSession();
  const now = useNow(MINUTE / 4);
  return (
    <time dateTime={new Date(at).toISOString()} title={now === 0 ? undefined : ago(at, now)}>
      {dayAndTime(at, timeZone)}
    </time>
  );
}
