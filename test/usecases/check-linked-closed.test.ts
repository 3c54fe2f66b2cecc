import type { Link, LinkedItem } from '../../src/domain/gate/linked-item';
import type { Counting } from '../../src/domain/gate/counting';
import type { LinkedCopy } from '../../src/ports/close-check';
import { checkLinkedClosed, REMEMBER_WITHIN, type CloseCheckDeps } from '../../src/usecases/check-linked-closed';
import { aCounting, aLink, anItem, upTo } from '../domain/gate/some-links';
import { HOUR, MINUTE, MONDAY } from '../support/builders';
import { memoryLinkedCopies } from '../support/in-memory/close-check';
import { memoryLinkedWork } from '../support/in-memory/linked-work';
import { memoryPolicies } from '../support/in-memory/stores';

const FIELDS = { level: 'cf-level', team: 'cf-team' };
const never = new Promise<never>(() => undefined);

const aCopy = (over: Partial<LinkedCopy> = {}): LinkedCopy => ({
  issueId: '10101',
  key: 'HELP-100',
  projectId: '10000',
  items: [
    {
      ...{ type: 'escalation', side: 'outward', issueId: '20001', key: 'HELP-1', projectId: '10000' },
      ...{ level: 'L2', done: false, resolved: false },
    },
  ],
  truncated: false,
  at: MONDAY - 12 * MINUTE,
  told: 'open',
  comment: null,
  ...over,
});

interface Setting {
  links?: readonly Link[];
  work?: readonly LinkedItem[];
  copy?: LinkedCopy;
  counting?: Partial<Counting>;
}

/** A ticket with links, the work at their ends, and the rule on its way to Resolved. */
function aCheck({ links = [], work = [], copy, counting = {} }: Setting = {}) {
  const linkedWork = memoryLinkedWork(
    [
      {
        ...{ id: '10101', key: 'HELP-100', projectId: '10000', level: 'L1', assignee: null, links },
        status: { id: '3', done: false },
      },
    ],
    work,
  );
  const copies = memoryLinkedCopies(...(copy ? [copy] : []));
  let ring = (): void => undefined;
  const alarms: (number | 'cancelled')[] = [];
  const warned: string[] = [];
  const deps: CloseCheckDeps = {
    clock: { now: () => MONDAY },
    linkedWork,
    copies,
    policies: memoryPolicies(),
    alarm: (ms) => {
      alarms.push(ms);
      return { rings: new Promise((rings) => (ring = rings)), cancel: () => void alarms.push('cancelled') };
    },
    warn: (what) => void warned.push(what),
  };
  const ask = (onScreen: readonly Link[] = [], key: string | null = 'HELP-100') =>
    checkLinkedClosed(deps)({ key, onScreen, config: { counting: aCounting(counting), fields: FIELDS } });
  const calls = () => linkedWork.calls.map(({ call, of }) => (call === 'items' ? of.length : call));
  return { ask, calls, linkedWork, copies, deps, alarms, warned, ring: () => ring() };
}

const linked = (count: number, over: Partial<Link> = {}) => upTo(count).map((number) => aLink(number, over));
const worked = (count: number, over: Partial<LinkedItem> = {}) => upTo(count).map((number) => anItem(number, over));
const CLOSED = { done: true, resolved: true };

