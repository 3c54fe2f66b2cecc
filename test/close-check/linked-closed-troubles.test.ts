import { STATUS } from '../../sandbox/seed/ids';
import type { Invocation } from '../../sandbox/forge/forge.types';
import { aCheckedDesk, type Attempt } from './a-checked-desk';

const GET = 'GET /KEY 200';
const OVERRIDE = 'an escalation manager for “Close with override”.';
const GONE = 70_000;

let desk: Awaited<ReturnType<typeof aCheckedDesk>>;
beforeAll(async () => {
  desk = await aCheckedDesk();
}, 60_000);
beforeEach(() => desk.fresh());

const door = () => desk.sandbox.world().door;
const unchecked = (why: string, ...calls: string[]): Partial<Attempt> => ({
  status: 400,
  says: `The linked work could not be checked: ${why}`,
  calls,
});
const PASSED = { status: 204, says: undefined };
const done: Partial<Invocation> = { outcome: 'ok' };

describe('Jira in trouble', () => {
  test.each([
    [
      'takes no more for a moment',
      { status: 429, headers: { 'Retry-After': '90' } },
      `Jira takes no more requests from Tierline for the moment. Try again in 2 minutes; if it stays so, ask ${OVERRIDE}`,
      429,
    ],
    [
      'answers with an error',
      { status: 500 },
      'Tierline got no answer that it understands. Try again in a few minutes; ' +
        `if it stays so, ask a Jira admin to look at the app’s logs, or ${OVERRIDE}`,
      500,
    ],
    [
      'loses its answer',
      { drop: true },
      `Jira did not answer Tierline in time. Try again in a few minutes; if it stays so, ask ${OVERRIDE}`,
      200,
    ],
  ])('%s: refused, in words that say so, at the first call or the second', async (_, fault, why, status) => {
    desk.link();
    door().fault({ match: { client: 'app', method: 'GET' }, times: 1, ...fault });
    expect(await desk.resolve()).toMatchObject({ ...unchecked(why, `GET /KEY ${status}`), run: done });
    door().fault({ match: { client: 'app', method: 'POST' }, times: 1, ...fault });
    expect(await desk.resolve()).toMatchObject({ ...unchecked(why, GET, `POST /bulkfetch of 1 ${status}`), run: done });
    expect(desk.ticket.statusId).toBe(STATUS.waitingForSupport);
  });

  test.each([
    ['is slow', { delayMs: 24_000 }],
    ['never answers', { hang: true }],
  ])('%s: refused after ten seconds, not after the platform’s 25', async (_, fault) => {
    desk.link();
    door().fault({ match: { client: 'app' }, times: 1, ...fault });
    const startedAt = desk.now();
    let answeredAt: number | undefined;
    const attempt = desk.resolve().finally(() => (answeredAt = desk.now()));
    while (answeredAt === undefined) await desk.sandbox.advanceTo(desk.now() + 500);
    expect(await attempt).toMatchObject({
      says: expect.stringContaining('Jira did not answer Tierline in time. Try again in a few minutes'),
      run: done,
    });
    expect(answeredAt - startedAt).toBeGreaterThanOrEqual(10_000);
    expect(answeredAt - startedAt).toBeLessThan(12_000);
  });

  test('does not show the ticket to the app: refused, with whom to ask', async () => {
    const { grants } = desk.help.project;
    const granted = grants['BROWSE_PROJECTS'] ?? [];
    grants['BROWSE_PROJECTS'] = [{ role: 'Service Desk Team' }];
    try {
      const why =
        'Jira does not show this ticket to Tierline. Try again in a few minutes; if it stays so, ' +
        `ask a project admin to let the app browse this project and its security levels, or ${OVERRIDE}`;
      expect(await desk.resolve()).toMatchObject(unchecked(why, 'GET /KEY 404'));
    } finally {
      grants['BROWSE_PROJECTS'] = granted;
    }
  });
});

