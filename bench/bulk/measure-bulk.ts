import { z } from 'zod';
import { OWNING_TEAM, TEAM } from '../../sandbox/seed/ids';
import { ACCOUNT } from '../../sandbox/seed/stock/people';
import type { Issue } from '../../sandbox/site/model';
import { aReadyDesk, type ReadyDesk } from '../../test/support/ready-desk';
import { click, escalation } from '../cases/click';
import { tally, type Tally } from './tally';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const Steps = z.looseObject({ to: z.number() });
/** Looked in on so often while it lasts. Minutes. */
const STEP = 30;
/** Nothing waits for longer. Hours. */
const LONGEST = 24;
/** Changed once more while they stand in the line. */
const CHANGED_TWICE = 50;

export interface MeasuredBulk extends Tally {
  tickets: number;
  /** Hours of the desk's time until the last ticket was handed over. */
  hours: number;
  /** How many were handed over by then, each hour on the hour. */
  byHour: number[];
  /** Exactly once, to the team that was named. */
  handedOver: number;
  /** Of those in the line half an hour after the edit: handed over before one that stood in front of it. */
  overtaken: number;
  /** Changed a second time meanwhile, and handed over once, to the team that was named last. */
  twice: { tickets: number; right: number };
  /** Minutes that another person's change waited at another desk, and at the same one, and a click; the longest of each. */
  besides: { desk: number; person: number; click: number; looks: number };
}

/** At work with the first team, and on record as it was found: nobody set its level. */
async function atWork(desk: ReadyDesk, hands: ReadyDesk['help'], team: string, count: number): Promise<Issue[]> {
  const issues: Issue[] = [];
  for (let made = 0; made < count; made += 1) {
    const issue = hands.raise(hands === desk.help ? { team: 'Service Desk' } : { team: 'Control room' });
    hands.assign(issue, ACCOUNT.agentL1);
    issues.push(issue);
    await desk.rows(
      'INSERT INTO visit (issue_id, seq, project_id, level_id, team_id, beginning, cause, started_at, policy_version, state, progress, operation_id, attempts, verification, notified) ' +
        "VALUES (?, 1, ?, 'L1', ?, 'adopted', 'found', ?, 1, 'open', 'done', 'placing', 0, 'not-needed', 'no')",
      Number(issue.id),
      Number(hands.project.id),
      team,
      desk.now(),
    );
  }
  return issues;
}

const isHandedOver = async ({ rows }: ReadyDesk, { id }: Issue): Promise<boolean> =>
  (await rows("SELECT seq FROM visit WHERE issue_id = ? AND seq > 1 AND progress = 'done'", Number(id))).length > 0;

/** Minutes until the ticket is handed over that somebody changes now. */
async function minutesOf(desk: ReadyDesk, issue: Issue, change: () => unknown): Promise<number> {
  const begun = desk.now();
  await change();
  await desk.settle();
  while (!(await isHandedOver(desk, issue))) await desk.wait(1);
  return (desk.now() - begun) / MINUTE;
}

/** Lives through a bulk edit of so many tickets, all at one instant, until the last of them is handed over. */
export async function measureBulk(tickets: number): Promise<MeasuredBulk> {
  const desk = await aReadyDesk();
  desk.forge.eventFaults({ drop: true });
  const looks = Math.min(12, Math.ceil(tickets / 500));
  const issues = await atWork(desk, desk.help, TEAM.serviceDesk, tickets);
  const others: Others = {
    elsewhere: await atWork(desk, desk.ops, OWNING_TEAM.controlRoom, looks),
    changed: await atWork(desk, desk.help, TEAM.serviceDesk, looks),
    clicked: await atWork(desk, desk.help, TEAM.serviceDesk, looks),
  };
  await desk.settle();
  desk.forge.clearFaults();
  await desk.wait(STEP);

  const counted = tally(desk.forge);
  const begun = desk.now();
  const since = (): number => desk.now() - begun;
  for (const issue of issues) desk.help.changeTeam(issue, 'Functional Support', ACCOUNT.admin);
  await desk.settle();
  const first = await inLine(desk);
  await desk.wait(STEP);
  const later = await inLine(desk);
  const line = later.length > 0 ? later : first;
  const standing = new Set(later);
  const again = issues.filter(({ id }) => standing.has(Number(id))).slice(-CHANGED_TWICE);
  for (const issue of again) desk.help.changeTeam(issue, 'Technical Support', ACCOUNT.admin);
  await desk.settle();

  const besides = { desk: 0, person: 0, click: 0, looks };
  const byHour: number[] = [];
  while ((await countDone(desk, issues)) < tickets && since() < LONGEST * HOUR) {
    await lookBeside(desk, others, besides);
    await desk.wait(STEP - ((since() / MINUTE) % STEP));
    if (since() % HOUR === 0) byHour.push(await countDone(desk, issues));
  }
  const result = { ...counted.stop(), ...(await judge(desk, issues, again, line)), tickets, byHour, besides };
  const hours = Math.round(((result.last - begun) / HOUR) * 10) / 10;
  await desk.sandbox.close();
  return { ...result, hours };
}

