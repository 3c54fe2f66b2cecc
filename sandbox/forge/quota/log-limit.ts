import type { Invocation } from '../forge.types';
import { LIMITS } from '../limits';

const MINUTE = 60_000;

/** How many lines a function may log in one run of so many milliseconds. */
const logLines = (timeout: number): number => LIMITS.functions.logLinesPerMinute * Math.ceil(timeout / MINUTE);

/**
 * What keeps one run's log lines, as many and as large as the platform does; `dropped` is told once when the
 * rest is lost.
 */
export function logKeeper(
  record: Invocation,
  timeout: number,
  dropped: (why: string) => void,
): (level: string, text: string) => void {
  const most = logLines(timeout);
  let bytes = 0;
  let full = false;
  return (level, text) => {
    if (full) return;
    bytes += Buffer.byteLength(text);
    const tooMany = record.logs.length >= most;
    full = tooMany || bytes > LIMITS.functions.logBytes;
    if (!full) record.logs.push({ level, text });
    else dropped(tooMany ? `logged more than ${most} lines` : `logged more than ${LIMITS.functions.logBytes} bytes`);
  };
}
