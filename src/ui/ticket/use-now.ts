import { useEffect, useState } from 'react';
import { browserNow, every } from '../clock';

/** The time of Jira in epoch milliseconds, anew every so many milliseconds, up to an instant where one is given. */
export function useNow(ahead: number, step: number, until = Infinity): number {
  const [now, setNow] = useState(browserNow);
  const past = now + ahead >= until;
  useEffect(() => {
    if (past) return undefined;
    setNow(browserNow());
    return every(step, () => setNow(browserNow()));
  }, [step, past]);
  return now + ahead;
}
