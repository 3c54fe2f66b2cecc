import { join } from 'node:path';
import { buildWithAtlassian } from '../sandbox/forge/bundle/atlassian';
import { readManifest, splitHandler } from '../sandbox/forge/manifest/read';
import { measureBulk } from './bulk/measure-bulk';
import { ABOUT_TEAMS, ABOUT_TICKETS, measureGrowth, withTeams, withTickets } from './growth/desk-growth';
import { measureExpressions } from './growth/expression-steps';
import { measureLedgers } from './ledger/measure-ledger';
import { measureMemory } from './load/measure-memory';
import type { LoadReport } from './page/load-report';
import type { Report } from './show';

const ROOT = join(__dirname, '..');
/** Of the bulk edit; and of what is compared. The largest ledger is the issue's: fifty months of a desk. */
const TICKETS = 10_000;
const LEDGERS = [1_500, 15_000, 150_000, 1_500_000];
const OPEN = 10_000;
const DESKS = [10, 100, 1_000];
/** Jira keeps 32,768 characters of a project's property: the rules of some 300 teams. */
const TEAMS = [2, 20, 200];
export const LINKS = [0, 1, 10, 100, 500, 2_000] as const;

/** What a process holds with each of the bundles that ship. */
async function memoryOfFunctions(appDir: string): Promise<LoadReport['memory']> {
  const { modules } = await buildWithAtlassian(appDir);
  const functions = readManifest(appDir).modules.function;
  const codes = functions.map(({ handler }) => {
    const found = modules.get(splitHandler(handler).file);
    if (!found) throw new Error(`there is no bundle of ${handler}`);
    return found.code;
  });
  const memory = measureMemory(codes);
  return functions.map(({ key }, index) => ({ function: key, memory: memory[index]! }));
}

/** What takes long, on top of what the bench always measures. About ten minutes of an idle core. */
export async function measureLoad(report: Report): Promise<LoadReport> {
  return {
    ...report,
    memory: await memoryOfFunctions(ROOT),
    expressions: await measureExpressions(LINKS),
    ledgers: await measureLedgers(LEDGERS.map((visits) => ({ visits, open: Math.min(OPEN, visits / 5) }))),
    grown: {
      tickets: await measureGrowth(ABOUT_TICKETS, DESKS, withTickets),
      teams: await measureGrowth(ABOUT_TEAMS, TEAMS, withTeams),
    },
    bulk: await measureBulk(TICKETS),
  };
}