describe('linked work that counts', () => {
  test.each([
    [0, ['linksOf']],
    [1, ['linksOf', 1]],
    [100, ['linksOf', 100]],
    [101, ['linksOf', 100, 1]],
    [250, ['linksOf', 100, 100, 50]],
  ])('of %i items that closed meanwhile, each hundred takes one call', async (count, expected) => {
    const check = aCheck({ links: linked(count), work: worked(count, CLOSED) });
    expect(await check.ask()).toEqual({ result: true });
    expect(check.calls()).toEqual(expected);
  });

  test('that its links show as done takes no call of its own', async () => {
    const check = aCheck({ links: linked(40, { done: true }), work: worked(40, CLOSED) });
    expect(await check.ask()).toEqual({ result: true });
    expect(check.calls()).toEqual(['linksOf']);
  });

  test('and is open ends the reading after its page', async () => {
    const work = worked(250, CLOSED).map((item) => (item.key === 'HELP-150' ? anItem(150) : item));
    const check = aCheck({ links: linked(250), work });
    expect(await check.ask()).toEqual({ result: false, errorMessage: expect.stringContaining('HELP-150 (') });
    expect(check.calls()).toEqual(['linksOf', 100, 100]);
  });

  test('is named in the order of the links, whatever order Jira answers in', async () => {
    const check = aCheck({ links: linked(12), work: worked(12) });
    expect(await check.ask()).toMatchObject({
      errorMessage: expect.stringMatching(/open: HELP-1 .*HELP-2 .*HELP-3 .* 9 more/),
    });
  });

  test('is read when done too, where it may lack a resolution', async () => {
    const check = aCheck({
      links: [aLink(1, { done: true }), aLink(2, { done: true })],
      work: [anItem(1, CLOSED), anItem(2, { done: true })],
      counting: { unresolvedIsOpen: true },
    });
    expect(await check.ask()).toMatchObject({ result: false, errorMessage: expect.stringContaining('HELP-2') });
    expect(check.calls()).toEqual(['linksOf', 2]);
  });

  test('and was deleted, or is hidden from the app, blocks nothing', async () => {
    const check = aCheck({ links: linked(3), work: [anItem(2, CLOSED)] });
    expect(await check.ask()).toEqual({ result: true });
  });

  test('and reopened after the ticket was read is as Jira then says', async () => {
    const check = aCheck({ links: linked(1), work: [anItem(1, CLOSED)] });
    check.linkedWork.before = (call) => void (call === 'items' && check.linkedWork.work.set('20001', anItem(1)));
    expect(await check.ask()).toMatchObject({ result: false });
  });
});

describe('a link entered on the screen', () => {
  test('counts, and once where the ticket has it already', async () => {
    const check = aCheck({ links: linked(1), work: worked(2) });
    expect(await check.ask([aLink(1), aLink(2)])).toMatchObject({
      errorMessage: expect.stringMatching(/HELP-1 .* and HELP-2 \([^)]*\)\. Close/),
    });
    expect(check.calls()).toEqual(['linksOf', 2]);
  });

  test('of a kind that the rule does not speak of does not count', async () => {
    const check = aCheck({ work: worked(1) });
    expect(await check.ask([aLink(1, { side: 'inward' })])).toEqual({ result: true });
    expect(check.calls()).toEqual(['linksOf']);
  });

  test('is no part of what the ledger remembers: it may never be made', async () => {
    const check = aCheck({ work: worked(1) });
    await check.ask([aLink(1)]);
    expect(check.copies.all.size).toBe(0);
  });

  test('counts for a ticket that is only just being created', async () => {
    const check = aCheck({ work: worked(1) });
    expect(await check.ask([], null)).toEqual({ result: true });
    expect(await check.ask([aLink(1)], null)).toMatchObject({
      errorMessage: expect.stringContaining('1 item you may not see'),
    });
    expect(check.calls()).toEqual([1]);
  });
});

describe('the ledger’s copy', () => {
  test('is kept where there is linked work, with what was learnt and with the rest as its links tell', async () => {
    const links = [aLink(1, { done: true }), aLink(2), aLink(3, { type: 'relates' }), aLink(4)];
    const check = aCheck({ links, work: [anItem(2)] });
    await check.ask();
    const unread = { projectId: null, level: null };
    expect([...check.copies.all.values()]).toMatchObject([
      {
        issueId: '10101',
        key: 'HELP-100',
        at: MONDAY,
        truncated: false,
        items: [
          { key: 'HELP-2', projectId: '10000', level: 'L2', done: false, resolved: false },
          { key: 'HELP-3', type: 'relates', ...unread, done: false },
          { key: 'HELP-1', ...unread, done: true, resolved: true },
        ],
      },
    ]);
  });

  test('is not written where the ticket has no linked work', async () => {
    const check = aCheck({ links: linked(2, { side: 'inward' }) });
    await check.ask();
    expect(check.copies.all.size).toBe(0);
  });

  test('holds three hundred, the open ones first', async () => {
    const links = [...linked(400, { done: true }), aLink(401)];
    const check = aCheck({ links, work: [anItem(401)] });
    await check.ask();
    const copy = check.copies.all.get('10101')!;
    expect(copy).toMatchObject({ truncated: true, items: { length: 300 } });
    expect(copy.items[0]).toMatchObject({ key: 'HELP-401' });
  });

  test.each([
    ['fails', () => Promise.reject(new Error('no database'))],
    ['takes too long', () => never],
  ])('changes no verdict where writing it %s', async (_, keep) => {
    const check = aCheck({ links: linked(1), work: worked(1, CLOSED) });
    check.copies.keep = () => {
      check.ring();
      return keep();
    };
    expect(await check.ask()).toEqual({ result: true });
    expect(check.alarms).toEqual([10_000, 'cancelled', REMEMBER_WITHIN, 'cancelled']);
  });
});

