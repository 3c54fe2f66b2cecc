import { PROJECT, STATUS } from '../../sandbox/seed/ids';
import { ACCOUNT } from '../../sandbox/seed/stock/people';
import { deleteIssue } from '../../sandbox/site/issues/delete-issue';
import type { Issue } from '../../sandbox/site/model';
import type { Counting } from '../../src/domain/gate/counting';
import { lastExchange } from '../hand-over/steps';
import { person } from '../support/ready-desk';
import { ESCALATION, RESOLVE } from '../support/linked-closed-rule';
import { aCheckedDesk, BLOCKS, SECRET, type Attempt, type Work } from './a-checked-desk';

const OUTWARD = { type: ESCALATION, side: 'outward' } as const;
const INWARD = { type: ESCALATION, side: 'inward' } as const;
const GET = 'GET /KEY 200';
const read = (count: number): string => `POST /bulkfetch of ${count} 200`;
const ALL =
  'Close them first, unlink what does not belong here, or ask an escalation manager for “Close with override”.';
const ONE =
  'Close it first, unlink it if it does not belong here, or ask an escalation manager for “Close with override”.';
const HIDDEN = 'Ask whoever works on it to finish, or an escalation manager for “Close with override”.';
const shown = ({ key }: Issue, level: string | null = 'L2', status = 'Open'): string =>
  `${key} (${level === null ? '' : `${level}, `}Technical Support, ${status}, less than a minute old)`;
const passes = (...calls: string[]): Partial<Attempt> => ({ status: 204, says: undefined, calls });
const refuses = (open: string, ...calls: string[]): Partial<Attempt> => ({
  status: 400,
  says: `Linked work is still open: ${open}`,
  calls,
});

let desk: Awaited<ReturnType<typeof aCheckedDesk>>;
beforeAll(async () => {
  desk = await aCheckedDesk();
}, 60_000);
beforeEach(() => desk.fresh());

describe('by the number of links', () => {
  const NO_LEVEL_OF_THIS: Partial<Counting> = { levels: ['L3'] };
  test.each([
    [0, [GET]],
    [1, [GET, read(1)]],
    [10, [GET, read(10)]],
    [11, [GET, read(11)]],
    [100, [GET, read(100)]],
    [101, [GET, read(100), read(1)]],
    [2_000, [GET, ...Array<string>(20).fill(read(100))]],
  ])('%i, of which none counts: closed, and each hundred takes one call', async (count, calls) => {
    desk.guard(NO_LEVEL_OF_THIS);
    desk.linkMany(count);
    const attempt = await desk.resolve();
    expect(attempt).toMatchObject(passes(...calls));
    expect(attempt.run?.points).toBeLessThanOrEqual(2 + Math.ceil(count / 100) + count);
    expect(desk.ticket.statusId).toBe(STATUS.resolved);
  });

  test.each([1, 10, 11, 100, 101, 2_000])('%i, all of them done: closed with one call', async (count) => {
    desk.linkMany(count, { done: true });
    expect(await desk.resolve()).toMatchObject(passes(GET));
  });

  test.each([
    [1, ONE, ''],
    [10, ALL, ' and 7 more'],
    [11, ALL, ' and 8 more'],
    [100, ALL, ' and 97 more'],
    [101, ALL, ' and at least 97 more'],
    [2_000, ALL, ' and at least 97 more'],
  ])('%i, all of them open: refused after the first page', async (count, advice, more) => {
    const named = desk
      .linkMany(count)
      .slice(0, 3)
      .map((it) => shown(it));
    expect(await desk.resolve()).toMatchObject(
      refuses(`${named.join(', ')}${more}. ${advice}`, GET, read(Math.min(count, 100))),
    );
    expect(desk.ticket.statusId).toBe(STATUS.waitingForSupport);
  });

  test('the last of 2,000 is found', async () => {
    desk.guard({ levels: ['L3'] });
    desk.linkMany(1_999);
    const last = desk.link({ level: 'L3' });
    const attempt = await desk.resolve();
    expect(attempt).toMatchObject({ status: 400, calls: { length: 21 } });
    expect(attempt.says).toBe(`Linked work is still open: ${shown(last, 'L3')}. ${ONE}`);
  });

  test('2,000 take the function itself less than two seconds', async () => {
    const { door } = desk.sandbox.world();
    const { fetch } = door;
    let served = 0;
    door.fetch = async (...call) => {
      const from = performance.now();
      const answer = await fetch(...call);
      if (call[1].client === 'app') served += performance.now() - from;
      return answer;
    };
    try {
      desk.guard(NO_LEVEL_OF_THIS);
      desk.linkMany(2_000);
      const { run } = await desk.resolve();
      expect((run?.durationMs ?? Infinity) - served).toBeLessThan(2_000);
    } finally {
      door.fetch = fetch;
    }
  });
});

