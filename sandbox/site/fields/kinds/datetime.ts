import type { Issue, RawValue } from '../../model';
import { jiraMoment, jiraTime, jiraTimeInHistory } from '../jira-time';
import { InvalidValue, NOTHING, type Kind } from '../kind';

const ISO = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)(Z|[+-]\d{2}):?(\d{2})?$/;

/** Epoch milliseconds of an ISO date-time with offset (`+0900`, `+09:00` or `Z`). */
export function instantOf(text: string): number {
  const [, local, zone, minutes] = ISO.exec(text) ?? [];
  const at = local ? Date.parse(local + (zone === 'Z' ? 'Z' : `${zone}:${minutes ?? '00'}`)) : NaN;
  if (Number.isNaN(at)) throw new InvalidValue(`Error parsing date string: ${text}`);
  return at;
}

/** When it was created and last changed is not among an issue's settable values. */
function stamp(issue: Issue, id: string): RawValue | undefined {
  if (id === 'created') return issue.created;
  return id === 'updated' ? issue.updated : undefined;
}

/** A moment. Jira writes it in the viewer's zone; an app's own date-time field drops milliseconds. */
export const datetime: Kind = {
  type: 'datetime',
  raw: (_site, issue, { id }) => stamp(issue, id) ?? issue.values[id] ?? null,
  shape: (raw, { viewer }) => (typeof raw === 'number' ? jiraTime(raw, viewer.timeZone) : null),
  rendered: (raw, { viewer }) => (typeof raw === 'number' ? jiraMoment(raw, viewer.timeZone) : null),
  parse(wire, { field }) {
    if (wire === null || wire === '') return null;
    if (typeof wire !== 'string') throw new InvalidValue('Operation value must be a string');
    const at = instantOf(wire);
    return field.app ? Math.floor(at / 1000) * 1000 : at;
  },
  /** The history has no viewer: it is told in UTC. */
  describe: (raw) =>
    typeof raw === 'number' ? { id: jiraTimeInHistory(raw, 'UTC'), text: jiraMoment(raw, 'UTC') } : NOTHING,
};