describe('when the hour’s points are gone', () => {
  const without = (setting: Setting, call: 'linksOf' | 'items' = 'linksOf') => {
    const check = aCheck(setting);
    check.linkedWork.fail(call, 'quota');
    return check;
  };

  test('the copy decides, and its age is told', async () => {
    expect(await without({ copy: aCopy() }).ask()).toMatchObject({
      result: false,
      errorMessage: expect.stringContaining('as of 12 minutes ago: 1 linked work item is open'),
    });
    expect(await without({ copy: aCopy({ at: MONDAY - 60 * HOUR }) }).ask()).toMatchObject({
      errorMessage: expect.stringContaining('as of 2 days ago'),
    });
  });

  test('a ticket of which nothing, or nothing open, is on record can be closed', async () => {
    expect(await without({}).ask()).toEqual({ result: true });
    const done = aCopy().items.map((item) => ({ ...item, ...CLOSED }));
    expect(await without({ copy: aCopy({ items: done }) }).ask()).toEqual({ result: true });
    expect(await without({ copy: aCopy(), counting: { levels: ['L3'] } }).ask()).toEqual({ result: true });
    expect(await without({ copy: aCopy(), counting: { projects: ['10002'] } }).ask()).toEqual({ result: true });
  });

  test('so it does in the middle of the reading', async () => {
    const check = without({ links: linked(1), work: worked(1, CLOSED), copy: aCopy() }, 'items');
    expect(await check.ask()).toMatchObject({ result: false });
  });

  test('work of which only its link is on record is taken for what it seems', async () => {
    const item = { ...aCopy().items[0]!, projectId: null, level: null };
    const seen = without({ copy: aCopy({ items: [item, item] }), counting: { levels: ['L3'], withoutLevel: false } });
    expect(await seen.ask()).toMatchObject({ errorMessage: expect.stringContaining('1 linked work item is open') });
    const closed = without({ copy: aCopy({ items: [{ ...item, ...CLOSED }] }), counting: { unresolvedIsOpen: true } });
    expect(await closed.ask()).toEqual({ result: true });
  });

  test('an open link on the screen counts', async () => {
    expect(await without({}).ask([aLink(1)])).toMatchObject({
      errorMessage: expect.stringContaining('what was entered here: 1 linked'),
    });
    expect(await without({}).ask([aLink(1, { done: true })])).toEqual({ result: true });
  });

  test('a ledger that does not answer either is told', async () => {
    const check = without({});
    check.copies.of = () => Promise.reject(new Error('no database'));
    expect(await check.ask()).toMatchObject({ errorMessage: expect.stringContaining('cannot be read either') });
    expect(check.warned).toEqual(['The linked work could not be looked up']);
  });
});

describe('when nobody can look', () => {
  test.each([
    ['busy', 'takes no more requests'],
    ['unknown', 'did not answer Tierline in time'],
    ['gone', 'does not show this ticket'],
    ['forbidden', 'does not show this ticket'],
    ['strange', 'no answer that it understands'],
  ] as const)('%s: refused in words that say so', async (kind, expected) => {
    const check = aCheck({ copy: aCopy({ items: [] }) });
    check.linkedWork.fail('linksOf', kind);
    expect(await check.ask()).toEqual({ result: false, errorMessage: expect.stringContaining(expected) });
    expect(check.warned).toHaveLength(1);
  });

  test('a defect of our own is refused too, and on record', async () => {
    const check = aCheck({ links: linked(1) });
    check.linkedWork.before = () => {
      throw new TypeError('undefined is not a function');
    };
    expect(await check.ask()).toMatchObject({ errorMessage: expect.stringContaining('the app’s logs') });
    expect(check.warned).toHaveLength(1);
  });

  test('the deadline is ours, well before the platform’s', async () => {
    const check = aCheck({ links: linked(1) });
    check.linkedWork.before = (call) => {
      if (call !== 'items') return;
      check.ring();
      return never;
    };
    expect(await check.ask()).toMatchObject({
      errorMessage: expect.stringContaining('did not answer Tierline in time'),
    });
    expect(check.alarms).toEqual([10_000, 'cancelled']);
  });
});
