import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Behaviour, Evidence } from './evidence';
import { allBehaviours } from './evidence-report';
import { EVENT_NAMES } from './forge/events/names';
import { SUPPORTED_MODULES } from './forge/manifest/manifest';
import type { Route } from './site/area';
import { siteRoutes } from './site/routes';

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
const row = (...cells: string[]): string => `| ${cells.map(cell).join(' | ')} |`;
const table = (head: string[], rows: string[][]): string[] => [
  row(...head),
  row(...head.map(() => '---')),
  ...rows.map((it) => row(...it)),
];

const restsOn = (evidence: Evidence): string => {
  switch (evidence.kind) {
    case 'documented':
      return 'documented';
    case 'observed':
      return `observed: ${evidence.source} (${evidence.on})`;
    case 'assumed':
      return `assumed: ${evidence.because}`;
  }
};

/** `/rest/api/3/issue/{id}` belongs to `issue`; customers' and agents' own API to its first word, too. */
const groupOf = ({ operation }: Route): string => {
  const [, api, name] = /^\S+ \/rest\/(api\/3|servicedeskapi)\/([\w-]+)/.exec(operation) ?? [];
  return `${api === 'servicedeskapi' ? 'Service management' : 'Jira'}: ${name ?? operation}`;
};

const operationRow = ({ operation, scope, query, evidence }: Route): string[] => [
  `\`${operation.replace(/^(\S+) \/rest\//, '$1 /')}\``,
  scope ?? 'none',
  (query ?? []).join(', '),
  restsOn(evidence),
];

function operations(routes: readonly Route[]): string[] {
  const groups = [...new Set(routes.map(groupOf))].sort();
  return groups.flatMap((group) => {
    const rows = routes
      .filter((route) => groupOf(route) === group)
      .sort((a, b) => (a.operation < b.operation ? -1 : 1));
    return [`### ${group}`, '', ...table(['operation', 'scope', 'query', 'rests on'], rows.map(operationRow)), ''];
  });
}

/** The support matrix as markdown: what the sandbox does of Jira and Forge. All else is answered 501. */
export const supportMatrix = (routes: readonly Route[] = siteRoutes): string =>
  [
    '# What the sandbox supports',
    '',
    'Made from the code by `npm run docs`; a test holds it up to date. What is not listed here is answered with 501 and its name, never with a guess.',
    '',
    `## REST operations (${routes.length})`,
    '',
    ...operations(routes),
    '## Modules of a Forge manifest',
    '',
    [...SUPPORTED_MODULES]
      .sort()
      .map((name) => `\`${name}\``)
      .join(', '),
    '',
    '## Events an app may wait for',
    '',
    [...new Set(Object.values(EVENT_NAMES))]
      .sort()
      .map((name) => `\`${name}\``)
      .join(', '),
    '',
  ].join('\n');

function assumptions(all: readonly Behaviour[], bears?: string): string[][] {
  return all.flatMap(({ area, what, evidence }) => {
    if (evidence.kind !== 'assumed' || evidence.check?.bears !== bears) return [];
    return [[area, what, evidence.because, ...(evidence.check ? [evidence.check.look] : [])]];
  });
}

/** Every assumption as markdown; first those that the product's promises rest on, with the look to take on a live site. */
export const liveChecks = (all: readonly Behaviour[] = allBehaviours()): string =>
  [
    '# What the sandbox assumes',
    '',
    'Made from the code by `npm run docs`; a test holds it up to date. Nothing here was seen on a live site or read in a document. The first three tables are what a hand-over, a restart of the team clock and the close check rest on: each with what to do on a live site, and what to see there if the assumption holds.',
    '',
    ...(['hand-over', 'restart', 'close check'] as const).flatMap((bears) => [
      `## The ${bears} rests on`,
      '',
      ...table(['area', 'assumption', 'why', 'on a live site'], assumptions(all, bears)),
      '',
    ]),
    '## All others',
    '',
    ...table(['area', 'assumption', 'why'], assumptions(all)),
    '',
  ].join('\n');

export const DOCUMENTS: Readonly<Record<string, () => string>> = {
  'docs/sandbox-support.md': () => supportMatrix(),
  'docs/sandbox-assumptions.md': () => liveChecks(),
};

if (require.main === module)
  for (const [file, write] of Object.entries(DOCUMENTS)) writeFileSync(join(__dirname, '..', file), write());
