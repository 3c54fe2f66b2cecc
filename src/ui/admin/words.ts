import type { Said } from '../../domain/answers';

const is = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`;

export const WORDS = {
  about: 'All projects with support rules, how their hand-overs do, and what the app uses.',
  reading: 'Reading how the projects do',
  again: 'Read again',
  projects: 'Projects',
  none: 'No project has support rules yet',
  noneNext: 'A project admin sets Tierline up under Support rules, in the settings of a service project.',
  head: {
    project: 'Project',
    handOvers: 'Escalations today',
    waiting: 'Waiting',
    failed: 'Given up',
    checked: 'Set-up check',
  },
  on: (version: number) => `on, version ${version}`,
  off: (version: number) => `off, version ${version}`,
  handOvers: (all: number, repaired: number) => (repaired === 0 ? String(all) : `${all}, ${repaired} of them repaired`),
  notChecked: 'not run yet',
  fine: 'in order',
  wrong: (count: number) => is(count, 'thing is wrong', 'things are wrong'),
  retry: 'Try again',
  done: 'It is tried again',
  retried: (tickets: number, project: string) =>
    tickets === 0
      ? `Nothing of ${project} waits or was given up any more.`
      : `${is(tickets, 'work item', 'work items')} of ${project} will be looked at within a minute.`,
  findings: 'What could not be done',
  noFindings: 'Nothing: every hand-over went through.',
  usage: 'What the app uses',
  points: 'Jira requests this hour',
  pointsNote:
    'Estimated from the hand-overs of this hour. All customers of the app share the limit, and Jira gives new points on the hour.',
  pointsOf: (used: number, limit: number) => `about ${number(used)} of ${number(limit)} points`,
  storage: 'Escalation history',
  storageNote: 'Estimated from the number of rows.',
  storageOf: (bytes: number, limit: number, visits: number) =>
    `about ${megabytes(bytes)} of ${megabytes(limit)}, for ${is(visits, 'time with a team', 'times with teams')}`,
  support: 'For support and for your own records',
  diagnostics: 'Make a diagnostic bundle',
  diagnosticsAbout: 'Versions, counts and codes. No names, no texts, no accounts.',
  copy: 'Copy this into your message to support.',
  export: 'Export the escalation history',
  exportAbout:
    'One line for each time with a team, as CSV. It holds account ids of those who handed over, and no notes: those are on the work items.',
  exported: (rows: number) => is(rows, 'line', 'lines'),
  more: 'Read the next lines',
  exportEmpty: 'There is no history yet.',
} as const;

const number = (value: number): string => value.toLocaleString('en');
const megabytes = (bytes: number): string =>
  bytes < 10_485_760
    ? `${Math.max(0.1, bytes / 1_048_576).toFixed(1)} MB`
    : `${number(Math.round(bytes / 1_048_576))} MB`;

export const UNREACHABLE: Said = {
  happened: 'The app did not answer.',
  means: 'Hand-overs go on as before.',
  next: 'Try again in a minute.',
};
