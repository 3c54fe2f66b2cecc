import type { SqlEngine } from '../../sandbox/forge/forge.types';
import { SqlRefusal } from '../../sandbox/forge/sql/refusal';
import { createSqliteEngine } from '../../sandbox/forge/sql/sqlite';
import type { RestFault } from '../../sandbox/site/door.types';
import type { Issue } from '../../sandbox/site/model';
import { aReadyDesk, type ReadyDesk } from '../support/ready-desk';
import { see, type Seen } from './matrix/seen';
import { aTicketAtWork, codesOf, expectHandedOver, lastRun, ticketsAtWork, told } from './steps';

/** REST calls of a hand-over, in their order. */
const STEPS = [
  { step: 'reading the ticket', match: { method: 'GET', path: '/issue/*$' }, earlier: 0 },
  { step: 'entering re-entry', match: { method: 'POST', path: '/transitions' }, earlier: 0 },
  { step: 'the edit', match: { method: 'PUT', path: '/issue/*$' }, earlier: 0 },
  { step: 'leaving re-entry', match: { method: 'POST', path: '/transitions' }, earlier: 1 },
  { step: 'reading it again', match: { method: 'GET', path: '/issue/*$' }, earlier: 1 },
  { step: 'telling the team', match: { method: 'POST', path: '/notify' }, earlier: 0 },
] as const;

const STATEMENTS = 6;
/** All of them, SQL statements, and the rules read from the store. */
const CALLS = STEPS.length + STATEMENTS + 1;

interface Before {
  desk: ReadyDesk;
  issue: Issue;
  before: Seen;
  since: number;
}

const look = async (desk: ReadyDesk, issue: Issue): Promise<Before> => ({
  desk,
  issue,
  before: await see(desk, issue),
  since: lastRun(desk),
});

/** One desk with a ticket for each test, as setting one up takes longer than a hand-over. */
function aDeskFor(count: number): () => Promise<Before> {
  let desk: ReadyDesk;
  let issues: Issue[];
  beforeAll(async () => {
    desk = await aReadyDesk();
    issues = await ticketsAtWork(desk, count);
  });
  return async () => {
    const issue = issues.pop();
    if (!issue) throw new Error('more tests than tickets');
    desk.forge.clearFaults();
    desk.sandbox.world().door.clearFaults();
    return look(desk, issue);
  };
}

async function expectDoneWithin(minutes: number, { desk, issue, before }: Before, toldAtLeast = 1): Promise<void> {
  desk.help.changeTeam(issue, 'Technical Support');
  await desk.settle();
  await desk.wait(minutes);
  await expectHandedOver(desk, issue, before);
  expect(told(desk, issue)).toBeGreaterThanOrEqual(toldAtLeast);
  expect(await codesOf(desk, issue)).toEqual([]);
}

const outcomes = ({ desk, since }: Before): string[] => desk.runs(since).map(({ outcome }) => outcome);
/** What the app's calls to Jira were answered; 0 where the answer was lost. */
const statuses = ({ desk, since }: Before): number[] =>
  desk.runs(since).flatMap(({ rest }) => rest.map(({ status }) => status));

/** A fault of one step: the matching calls before it pass. */
function disturb(
  { desk }: Before,
  { match, earlier }: (typeof STEPS)[number],
  fault: Omit<RestFault, 'match' | 'times'>,
): void {
  const { door } = desk.sandbox.world();
  const app = { ...match, client: 'app' as const };
  if (earlier > 0) door.fault({ match: app, times: earlier });
  door.fault({ match: app, times: 1, ...fault });
}

const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);

test('an undisturbed hand-over makes as many calls as are disturbed here', async () => {
  const desk = await aReadyDesk();
  const at = await look(desk, await aTicketAtWork(desk));
  await expectDoneWithin(0, at);
  const run = desk.runs(at.since).find((one) => one.function === 'run-errand');
  expect(run).toMatchObject({ sql: STATEMENTS, kvs: 1, rest: STEPS.map(({ match: { method } }) => ({ method })) });
});

