import Button from '@atlaskit/button/new';
import ClockIcon from '@atlaskit/icon/core/clock';
import { useState } from 'react';
import { advanceClock } from '../api/sandbox';
import { useSession } from '../session';
import { dayAndTime } from '../time/durations';
import { useNow } from '../time/use-now';

const STEPS = [
  { name: '+15 min', duration: 'PT15M' },
  { name: '+2 h', duration: 'PT2H' },
  { name: 'Next day', duration: 'PT24H' },
] as const;

/** What time it is in the sandbox, and ways to let it pass: everything due on the way happens. */
export function ClockControl() {
  const { http, time, timeZone } = useSession();
  const now = useNow();
  const [passing, setPassing] = useState<string>();
  const [failed, setFailed] = useState(false);

  async function pass(duration: string): Promise<void> {
    setPassing(duration);
    setFailed(false);
    try {
      time.tell(await advanceClock(http, duration));
    } catch {
      setFailed(true);
    } finally {
      setPassing(undefined);
    }
  }

  return (
    <div className="bar-clock" role="group" aria-label="The sandbox’s clock">
      <ClockIcon label="" color="currentColor" />
      <span className="bar-time">{now === 0 ? '…' : dayAndTime(now, timeZone)}</span>
      <span className="bar-steps">
        {STEPS.map(({ name, duration }) => (
          <Button
            key={duration}
            spacing="compact"
            isLoading={passing === duration}
            isDisabled={passing !== undefined && passing !== duration}
            onClick={() => void pass(duration)}
          >
            {name}
          </Button>
        ))}
      </span>
      {failed && (
        <span className="late" role="alert">
          The clock did not move. Try again.
        </span>
      )}
    </div>
  );
}
