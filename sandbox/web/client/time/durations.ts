const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

export interface ClockFace {
  sign: '' | '−';
  /** `H:MM`; hours do not roll over into days, as in Jira's own SLA display. */
  main: string;
  seconds: string;
}

/** Milliseconds as a clock's face, truncated toward zero; negative time is over the goal. */
export function clockFace(millis: number): ClockFace {
  const whole = Math.abs(Math.trunc(millis / SECOND));
  const pad = (value: number): string => String(value).padStart(2, '0');
  return {
    sign: millis <= -SECOND ? '−' : '',
    main: `${Math.floor(whole / 3600)}:${pad(Math.floor(whole / 60) % 60)}`,
    seconds: pad(whole % 60),
  };
}

/** Milliseconds in words a person says: `12 min`, `2 h 05 min`, `40 s`. */
export function inWords(millis: number): string {
  const whole = Math.abs(millis);
  if (whole < MINUTE) return `${Math.floor(whole / SECOND)} s`;
  const minutes = Math.floor(whole / MINUTE) % 60;
  const hours = Math.floor(whole / HOUR);
  if (hours === 0) return `${minutes} min`;
  return minutes === 0 ? `${hours} h` : `${hours} h ${String(minutes).padStart(2, '0')} min`;
}

/** How long ago, or in how long, as seen at `now`. */
export function ago(time: number, now: number): string {
  const away = Math.abs(now - time);
  if (away < MINUTE) return 'just now';
  const days = Math.floor(away / (24 * HOUR));
  const words =
    days >= 2
      ? `${days} days`
      : away >= HOUR
        ? `${Math.floor(away / HOUR)} h${away < 6 * HOUR && Math.floor(away / MINUTE) % 60 ? ` ${Math.floor(away / MINUTE) % 60} min` : ''}`
        : `${Math.floor(away / MINUTE)} min`;
  return time <= now ? `${words} ago` : `in ${words}`;
}

/** A moment as a person of that time zone reads it, e.g. `Fri 20 Nov, 16:55`. */
export function dayAndTime(time: number, timeZone?: string): string {
  const part = (options: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat('en-GB', { timeZone, ...options }).format(time);
  return `${part({ weekday: 'short' })} ${part({ day: 'numeric', month: 'short' })}, ${part({ hour: '2-digit', minute: '2-digit' })}`;
}

/** A moment seen from `now`, as short as it stays clear: the time alone on the same day, else with its day. */
export function shortly(time: number, now: number, timeZone?: string): string {
  const day = (at: number): string => new Intl.DateTimeFormat('en-GB', { timeZone, dateStyle: 'short' }).format(at);
  const clock = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' }).format(time);
  if (day(time) === day(now)) return clock;
  const part = (options: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat('en-GB', { timeZone, ...options }).format(time);
  return `${part({ weekday: 'short' })} ${part({ day: 'numeric' })}, ${clock}`;
}