describe('a function that dies', () => {
  const next = aDeskFor(CALLS + 5);

  test.each(numbers(CALLS))('at call %i of the hand-over leaves nothing undone', async (atCall) => {
    const at = await next();
    at.desk.forge.kill({ function: 'run-errand', atCall, times: 1 });
    // Between the note that the team is being told and the telling, silence is better than telling twice.
    await expectDoneWithin(5, at, 0);
    expect(told(at.desk, at.issue)).toBe(atCall === CALLS - 2 ? 0 : 1);
    expect(outcomes(at)).toContain('killed');
  });

  test('again and again, a call later each time, leaves nothing undone', async () => {
    const at = await next();
    for (const atCall of [4, 5, 6, 7]) at.desk.forge.kill({ function: 'run-errand', atCall, times: 1 });
    await expectDoneWithin(10, at);
    expect(outcomes(at).filter((outcome) => outcome === 'killed')).toHaveLength(4);
  });

  test.each([1, 2])('at call %i of hearing of the change leaves nothing undone', async (atCall) => {
    const at = await next();
    at.desk.forge.kill({ function: 'ticket-changed', atCall, times: 1 });
    await expectDoneWithin(5, at);
    expect(outcomes(at)).toContain('killed');
  });

  test.each([1, 3])('at call %i of the audit leaves its work to the next one', async (atCall) => {
    const at = await next();
    at.desk.forge.eventFaults({ drop: true });
    at.desk.forge.kill({ function: 'audit', atCall, times: 1 });
    await expectDoneWithin(130, at);
    expect(outcomes(at)).toContain('killed');
  });
});

describe.each([
  { answer: '429 with Retry-After', fault: { status: 429, headers: { 'Retry-After': '30' } } },
  { answer: '429 without Retry-After', fault: { status: 429, headers: { 'Retry-After': null } } },
  { answer: '500', fault: { status: 500 } },
  { answer: '503', fault: { status: 503 } },
  { answer: 'no answer, though the work was done,', fault: { drop: true, status: undefined } },
])('$answer', ({ fault }) => {
  const next = aDeskFor(STEPS.length + 1);

  test.each(STEPS)('to $step leaves nothing undone', async (step) => {
    const at = await next();
    disturb(at, step, fault);
    await expectDoneWithin(70, at);
    expect(statuses(at)).toContain(fault.status ?? 0);
  });

  test('to one step after the other leaves nothing undone', async () => {
    const at = await next();
    for (const step of STEPS.slice(0, 4)) disturb(at, step, fault);
    await expectDoneWithin(70, at);
    expect(statuses(at).filter((status) => status === (fault.status ?? 0)).length).toBeGreaterThanOrEqual(3);
  });
});

describe('the database', () => {
  /** Fails one statement from when it is armed: refused, or run with its answer lost. */
  function aFragileDatabase() {
    const fault = { at: 0, lost: false };
    const make = async (...args: Parameters<typeof createSqliteEngine>): Promise<SqlEngine> => {
      const engine = await createSqliteEngine(...args);
      return {
        ...engine,
        async execute(query, params) {
          fault.at -= 1;
          if (fault.at !== 0) return engine.execute(query, params);
          if (!fault.lost) throw new SqlRefusal('SQL_EXECUTION_ERROR', 'The database is not well');
          await engine.execute(query, params);
          throw new SqlRefusal('QUERY_TIMED_OUT', 'The query took too long');
        },
      };
    };
    return { make, fault };
  }

  async function fragile(database: ReturnType<typeof aFragileDatabase>['make']): Promise<Before> {
    const desk = await aReadyDesk({ database });
    return look(desk, await aTicketAtWork(desk));
  }

  test.each(numbers(STATEMENTS))('refusing statement %i leaves nothing undone', async (statement) => {
    const { make, fault } = aFragileDatabase();
    const at = await fragile(make);
    Object.assign(fault, { at: statement });
    await expectDoneWithin(5, at);
    expect(fault.at).toBeLessThanOrEqual(0);
  });

  test.each(numbers(STATEMENTS))('running statement %i and not answering leaves nothing undone', async (statement) => {
    const { make, fault } = aFragileDatabase();
    const at = await fragile(make);
    Object.assign(fault, { at: statement, lost: true });
    await expectDoneWithin(5, at, 0);
    expect(fault.at).toBeLessThanOrEqual(0);
  });
});
