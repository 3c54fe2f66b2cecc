import * as background from '../../bench/cases/background';
import type { Case } from '../../bench/cases/case';
import * as click from '../../bench/cases/click';
import * as handOver from '../../bench/cases/hand-over';
import * as life from '../../bench/cases/life';
import { deskFor, round, type Cost } from '../../bench/cost';
import { weighFunctions } from '../../bench/measure-bundles';
import { ROOT } from '../support/ready-desk';

/** Lives through a case twice, since a first time may cost more, and answers what the second cost. */
async function cost(it: Case): Promise<Cost> {
  const desk = await deskFor(it);
  await round(desk, it);
  const { cost: counted } = await round(desk, it);
  await desk.sandbox.close();
  return counted;
}

const READ = 'GET /issue/{id}';
const WRITE = 'PUT /issue/{id}';
const MOVE = 'POST /issue/{id}/transitions';
const TELL = 'POST /issue/{id}/notify';
const DELETE = 'DELETE /issue/{id}/comment/{id}';
const SEARCH = 'POST /search/jql';
const MAY = 'GET /mypermissions';
const SAY = 'POST /issue/{id}/comment';
const CREATE = 'POST /issue';
const PROPERTY = 'GET /project/{id}/properties/tierline';

/** One run of the trigger, which asks Jira nothing, and one of the consumer. */
const trigger = { 'ticket-changed': 1, 'run-errand': 1 };

describe('a change of team', () => {
  test('is handed over in four calls where the desk has no team clock', async () => {
    expect(await cost(handOver.withoutReentry)).toMatchObject({ functions: trigger, calls: [READ, WRITE, MOVE, READ] });
  });

  test('is handed over in five calls with re-entry, the last of them the verification', async () => {
    expect(await cost(handOver.withReentry)).toMatchObject({
      functions: trigger,
      calls: [READ, MOVE, WRITE, MOVE, READ],
    });
  });

  test('costs one more call where the receiving team is told', async () => {
    const told = await cost(handOver.notified);
    expect(told).toMatchObject({ functions: trigger, calls: [READ, MOVE, WRITE, MOVE, READ, TELL] });
  });

  test('by way of the level alone costs no more', async () => {
    expect(await cost(handOver.levelAlone)).toMatchObject({
      functions: trigger,
      calls: [READ, MOVE, WRITE, MOVE, READ],
    });
  });

  test('takes at most six statements of the ledger and eight of the points that all customers share', async () => {
    const { sql, points } = await cost(handOver.notified);
    expect(sql).toBeLessThanOrEqual(6);
    expect(points).toBeLessThanOrEqual(8);
  });

  test('is looked at once more, with one call, while its team clock is not there yet', async () => {
    expect(await cost(handOver.secondLook)).toMatchObject({ functions: { 'run-errand': 1 }, calls: [READ] });
  });
});

describe('a click', () => {
  const once = { escalation: 1 };

  test('hands over in one run of six calls where the desk has no team clock', async () => {
    const calls = [MAY, READ, SAY, WRITE, MOVE, READ];
    expect(await cost(click.withoutReentry)).toMatchObject({ functions: once, calls });
  });

  test('hands over in seven calls with re-entry', async () => {
    const calls = [MAY, READ, SAY, MOVE, WRITE, MOVE, READ];
    expect(await cost(click.withReentry)).toMatchObject({ functions: once, calls });
  });

  test('costs one more call where the team is told, and one more for a reply to the customer', async () => {
    const calls = [MAY, READ, SAY, MOVE, WRITE, MOVE, READ, TELL];
    expect(await cost(click.notified)).toMatchObject({ functions: once, calls });
    expect(await cost(click.replied)).toMatchObject({ functions: once, calls: [...calls, SAY] });
  });

  test('takes at most eight statements of the ledger', async () => {
    expect((await cost(click.replied)).sql).toBeLessThanOrEqual(8);
  });

  test('is heard of as the person’s own change, which ends after one look', async () => {
    expect(await cost(click.echo)).toMatchObject({ functions: trigger, calls: [READ] });
  });

  test('is taken back in one run, without re-entry', async () => {
    expect(await cost(click.undone)).toMatchObject({ functions: once, calls: [MAY, READ, WRITE, MOVE, READ, DELETE] });
  });

  test('opens linked work in four calls', async () => {
    expect(await cost(click.linkedWork)).toMatchObject({ functions: once, calls: [MAY, READ, CREATE, SAY] });
  });

  test('shows the history with one call and two statements', async () => {
    expect(await cost(click.history)).toMatchObject({ functions: once, calls: [MAY], sql: 2, kvs: 1 });
  });
});

describe('acceptance', () => {
  test('by taking the ticket costs one look', async () => {
    expect(await cost(click.accepted)).toMatchObject({ functions: trigger, calls: [READ] });
  });

  test('is not looked for where one person gives a ticket to another', async () => {
    expect(await cost(click.reassigned)).toMatchObject({ invocations: 0, rest: 0, sql: 0 });
  });
});

describe('what changes nothing', () => {
  test('an update that does not concern us runs none of our functions', async () => {
    expect(await cost(handOver.unconcerned)).toMatchObject({ invocations: 0, rest: 0, sql: 0, kvs: 0, points: 0 });
  });

  test('what we wrote ourselves runs none of our functions', async () => {
    expect(await cost(handOver.ownEcho)).toMatchObject({ invocations: 0, rest: 0, sql: 0 });
  });

  test('an event that is told a second time ends after one look', async () => {
    expect(await cost(handOver.toldTwice)).toMatchObject({ functions: trigger, calls: [READ], sql: 3 });
  });
});