describe('the hour’s points gone', () => {
  const NO_POINTS = 'GET /KEY 429';

  test('with a copy that shows open work: refused by it, and how old it is', async () => {
    desk.linkMany(2);
    await desk.resolve();
    await desk.wait(12);
    desk.forge.spendPoints(GONE);
    const attempt = await desk.resolve();
    expect(attempt).toMatchObject({ status: 400, calls: [NO_POINTS], run: { ...done, sql: 1 } });
    expect(attempt.says).toBe(
      'Jira lets Tierline read nothing more this hour, so it goes by what it saw last, as of 12 minutes ago: ' +
        `2 linked work items are open. If that is no longer so, try again in 48 minutes, or ask ${OVERRIDE}`,
    );
  });

  test('with an old copy: the same, and its age shows what it is worth', async () => {
    desk.link();
    await desk.resolve();
    await desk.wait(26 * 60 + 1);
    desk.forge.spendPoints(GONE);
    expect((await desk.resolve()).says).toContain('as of 26 hours ago: 1 linked work item is open.');
  });

  test('without a copy: closed', async () => {
    desk.link();
    desk.forge.spendPoints(GONE);
    expect(await desk.resolve()).toMatchObject({ ...PASSED, calls: [NO_POINTS], run: { ...done, sql: 1 } });
  });

  test('with a copy in which all was closed: closed, whatever became of it since', async () => {
    const work = desk.link({ done: true });
    expect(await desk.resolve()).toMatchObject({ ...PASSED, calls: [GET] });
    desk.help.moveTo(desk.ticket, 'In Progress');
    work.statusId = STATUS.open;
    desk.forge.spendPoints(GONE);
    expect(await desk.resolve()).toMatchObject({ ...PASSED, calls: [NO_POINTS], run: { ...done, sql: 1 } });
  });

  test('at the second call: by the copy as well', async () => {
    desk.link();
    await desk.resolve();
    door().fault({
      match: { client: 'app', method: 'POST' },
      times: 1,
      status: 429,
      reason: 'jira-quota-global-based',
      headers: { 'Retry-After': '600' },
    });
    expect(await desk.resolve()).toMatchObject({
      status: 400,
      says: expect.stringContaining(
        'as of less than a minute ago: 1 linked work item is open. If that is no longer so, try again in 10 minutes',
      ),
      calls: [GET, 'POST /bulkfetch of 1 429'],
    });
  });

  test('and the ledger silent too: refused, in words that say so', async () => {
    desk.link();
    desk.forge.spendPoints(GONE);
    desk.forge.fault({ sql: { error: 'The database is away' } });
    const why =
      'Jira lets Tierline read nothing more this hour, and what Tierline saw before cannot be read either. ' +
      `Try again in 60 minutes; if it stays so, ask ${OVERRIDE}`;
    expect(await desk.resolve()).toMatchObject(unchecked(why, NO_POINTS));
  });

  test('for one customer: another closes, and is refused, by what Jira says now', async () => {
    const other = await aCheckedDesk();
    await other.fresh();
    desk.link();
    const theirs = other.link();
    await Promise.all([desk.resolve(), other.resolve()]);
    desk.forge.spendPoints(GONE);
    expect((await desk.resolve()).says).toContain('Jira lets Tierline read nothing more this hour');
    const READ = [GET, 'POST /bulkfetch of 1 200'];
    expect(await other.resolve()).toMatchObject({
      says: expect.stringContaining(`still open: ${theirs.key} (`),
      calls: READ,
    });
    theirs.statusId = STATUS.closed;
    expect(await other.resolve()).toMatchObject({ ...PASSED, calls: [GET] });
    expect(desk.ticket.statusId).toBe(STATUS.waitingForSupport);
    await other.sandbox.close();
  });
});

describe('the platform in trouble', () => {
  test('a ledger that does not answer changes no verdict', async () => {
    desk.forge.fault({ sql: { error: 'The database is away' } });
    const work = desk.link();
    expect((await desk.resolve()).says).toContain(`still open: ${work.key}`);
    desk.guard({ levels: ['L3'] });
    expect(await desk.resolve()).toMatchObject(PASSED);
  });

  test('a function that is killed stops the ticket once, in Jira’s own words, and not the next time', async () => {
    desk.forge.kill({ function: 'close-check', atCall: 1, times: 1 });
    expect(await desk.resolve()).toMatchObject({
      status: 400,
      says: 'This transition was blocked by a rule of the workflow.',
      run: { outcome: 'killed' },
    });
    expect(await desk.resolve()).toMatchObject(PASSED);
  });
});

describe('the app’s licence', () => {
  test('inactive: every ticket can be closed, and nothing is asked of Jira', async () => {
    desk.link();
    desk.forge.setLicense('inactive');
    expect(await desk.resolve()).toMatchObject({ ...PASSED, calls: [], run: { sql: 0 } });
  });

  test.each(['active', 'trial', 'none'] as const)('%s: the rule holds', async (state) => {
    desk.link();
    desk.forge.setLicense(state);
    expect(await desk.resolve()).toMatchObject({ status: 400 });
  });
});

describe('a rule whose settings', () => {
  const RULE = 'The rule “Linked escalations closed” on this transition';
  const NEXT = `Ask a Jira admin to open it in the workflow and save it again; until then, ask ${OVERRIDE}`;
  test.each([
    ['were never saved', null, 'was never set up'],
    ['are not its own', { rule: 'notes-complete', version: 1, levels: null }, 'has settings that cannot be read'],
    [
      'a later version saved',
      { rule: 'linked-closed', version: 2, everything: true },
      'was saved by a later version of Tierline',
    ],
  ])('%s refuses, asks nothing of Jira and says who can mend it', async (_, configuration, why) => {
    desk.guard({}, configuration);
    expect(await desk.resolve()).toMatchObject({ status: 400, says: `${RULE} ${why}. ${NEXT}`, calls: [] });
    desk.forge.setLicense('inactive');
    expect(await desk.resolve()).toMatchObject(PASSED);
  });
});