describe('what counts', () => {
  const nothing = passes(GET);
  const lookedAt = passes(GET, read(1));
  const blocked = (it: Issue, level?: string | null): Partial<Attempt> =>
    refuses(`${shown(it, level)}. ${ONE}`, GET, read(1));
  const hidden = refuses(`1 item you may not see. ${HIDDEN}`, GET, read(1));

  test.each<[string, Partial<Counting>, Partial<Work>, (it: Issue) => Partial<Attempt>]>([
    ['a link of the rule’s type and side', {}, {}, (it) => blocked(it)],
    ['the other side of that type does not', {}, { side: 'inward' }, () => nothing],
    ['the other side, where the rule names it', { links: [INWARD] }, { side: 'inward' }, (it) => blocked(it)],
    ['both sides, where it names both', { links: [INWARD, OUTWARD] }, {}, (it) => blocked(it)],
    ['another type does not', {}, { type: BLOCKS }, () => nothing],
    [
      'another type, where the rule names it',
      { links: [{ type: BLOCKS, side: 'outward' }] },
      { type: BLOCKS },
      (it) => blocked(it),
    ],
    ['a level that is named', { levels: ['L2', 'L3'] }, { level: 'L3' }, (it) => blocked(it, 'L3')],
    ['a level that is not named does not', { levels: ['L3'] }, { level: 'L2' }, () => lookedAt],
    ['no level, where that counts', { levels: ['L3'] }, { level: null }, (it) => blocked(it, null)],
    ['no level, where it does not', { levels: ['L3'], withoutLevel: false }, { level: null }, () => lookedAt],
    ['open work of another project, unnamed', {}, { project: 'dev' }, () => hidden],
    ['another project, where the rule names it', { projects: [PROJECT.dev] }, { project: 'dev' }, () => hidden],
    ['another project than the rule names does not', { projects: [PROJECT.help] }, { project: 'dev' }, () => lookedAt],
    ['work that is done does not', {}, { done: true }, () => nothing],
    ['done without resolution does not', {}, { done: true, resolution: null }, () => nothing],
    [
      'done without resolution, where the rule says so',
      { unresolvedIsOpen: true },
      { done: true, resolution: null },
      (it) => refuses(`${shown(it, 'L2', 'Closed')}. ${ONE}`, GET, read(1)),
    ],
    ['done with resolution, looked at for it', { unresolvedIsOpen: true }, { done: true }, () => lookedAt],
    ['work with a security level, unnamed', {}, { security: SECRET.seenByApp }, () => hidden],
    ['work hidden from the app does not', {}, { security: SECRET.hiddenFromApp }, () => nothing],
  ])('%s', async (_, counting, work, expected) => {
    desk.guard(counting);
    const it = desk.link(work);
    expect(await desk.resolve()).toMatchObject(expected(it));
  });

  test('a project that the app may not browse does not', async () => {
    desk.link({ project: 'dev' });
    const { grants } = desk.site.projects.get(PROJECT.dev)!;
    const granted = grants['BROWSE_PROJECTS'];
    grants['BROWSE_PROJECTS'] = [{ role: 'Developers' }];
    try {
      expect(await desk.resolve()).toMatchObject(nothing);
    } finally {
      grants['BROWSE_PROJECTS'] = granted ?? [];
    }
  });

  test('all of it together, what may be named by name and the rest by number', async () => {
    desk.link({ done: true });
    const there = [desk.link({ project: 'dev' }), desk.link({ security: SECRET.seenByApp })];
    const named = desk.linkMany(4);
    const attempt = await desk.resolve();
    const names = named
      .slice(0, 3)
      .map((it) => shown(it))
      .join(', ');
    expect(attempt).toMatchObject(refuses(`${names}, 1 more and 2 items you may not see. ${ALL}`, GET, read(6)));
    for (const { key } of there) expect(attempt.says).not.toContain(key);
  });
});

