import type { JsonObject } from '../../json';
import { zoneOffsets, type ZoneOffsets } from '../calendar/offsets';
import { DAY } from '../calendar/working-days';
import type { AccountId, Site } from '../model';

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const MINUTE = 60_000;
const two = (n: number): string => String(n).padStart(2, '0');

const remembered = new WeakMap<Site, Map<string, ZoneOffsets>>();

function offsetsOf(site: Site, accountId: AccountId | null): ZoneOffsets {
  const zone = (accountId !== null && site.users.get(accountId)?.timeZone) || 'UTC';
  let zones = remembered.get(site);
  if (!zones) remembered.set(site, (zones = new Map<string, ZoneOffsets>()));
  let offsets = zones.get(zone);
  if (!offsets) zones.set(zone, (offsets = zoneOffsets(zone)));
  return offsets;
}

/** "Today 2:31 PM", "Monday 9:05 AM", else "30/Jun/26 12:00 PM"; both instants shifted to local time. */
function friendlyDate(local: number, localNow: number): string {
  const date = new Date(local);
  const hour = date.getUTCHours();
  const time = `${hour % 12 || 12}:${two(date.getUTCMinutes())} ${hour < 12 ? 'AM' : 'PM'}`;
  const age = Math.floor(localNow / DAY) - Math.floor(local / DAY);
  if (age === 0) return `Today ${time}`;
  if (age === 1) return `Yesterday ${time}`;
  if (age > 1 && age < 7) return `${WEEKDAYS[date.getUTCDay()]} ${time}`;
  return `${two(date.getUTCDate())}/${MONTHS[date.getUTCMonth()]}/${two(date.getUTCFullYear() % 100)} ${time}`;
}

/** JSM's date object for an instant, in the viewer's zone (UTC for nobody). */
export function wireDate(site: Site, at: number, viewer: AccountId | null): JsonObject {
  const offsets = offsetsOf(site, viewer);
  const { offset } = offsets.at(at);
  const now = site.clock.now();
  const minutes = Math.abs(offset) / MINUTE;
  const zone = `${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}${two(Math.floor(minutes % 60))}`;
  const local = new Date(at + offset).toISOString().slice(0, -1);
  return {
    iso8601: local.slice(0, 19) + zone,
    jira: local + zone,
    friendly: friendlyDate(at + offset, now + offsets.at(now).offset),
    epochMillis: at,
  };
}

/** JSM's duration object: hours never roll into days, minutes are cut off, not rounded. */
export function wireDuration(millis: number): JsonObject {
  const minutes = Math.floor(Math.abs(millis) / MINUTE);
  const parts = [minutes >= 60 ? `${Math.floor(minutes / 60)}h` : '', minutes % 60 ? `${minutes % 60}m` : ''].filter(
    Boolean,
  );
  return { millis, friendly: parts.length ? `${millis < 0 ? '-' : ''}${parts.join(' ')}` : '0m' };
}