describe("a ticket's life", () => {
  test.each([
    ['is placed', life.created, [READ, WRITE]],
    ['is resolved', life.resolved, [READ]],
    ['is reopened', life.reopened, [READ, WRITE]],
    ['is adopted as it is', life.adopted, [READ]],
    ['is deleted', life.deleted, []],
  ])('%s with the calls that it takes, and no more', async (_, it, calls) => {
    expect(await cost(it)).toMatchObject({ functions: trigger, calls });
  });
});

describe('the background', () => {
  test('the repair with nothing due is one statement, and nothing else', async () => {
    const idle = { invocations: 1, rest: 0, points: 0, sql: 1, kvs: 0 };
    expect(await cost(background.nothingDue)).toMatchObject(idle);
  });

  test('the repair with one thing due adds one look at one ticket', async () => {
    expect(await cost(background.oneDue)).toMatchObject({ functions: { repair: 1, 'run-errand': 1 }, calls: [READ] });
  });

  test('the audit with nothing missed is one search for the desk, one for the project that has work of it, and at most two statements', async () => {
    const quiet = await cost(background.nothingMissed);
    expect(quiet).toMatchObject({ functions: { audit: 1 }, calls: [SEARCH, SEARCH] });
    expect(quiet.sql).toBeLessThanOrEqual(2);
  });

  test('a missed hand-over costs the search that found it, a look why, and what it would have cost in time', async () => {
    const calls = [SEARCH, PROPERTY, SEARCH, READ, MOVE, WRITE, MOVE, READ];
    const late = { functions: { audit: 1, 'run-errand': 1 }, calls };
    expect(await cost(background.oneMissed)).toMatchObject(late);
  });

  test('rules are saved in one run of five calls, two for the other project in which work is done, and a look at the set-up', async () => {
    const saved = await cost(background.rulesSaved);
    expect(saved.functions).toEqual({ settings: 1 });
    expect(saved.calls.filter((call) => call.startsWith('PUT '))).toHaveLength(2);
    expect(saved.rest).toBeLessThanOrEqual(7 + 24);
  });
});

/*
 * Bytes of the quick bundles (esbuild, not minified), a tenth above what they were when last looked at. Most of
 * each is its floor: the SDK packages that it imports. `npm run bench` shows what ships.
 */
const CEILINGS: Record<string, number> = {
  settings: 665_000,
  'close-check': 255_000,
  'ticket-changed': 245_500,
  installed: 269_500,
  escalation: 446_000,
  'run-errand': 403_500,
  repair: 220_300,
  audit: 327_000,
  'take-out-rules': 190_000,
  'check-notes': 285_000,
  'check-outcome': 268_000,
  outcome: 242_000,
  site: 306_500,
  daily: 508_000,
  weekly: 270_000,
  'report-accounts': 270_000,
};

const PACKAGES: Record<string, string[]> = {
  settings: ['@forge/api', '@forge/events', '@forge/kvs', '@forge/resolver', '@forge/sql'],
  escalation: ['@forge/api', '@forge/events', '@forge/kvs', '@forge/resolver', '@forge/sql'],
  'close-check': ['@forge/api', '@forge/kvs', '@forge/sql'],
  'ticket-changed': ['@forge/api', '@forge/events', '@forge/kvs'],
  installed: ['@forge/api', '@forge/events', '@forge/kvs', '@forge/sql'],
  'run-errand': ['@forge/api', '@forge/events', '@forge/kvs', '@forge/sql'],
  repair: ['@forge/api', '@forge/events', '@forge/sql'],
  audit: ['@forge/api', '@forge/events', '@forge/kvs', '@forge/sql'],
  'take-out-rules': ['@forge/api'],
  'check-notes': ['@forge/api', '@forge/kvs', '@forge/sql'],
  'check-outcome': ['@forge/api', '@forge/kvs', '@forge/sql'],
  outcome: ['@forge/api', '@forge/resolver', '@forge/sql'],
  site: ['@forge/api', '@forge/events', '@forge/kvs', '@forge/resolver', '@forge/sql'],
  daily: ['@forge/api', '@forge/kvs', '@forge/sql'],
  weekly: ['@forge/api', '@forge/events', '@forge/kvs', '@forge/sql'],
  'report-accounts': ['@forge/api', '@forge/events', '@forge/kvs', '@forge/sql'],
};

describe('what each function ships', () => {
  let weights: Awaited<ReturnType<typeof weighFunctions>>;
  beforeAll(async () => {
    weights = await weighFunctions(ROOT);
  });

  test('every function has a ceiling, and stays below it', () => {
    const over = weights.filter(({ function: name, bytes }) => bytes > (CEILINGS[name] ?? 0));
    expect(over.map(({ function: name, bytes }) => `${name}: ${bytes}`)).toEqual([]);
  });

  test('the function that runs most often weighs little more than the SDK below it', () => {
    const { bytes, floor } = weights.find((it) => it.function === 'ticket-changed')!;
    expect(bytes / floor).toBeLessThan(1.3);
  });

  test('a function carries the packages of Forge that it has a use for', () => {
    // @forge/api is below all the others.
    expect(Object.fromEntries(weights.map((it) => [it.function, it.sdks]))).toEqual(PACKAGES);
  });
});