interface Others {
  elsewhere: Issue[];
  changed: Issue[];
  clicked: Issue[];
}

/** What other people do meanwhile: one change at another desk, one at the same, and one click. */
async function lookBeside(desk: ReadyDesk, others: Others, besides: MeasuredBulk['besides']): Promise<void> {
  const look = async (
    what: 'desk' | 'person' | 'click',
    issue: Issue | undefined,
    change: (issue: Issue) => unknown,
  ) => {
    if (issue) besides[what] = Math.max(besides[what], await minutesOf(desk, issue, () => change(issue)));
  };
  const { elsewhere, changed, clicked } = others;
  await look('desk', elsewhere.pop(), (issue) => desk.ops.changeTeam(issue, 'Network', ACCOUNT.agentL2));
  await look('person', changed.pop(), (issue) => desk.help.changeTeam(issue, 'Logistics', ACCOUNT.agentL2));
  await look('click', clicked.pop(), (issue) => click(desk, issue, 'hand-over.make', escalation(TEAM.functional)));
}

const inLine = async ({ rows }: ReadyDesk): Promise<number[]> =>
  (await rows('SELECT issue_id FROM visit WHERE seq = 1 AND retry_at IS NOT NULL ORDER BY retry_at')).map((row) =>
    Number(row['issue_id']),
  );

async function countDone({ rows }: ReadyDesk, issues: readonly Issue[]): Promise<number> {
  const [row] = await rows(
    "SELECT COUNT(DISTINCT issue_id) AS times FROM visit WHERE issue_id >= ? AND issue_id <= ? AND seq > 1 AND progress = 'done'",
    Number(issues[0]!.id),
    Number(issues.at(-1)!.id),
  );
  return Number(row?.['times']);
}

interface Made {
  team: string;
  at: number;
}

/** Who has each ticket now, when its hand-over was made, and in which order. */
async function judge(desk: ReadyDesk, issues: readonly Issue[], again: readonly Issue[], line: readonly number[]) {
  const made = new Map<number, Made[]>();
  const rows = await desk.rows(
    'SELECT issue_id, team_id, before_steps FROM visit WHERE seq > 1 ORDER BY issue_id, seq',
  );
  for (const row of rows) {
    const id = Number(row['issue_id']);
    const at = Steps.parse(JSON.parse(String(row['before_steps']))).to;
    made.set(id, [...(made.get(id) ?? []), { team: String(row['team_id']), at }]);
  }
  const of = (id: number): Made[] => made.get(id) ?? [];
  const once = (team: string) => (issue: Issue) =>
    of(Number(issue.id)).length === 1 && of(Number(issue.id))[0]?.team === team;
  const times = line.map((id) => of(id).at(-1)?.at ?? Number.POSITIVE_INFINITY);
  const twice = new Set(again);
  return {
    last: Math.max(...issues.map(({ id }) => of(Number(id)).at(-1)?.at ?? Number.POSITIVE_INFINITY)),
    handedOver: issues.filter((issue) => !twice.has(issue)).filter(once(TEAM.functional)).length,
    twice: { tickets: again.length, right: again.filter(once(TEAM.technical)).length },
    overtaken: times.filter((at, index) => index > 0 && at < times[index - 1]!).length,
  };
}
