import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const ROOT = join(__dirname, '../..');

/** A project in small with every arrow that may be drawn; nothing in it breaks a rule. */
const ALLOWED: Readonly<Record<string, string>> = {
  'src/domain/level.ts': "import { string } from 'superstruct'; export const level = string();",
  'src/ports.ts': "import type { level } from './domain/level'; export type Level = typeof level;",
  'src/contract.ts': "import type { level } from './domain/level'; export type Asked = typeof level;",
  'src/usecases/tell.ts': 'export const tell = 1;',
  'src/usecases/escalate.ts':
    "import { level } from '../domain/level'; import type { Level } from '../ports'; import { tell } from './tell'; export type E = Level; export const escalate = [level, tell];",
  'src/jira/issues.ts':
    "import { route } from '@forge/api'; import type { Level } from '../ports'; export type L = Level; export const r = route;",
  'src/storage/ledger.ts':
    "import { sql } from '@forge/sql'; import { level } from '../domain/level'; export const s = [sql, level];",
  'src/entry/triggers.ts':
    "import { escalate } from '../usecases/escalate'; import { r } from '../jira/issues'; import { s } from '../storage/ledger'; import { Queue } from '@forge/events'; export const all = [escalate, r, s, Queue];",
  'src/ui/panel.tsx':
    "import { Text } from '@forge/react'; import { level } from '../domain/level'; import type { Asked } from '../contract'; import { useState } from 'react'; export type A = Asked; export const p = [Text, level, useState];",
  'static/reports/index.tsx':
    "import { invoke } from '@forge/bridge'; import { level } from '../../src/domain/level'; export const i = [invoke, level];",
  'sandbox/site/site.ts':
    "import { createHash } from 'node:crypto'; import { z } from 'zod'; export const site = [createHash, z];",
  'sandbox/forge/runtime.ts': "import { site } from '../site/site'; export const runtime = site;",
  'sandbox/web/pages.ts': "import { runtime } from '../forge/runtime'; export const pages = runtime;",
  'sandbox/web/client/ticks.ts': "import { useState } from 'react'; export const ticks = useState;",
  'sandbox/web/client/main.ts': "import { ticks } from './ticks'; export const main = ticks;",
  'test/level.test.ts': "import { level } from '../src/domain/level'; export const t = level;",
};

/** One arrow that may not be drawn each, with the rule that forbids it. */
const FORBIDDEN: readonly (readonly [rule: string, file: string, text: string])[] = [
  ['domain-is-pure', 'src/domain/reads-port.ts', "import type { Level } from '../ports'; export type L = Level;"],
  [
    'domain-is-pure',
    'src/domain/reads-disk.ts',
    "import { readFileSync } from 'node:fs'; export const r = readFileSync;",
  ],
  ['domain-is-pure', 'src/domain/shows.ts', "import { useState } from 'react'; export const u = useState;"],
  ['ports-speak-domain', 'src/ports/jira.ts', "import { r } from '../jira/issues'; export const p = r;"],
  ['usecases-know-ports', 'src/usecases/asks-jira.ts', "import { r } from '../jira/issues'; export const a = r;"],
  ['jira-implements-ports', 'src/jira/stores.ts', "import { s } from '../storage/ledger'; export const j = s;"],
  ['jira-implements-ports', 'src/jira/decides.ts', "import { tell } from '../usecases/tell'; export const j = tell;"],
  ['storage-implements-ports', 'src/storage/asks-jira.ts', "import { r } from '../jira/issues'; export const s = r;"],
  ['entry-has-no-ui', 'src/entry/shows.ts', "import { p } from '../ui/panel'; export const e = p;"],
  ['forge-server-at-the-edge', 'src/usecases/stores.ts', "import { kvs } from '@forge/kvs'; export const k = kvs;"],
  ['forge-server-at-the-edge', 'src/ui/asks.tsx', "import type { Route } from '@forge/api'; export type R = Route;"],
  ['forge-front-in-front', 'src/entry/reacts.ts', "import { Text } from '@forge/react'; export const t = Text;"],
  ['front-knows-contract', 'src/ui/decides.tsx', "import { tell } from '../usecases/tell'; export const u = tell;"],
  [
    'custom-ui-knows-contract',
    'static/reports/decides.ts',
    "import { tell } from '../../src/usecases/tell'; export const u = tell;",
  ],
  [
    'app-ignores-workshop',
    'src/usecases/plays.ts',
    "import { site } from '../../sandbox/site/site'; export const p = site;",
  ],
  ['app-ships-dependencies', 'src/entry/parses.ts', "import { parse } from 'yaml'; export const p = parse;"],
  [
    'sandbox-ignores-app',
    'sandbox/forge/cheats.ts',
    "import { level } from '../../src/domain/level'; export const c = level;",
  ],
  [
    'site-is-alone',
    'sandbox/site/runs-app.ts',
    "import { runtime } from '../forge/runtime'; export const r = runtime;",
  ],
  ['site-is-alone', 'sandbox/site/shows.ts', "import { ticks } from '../web/client/ticks'; export const s = ticks;"],
  ['client-is-alone', 'sandbox/web/client/peeks.ts', "import { site } from '../../site/site'; export const p = site;"],
  [
    'client-is-alone',
    'sandbox/web/client/reads-disk.ts',
    "import { readFileSync } from 'node:fs'; export const r = readFileSync;",
  ],
  ['no-cycles', 'src/domain/egg.ts', "import type { Hen } from './hen'; export type Egg = Hen | null;"],
  ['resolvable', 'src/usecases/dreams.ts', "import { nothing } from './nothing'; export const d = nothing;"],
];

