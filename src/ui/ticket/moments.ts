import { MOMENT } from './words';

/** How a person writes times. */
export interface Reader {
  /** Of BCP 47. */
  readonly locale: string;
  readonly timeZone: string;
}

/** Jira writes locales with a low line. What the browser does not know, it is not asked again. */
export function readerOf(locale: string | undefined, timeZone: string | undefined): Reader {
  const wanted = { locale: (locale ?? 'en-US').replaceAll('_', '-'), timeZone: timeZone ?? 'UTC' };
  try {
    new Intl.DateTimeFormat(wanted.locale, { timeZone: wanted.timeZone });
    return wanted;
  } catch {
    return { locale: 'en-US', timeZone: 'UTC' };
  }
}

const DAY = 24 * 60 * 60_000;

/** An instant as the reader writes it, with the day where it is neither today nor yesterday. Both in epoch milliseconds. */
export function momentWords(at: number, now: number, { locale, timeZone }: Reader): string {
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { timeZone, ...options }).format;
  const time = format({ hour: 'numeric', minute: '2-digit' });
  const day = format({ year: 'numeric', month: '2-digit', day: '2-digit' });
  if (day(at) === day(now)) return MOMENT.today(time(at));
  if (day(at) === day(now - DAY)) return MOMENT.yesterday(time(at));
  const year: Intl.DateTimeFormatOptions =
    format({ year: 'numeric' })(at) === format({ year: 'numeric' })(now) ? {} : { year: 'numeric' };
  return format({ weekday: 'short', day: 'numeric', month: 'short', hour: 'numeric', minute: '2-digit', ...year })(at);
}
