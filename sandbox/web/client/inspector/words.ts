import type { Outcome, State } from './wire';

type Tone = 'success' | 'removed' | 'inprogress' | 'moved' | 'default';

export const OUTCOMES: Record<Outcome, { words: string; tone: Tone }> = {
  ok: { words: 'Done', tone: 'success' },
  retry: { words: 'Asked again', tone: 'moved' },
  error: { words: 'Failed', tone: 'removed' },
  timeout: { words: 'Out of time', tone: 'removed' },
  killed: { words: 'Stopped', tone: 'removed' },
  running: { words: 'Running', tone: 'inprogress' },
};

/** Who asked, in words. */
const CLIENTS: Record<string, string> = {
  app: 'The app',
  bridge: 'The app’s page',
  browser: 'These pages',
  rest: 'Another program',
};
export const clientWords = (client: string): string => CLIENTS[client] ?? client;

export const statusTone = (status: number): Tone =>
  status >= 500 ? 'removed' : status >= 400 ? 'moved' : status >= 200 && status < 300 ? 'success' : 'default';

export const WHY_DENIED = {
  scope: 'The app’s manifest lacks the scope',
  permission: 'The account lacks a permission',
} as const;

/** How much, as a person says it. */
export function size(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  return bytes < 1024 * 1024 ? `${(bytes / 1024).toFixed(1)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

/** A value on one line, at most so long. */
export function brief(value: unknown, most = 120): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? 'nothing');
  return text.length <= most ? text : `${text.slice(0, most - 1)}…`;
}

export const whole = (value: unknown): string =>
  typeof value === 'string' ? value : (JSON.stringify(value, undefined, 2) ?? 'nothing');

type Due = State['agenda'][number];

export interface DueGroup {
  name: string;
  items: Due[];
}

const KINDS: [RegExp, string][] = [
  [/^schedule /, 'Schedules'],
  [/^event for queue/, 'Queue'],
  [/^event for trigger/, 'Events on their way'],
];

/** What the clock will bring, by kind, each in its order. Kinds that nothing is due of are left out. */
export function dueGroups(agenda: readonly Due[]): DueGroup[] {
  const kindOf = ({ what }: Due): string => KINDS.find(([pattern]) => pattern.test(what))?.[1] ?? 'Everything else';
  const names = [...KINDS.map(([, name]) => name), 'Everything else'];
  return names
    .map((name) => ({ name, items: agenda.filter((due) => kindOf(due) === name) }))
    .filter(({ items }) => items.length > 0);
}
