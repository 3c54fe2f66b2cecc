import { zoneOffsets, type ZoneOffsets } from '../calendar/offsets';

/** A zone's offsets never change while the process lives, so they are looked up once per zone. */
const zones = new Map<string, ZoneOffsets>();

function offsetAt(zone: string, at: number): number {
  let offsets = zones.get(zone);
  if (!offsets) zones.set(zone, (offsets = zoneOffsets(zone)));
  return offsets.at(at).offset;
}

const two = (value: number): string => String(value).padStart(2, '0');

/**
 * An instant as Jira writes it on the wire: `2026-07-06T18:02:13.432+0900`, in the given IANA zone.
 * Observed in SLA captures of July 2026 (the `jira` form of a time).
 */
export function jiraTime(at: number, zone: string): string {
  const offset = offsetAt(zone, at);
  const minutes = Math.abs(Math.trunc(offset / 60_000));
  return `${new Date(at + offset).toISOString().slice(0, -1)}${offset < 0 ? '-' : '+'}${two(Math.trunc(minutes / 60))}${two(minutes % 60)}`;
}

/** The same without milliseconds, as the history holds it: `2026-07-06T18:02:13+0900`. */
export const jiraTimeInHistory = (at: number, zone: string): string => jiraTime(at, zone).replace(/\.\d{3}/, '');

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** What Jira's history shows people for a date: `6/Jul/26`; the day of an ISO date `2026-07-06`. */
export function jiraDate(iso: string): string {
  const [year, month, day] = iso.split('-');
  return `${Number(day)}/${MONTHS[Number(month) - 1]}/${year?.slice(2)}`;
}

/** What Jira's history shows people for an instant: `6/Jul/26 6:02 PM`. */
export function jiraMoment(at: number, zone: string): string {
  const wall = jiraTime(at, zone);
  const hour = Number(wall.slice(11, 13));
  return `${jiraDate(wall.slice(0, 10))} ${hour % 12 || 12}:${wall.slice(14, 16)} ${hour < 12 ? 'AM' : 'PM'}`;
}