describe('a link entered on the transition’s screen', () => {
  const entered = (...others: Issue[]) => ({
    update: {
      issuelinks: others.map(({ key }) => ({ add: { type: { name: 'Escalation' }, outwardIssue: { key } } })),
    },
  });
  beforeEach(() => desk.askForLinks());
  const unlinked = (work: Partial<Work> = {}): Issue => {
    const made = desk.link(work);
    desk.site.links = [];
    return made;
  };

  test('counts, and is not made', async () => {
    const other = unlinked();
    expect(await desk.resolve(entered(other))).toMatchObject(refuses(`${shown(other)}. ${ONE}`, GET, read(1)));
    expect(desk.site.links).toEqual([]);
  });

  test('to work that is done lets the ticket close, and is made', async () => {
    expect(await desk.resolve(entered(unlinked({ done: true })))).toMatchObject(passes(GET));
    expect(desk.site.links).toHaveLength(1);
  });

  test('to work that is linked already counts once', async () => {
    const other = desk.link();
    expect(await desk.resolve(entered(other))).toMatchObject(refuses(`${shown(other)}. ${ONE}`, GET, read(1)));
  });
});

describe('changed between the two calls', () => {
  async function meanwhile(happens: () => void): Promise<Attempt> {
    const { door } = desk.sandbox.world();
    const before = lastExchange(desk);
    door.fault({ match: { client: 'app', path: '/issue/bulkfetch' }, times: 1, delayMs: 1_000 });
    const attempt = desk.resolve();
    while (!door.traffic(before).some(({ client }) => client === 'app')) await new Promise(setImmediate);
    await desk.settle();
    happens();
    await desk.wait(1);
    return attempt;
  }

  test.each<[string, (it: Issue) => void, (it: Issue) => Partial<Attempt>]>([
    ['work that closes lets the ticket close', (it) => (it.statusId = STATUS.closed), () => passes(GET, read(1))],
    [
      'work that is deleted lets the ticket close',
      (it) => deleteIssue(desk.site, it, { accountId: ACCOUNT.admin }),
      () => passes(GET, read(1)),
    ],
    [
      'work that is hidden from the app lets it close',
      (it) => (it.securityLevelId = SECRET.hiddenFromApp),
      () => passes(GET, read(1)),
    ],
    [
      'work that moves on is named as it then stands',
      (it) => (it.statusId = STATUS.workInProgress),
      (it) => refuses(`${shown(it, 'L2', 'Work in progress')}. ${ONE}`, GET, read(1)),
    ],
  ])('%s', async (_, happens, expected) => {
    const it = desk.link();
    expect(await meanwhile(() => void happens(it))).toMatchObject(expected(it));
  });
});

describe('whichever way the transition is made', () => {
  const path = () => `/rest/api/3/issue/${desk.ticket.key}`;

  test('in bulk: the blocked ticket stays, and its like without open work closes', async () => {
    const blocked = desk.ticket;
    desk.link();
    const free = desk.help.raise();
    const input = { selectedIssueIdsOrKeys: [blocked.id, free.id], transitionId: RESOLVE };
    await desk.rest('POST', '/rest/api/3/bulk/issues/transition', { bulkTransitionInputs: [input] });
    await desk.settle();
    expect([blocked.statusId, free.statusId]).toEqual([STATUS.waitingForSupport, STATUS.resolved]);
  });

  test('on the portal, by the customer', async () => {
    desk.link();
    const portal = `/rest/servicedeskapi/request/${desk.ticket.key}/transition`;
    await expect(desk.rest('POST', portal, { id: RESOLVE }, person(ACCOUNT.customer))).rejects.toThrow('answered 400');
    expect(desk.ticket.statusId).toBe(STATUS.waitingForSupport);
    desk.site.links = [];
    await desk.rest('POST', portal, { id: RESOLVE }, person(ACCOUNT.customer));
    expect(desk.ticket.statusId).toBe(STATUS.resolved);
  });

  test('it stays on offer, as only a condition hides it', async () => {
    desk.link();
    expect(await desk.rest('GET', `${path()}/transitions`)).toMatchObject({
      transitions: expect.arrayContaining([expect.objectContaining({ id: RESOLVE })]),
    });
  });
});
