import type { FieldIds } from '../api/fields';
import { readName, readPerson, readStatus, readTeam, readText, readTime } from '../api/read-fields';
import { type Ongoing, readSla } from '../api/sla';
import type { Status } from '../api/ticket';

/** A ticket as one row of a queue. */
export interface Row {
  key: string;
  summary: string;
  type: string;
  status?: Status;
  team?: string;
  level?: string;
  assignee?: string;
  since?: number;
  due?: number;
  resolution?: Ongoing;
  /** The customer's clock has run and ended. */
  resolved: boolean;
}

export type ColumnKey =
  'key' | 'summary' | 'type' | 'status' | 'team' | 'level' | 'assignee' | 'since' | 'due' | 'resolution';

export interface Column {
  key: ColumnKey;
  name: string;
  /** In the table's width, percent. */
  width: number;
  /** What rows are put in order by; undefined: last, whichever way the order goes. */
  value: (row: Row) => string | number | undefined;
}

const left = ({ resolution }: Row): number | undefined =>
  resolution?.remaining === undefined
    ? undefined
    : resolution.remaining + (resolution.paused ? Number.MAX_SAFE_INTEGER / 2 : 0);

export const COLUMNS: readonly Column[] = [
  { key: 'key', name: 'Key', width: 7, value: ({ key }) => Number(key.split('-').at(-1)) },
  { key: 'summary', name: 'Summary', width: 19, value: ({ summary }) => summary.toLowerCase() },
  { key: 'type', name: 'Type', width: 8, value: ({ type }) => type },
  { key: 'status', name: 'Status', width: 13, value: ({ status }) => status?.name },
  { key: 'team', name: 'Team', width: 11, value: ({ team }) => team },
  { key: 'level', name: 'Level', width: 9, value: ({ level }) => level },
  { key: 'assignee', name: 'Assignee', width: 10, value: ({ assignee }) => assignee },
  { key: 'since', name: 'With team since', width: 7, value: ({ since }) => since },
  { key: 'due', name: 'Team target due', width: 8, value: ({ due }) => due },
  { key: 'resolution', name: 'Time to resolution', width: 8, value: left },
];

export interface Found {
  key: string;
  fields: Record<string, unknown>;
  /** Fields of apps as their apps word them. */
  renderedFields?: Record<string, unknown>;
}

/** One issue of a queue as a row. `readAt`: the sandbox's time when it was read. */
export function readRow({ key, fields, renderedFields = {} }: Found, ids: FieldIds, readAt: number): Row {
  const field = (id: string | undefined): unknown => (id === undefined ? undefined : fields[id]);
  const team = ids.teams.map(({ id }) => readTeam(fields[id])).find((found) => found !== undefined);
  const sla = field(ids.timeToResolution);
  const clock = sla ? readSla(sla, readAt) : undefined;
  return {
    key,
    summary: readText(fields.summary) ?? '',
    type: readName(fields.issuetype) ?? '',
    status: readStatus(fields.status),
    team: team?.name,
    level: readText(renderedFields[ids.level ?? '']) ?? readText(field(ids.level)),
    assignee: readPerson(fields.assignee)?.name,
    since: readTime(field(ids.withTeamSince)),
    due: readTime(field(ids.teamTargetDue)),
    resolution: clock?.ongoing,
    resolved: clock !== undefined && !clock.ongoing && clock.completed.length > 0,
  };
}

/** Rows in the order of a column; equal ones stay as the queue has them, empty ones come last. */
export function sorted(rows: readonly Row[], column: string, order: 'ASC' | 'DESC'): Row[] {
  const value = COLUMNS.find(({ key }) => key === column)?.value;
  if (!value) return [...rows];
  const sign = order === 'ASC' ? 1 : -1;
  return [...rows].sort((a, b) => {
    const [x, y] = [value(a), value(b)];
    if (x === undefined || y === undefined) return Number(x === undefined) - Number(y === undefined);
    return sign * (typeof x === 'number' && typeof y === 'number' ? x - y : String(x).localeCompare(String(y)));
  });
}