/** The other half of the cycle, which is reported once. */
const HEN = { 'src/domain/hen.ts': "import type { Egg } from './egg'; export type Hen = Egg | null;" };

interface Violation {
  readonly from: string;
  readonly rule: { readonly name: string };
}

/** The violations that the project's own rules find in a small project of these files. */
function cruise(files: Readonly<Record<string, string>>): string[] {
  const dir = mkdtempSync(join(tmpdir(), 'arrows-'));
  try {
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(dirname(join(dir, file)), { recursive: true });
      writeFileSync(join(dir, file), text);
    }
    for (const file of ['.dependency-cruiser.cjs', 'package.json', 'tsconfig.json'])
      copyFileSync(join(ROOT, file), join(dir, file));
    symlinkSync(join(ROOT, 'node_modules'), join(dir, 'node_modules'));
    const cli = join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
    const args = [cli, 'src', 'static', 'sandbox', 'test', '--output-type', 'json', '--preserve-symlinks'];
    const out = execFileSync(process.execPath, args, {
      cwd: dir,
      encoding: 'utf8',
      maxBuffer: 1 << 26,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const { summary } = JSON.parse(out) as { summary: { violations: Violation[] } };
    return summary.violations.map(({ rule, from }) => `${rule.name} ${from}`);
  } finally {
    rmSync(dir, { recursive: true });
  }
}

test('the arrows of the design may be drawn', () => {
  expect(cruise(ALLOWED)).toEqual([]);
});

describe('an arrow against the design is seen:', () => {
  let seen: string[] = [];
  beforeAll(() => {
    seen = cruise({ ...ALLOWED, ...HEN, ...Object.fromEntries(FORBIDDEN.map(([, file, text]) => [file, text])) });
  });

  test.each(FORBIDDEN)('%s, in %s', (rule, file) => {
    expect(seen).toContain(`${rule} ${file}`);
  });

  test('and nothing else is taken for one', () => {
    const planted = new Set(FORBIDDEN.map(([, file]) => file));
    expect(seen.filter((violation) => !planted.has(violation.split(' ')[1] ?? ''))).toEqual([]);
  });

  test('and every rule has an arrow planted against it', () => {
    const rules = (createRequire(__filename)('../../.dependency-cruiser.cjs') as { forbidden: { name: string }[] })
      .forbidden;
    expect([...new Set(FORBIDDEN.map(([rule]) => rule))].sort()).toEqual(rules.map(({ name }) => name).sort());
  });
});
