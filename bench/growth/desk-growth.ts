import { PROJECT, TEAM } from '../../sandbox/seed/ids';
import type { JsonObject } from '../../sandbox/json';
import { READY_RULES } from '../../sandbox/seed/rules';
import { aReadyDesk, type ReadyDesk } from '../../test/support/ready-desk';
import * as background from '../cases/background';
import type { Case } from '../cases/case';
import * as click from '../cases/click';
import * as handOver from '../cases/hand-over';
import * as life from '../cases/life';
import * as pages from '../cases/pages';
import { round, type Cost } from '../cost';
import { rules } from '../desk';

/** What one case costs at a desk of one size. */
export interface Grown {
  case: string;
  /** By how much there is of it. */
  at: { n: number; cost: Cost }[];
}

export const ABOUT_TICKETS: readonly Case[] = [
  handOver.notified,
  click.withReentry,
  life.resolved,
  background.nothingDue,
  background.nothingMissed,
  pages.setUpCheck,
  pages.sitePage,
];
export const ABOUT_TEAMS: readonly Case[] = [handOver.notified, click.withReentry, pages.setUpCheck, pages.sitePage];

/** So many tickets more at the desk, each with somebody at work on it, and on record. */
export async function withTickets(desk: ReadyDesk, count: number): Promise<void> {
  desk.forge.eventFaults({ drop: true });
  for (let made = 0; made < count; made += 1) {
    const issue = desk.help.raise({ team: 'Service Desk' });
    await desk.rows(
      'INSERT INTO visit (issue_id, seq, project_id, level_id, team_id, beginning, cause, started_at, policy_version, state, progress, operation_id, attempts, verification, notified) ' +
        "VALUES (?, 1, ?, 'L1', ?, 'placed', 'created', ?, 1, 'open', 'done', 'placing', 0, 'not-needed', 'no')",
      Number(issue.id),
      Number(PROJECT.help),
      TEAM.serviceDesk,
      desk.now(),
    );
  }
  await desk.settle();
  desk.forge.clearFaults();
  // None of them changed within the hour that an audit looks at.
  await desk.wait(150);
}

/** So many teams more in the rules of the desk, and in Jira. */
export async function withTeams(desk: ReadyDesk, count: number): Promise<void> {
  const more = Array.from({ length: count }, (_, index) => ({
    id: `3f2a1c5e-7b0d-4e6a-9a51-${String(index).padStart(12, '0')}`,
    name: `Team ${index}`,
  }));
  const own = READY_RULES.find(({ projectId }) => projectId === PROJECT.help)?.rules;
  const teams: JsonObject[] = Array.isArray(own?.['teams']) ? own['teams'].map((team) => team as JsonObject) : [];
  const [like] = desk.site.teams;
  desk.site.teams.push(...more.map((team) => ({ ...structuredClone(like!), ...team })));
  await rules(desk, PROJECT.help, {
    teams: [...teams, ...more.map((team) => ({ ...team, level: 'L2', notify: { kind: 'nobody' } }))],
  });
}

/** Each case at desks of each size. */
export async function measureGrowth(
  cases: readonly Case[],
  sizes: readonly number[],
  grow: (desk: ReadyDesk, n: number) => Promise<void>,
): Promise<Grown[]> {
  const grown: Grown[] = [];
  for (const it of cases) {
    const at: Grown['at'] = [];
    for (const n of sizes) {
      const desk = await aReadyDesk();
      await it.setUp?.(desk);
      await grow(desk, n);
      await round(desk, it);
      at.push({ n, cost: (await round(desk, it)).cost });
      await desk.sandbox.close();
    }
    grown.push({ case: it.name, at });
  }
  return grown;
}
