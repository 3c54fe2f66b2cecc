import { JiraFailure } from '../../src/ports';
import { leaveNoRules } from '../../src/usecases/remove-close-checks';
import { checkLinkedClosed } from '../../src/usecases/check-linked-closed';
import { copyOf } from '../../src/usecases/linked-copy';
import { passOnFlip } from '../../src/usecases/pass-on-flip';
import { aLink, anItem as aCounted, aCounting } from '../domain/gate/some-links';
import { aTicket, MONDAY, STATUS } from '../support/builders';
import { memoryLinkedCopies } from '../support/in-memory/close-check';
import { memoryLinkedWork } from '../support/in-memory/linked-work';
import { memoryPolicies } from '../support/in-memory/stores';
import { aDesk } from './a-desk';
import { aLinkedDesk, aLinkingPolicy, anItem, asTicket, COUNTING, FRONT } from './linked-desk';

describe('the comment about linked work', () => {
  const elsewhere = () => anItem({ issueId: '20005', key: 'HR-5', projectId: '10077', status: 'Dismissal pending' });

  test('names no work of a project that the desk’s rules do not name, and reads no outcome of it', async () => {
    const desk = aLinkedDesk({ items: [anItem(), elsewhere()] });
    desk.close('20001');
    desk.set('20005', { done: true });
    await desk.hear('closed');
    expect(desk.words()).toContain('DEV-1');
    expect(desk.words()).not.toContain('HR-5');
    expect(desk.words()).toContain('Also 1 item that not everybody may see.');
    expect(desk.outcomes.calls).toEqual(['read']);
    expect(desk.news.comments[0]!.data.items).toEqual(['DEV-1']);
    desk.set('20005', { done: false });
    await desk.hear('open');
    expect(desk.words()).not.toContain('HR-5');
  });

  test.each([
    ['of another project', elsewhere()],
    ['with a security level', anItem({ key: 'HELP-66', projectId: '10000', guarded: true })],
  ])('does not name what is gone, either, where it was %s', async (_, item) => {
    const desk = aLinkedDesk({ items: [item] });
    await desk.hear('open');
    desk.linkedWork.work.delete(item.issueId);
    await desk.hear('closed');
    expect(desk.told().at(-1)).toBe('closed');
    expect(desk.words()).not.toContain(item.key);
    expect(desk.words()).toContain('1 item that not everybody may see');
  });
});

describe('a ticket is given back', () => {
  test('to who opened the work from it, and to nobody who opened it from another ticket', async () => {
    const item = anItem({ done: true, openedBy: 'l1-stranger', openedFrom: '10999' });
    const desk = aLinkedDesk({ items: [item], policy: aLinkingPolicy({ returnTo: 'person' }) });
    await desk.hear('closed');
    expect(desk.ticket().assignee).toBe('l1-agent');
  });
});

describe('the reason of an override', () => {
  const closedPast = (reason: string) =>
    aDesk({ ticket: aTicket({ status: { id: STATUS.resolved, done: true }, overrideReason: reason }) });
  const change = (at: number, by: string, from: string, to: string) =>
    ({ at, by, what: 'status', from: { id: from, name: null }, to: { id: to, name: null } }) as const;

  test('is of who closed it, not of who changed something else a moment before', async () => {
    const desk = closedPast('Customer left.');
    desk.tickets.change('10101', {
      history: [change(desk.clock.at, 'manager', STATUS.progress, STATUS.resolved)],
    });
    await desk.hear({ by: 'l1-agent' });
    expect(desk.endings.all).toMatchObject([{ override: { by: 'manager', reason: 'Customer left.' } }]);
  });

  test('is of who closed it, not of what moved it on to another Done status', async () => {
    const desk = closedPast('Customer left.');
    desk.tickets.change('10101', {
      history: [
        change(desk.clock.at - 2, 'manager', STATUS.progress, STATUS.resolved),
        change(desk.clock.at - 1, 'automation', STATUS.resolved, STATUS.resolved),
      ],
    });
    await desk.hear({ cause: 'audit' });
    expect(desk.endings.all).toMatchObject([{ override: { by: 'manager' } }]);
  });

  test('is cut to what the ledger holds, so that the visit ends', async () => {
    const desk = closedPast('层'.repeat(32_767));
    await desk.hear({ by: 'manager' });
    expect(Buffer.byteLength(desk.endings.all[0]!.override!.reason)).toBeLessThan(65_535);
  });
});

test('the copy of linked work fits its column whatever stands in its fields', () => {
  const links = Array.from({ length: 300 }, (_, n) => aLink(n));
  const items = links.map((_, n) => aCounted(n, { level: '层'.repeat(255), key: `ABCDEFGHIJ-${n}` }));
  const ticket = { ...{ id: '1', key: 'HELP-1', projectId: '10000', level: null, assignee: null, links } };
  const copy = copyOf({ ...ticket, status: { id: '3', done: false } }, { items, withheld: new Set() }, 0);
  expect(Buffer.byteLength(JSON.stringify(copy.items))).toBeLessThanOrEqual(65_535);
  expect(copy.truncated).toBe(true);
});

test('a copy that may lack open work is no reason to let a ticket be closed', async () => {
  const relates = Array.from({ length: 400 }, (_, n) => aLink(n + 1, { type: 'relates' }));
  const counted = aLink(900);
  const ticket = { id: '10101', key: 'HELP-100', projectId: '10000', level: 'L1', assignee: null };
  const status = { id: '3', done: false };
  const copies = memoryLinkedCopies();
  const linkedWork = memoryLinkedWork([{ ...ticket, status, links: [...relates, counted] }], [aCounted(900)]);
  const check = checkLinkedClosed({
    clock: { now: () => MONDAY },
    linkedWork,
    copies,
    policies: memoryPolicies(),
    alarm: () => ({ rings: new Promise<never>(() => undefined), cancel: () => undefined }),
    warn: () => undefined,
  });
  const question = {
    key: 'HELP-100',
    onScreen: [],
    config: { counting: aCounting(), fields: { level: null, team: null } },
  };
  expect(await check(question)).toMatchObject({ result: false });
  linkedWork.fail('linksOf', 'quota');
  expect(await check(question)).toMatchObject({ result: false });
  // What was read is what is kept first; a copy of other links alone says nothing.
  copies.all.set('10101', { ...copies.all.get('10101')!, items: copies.all.get('10101')!.items.slice(1) });
  linkedWork.fail('linksOf', 'quota');
  expect(await check(question)).toMatchObject({ result: false });
});

test('before the app goes its rules are taken out, also where they could not be switched off first', async () => {
  const taken: string[] = [];
  await leaveNoRules({
    placed: async () => [{ workflow: 'Requests', transition: 'Close', rule: 'linked-closed', off: false }],
    switchOff: () => Promise.reject(new JiraFailure('busy', 'switch rules off')),
    takeOut: async (workflow) => (taken.push(workflow), 'taken-out'),
  })();
  expect(taken).toEqual(['Requests']);
});

describe('work that does not count', () => {
  const ofL3 = aLinkingPolicy({ counting: { ...COUNTING, levels: ['L3'], withoutLevel: false } });
  const l2 = anItem({ level: 'L2' });
  const l3 = anItem({ issueId: '20003', key: 'DEV-3', level: 'L3' });

  test('and closes is no news for a ticket that waits for nothing', async () => {
    const desk = aLinkedDesk({ items: [l2], policy: ofL3 });
    desk.close();
    await desk.hear('closed', { item: '20001' });
    expect([desk.told(), desk.copy()?.told]).toEqual([[], 'closed']);
  });

  test('and closes is no news either where other work closed long ago', async () => {
    const desk = aLinkedDesk({ items: [l2, { ...l3, done: true, resolved: true }], policy: ofL3 });
    desk.close();
    await desk.hear('closed', { item: '20001' });
    expect(desk.told()).toEqual([]);
    desk.reopen('20003');
    await desk.hear('open', { item: '20003' });
    expect(desk.told()).toEqual(['open']);
  });

  test('and is reopened does not block again a ticket that waits all the time', async () => {
    const desk = aLinkedDesk({ items: [l2, l3], policy: ofL3 });
    await desk.hear('open', { item: '20001' });
    expect([desk.told(), desk.copy()?.told]).toEqual([[], 'open']);
  });

  test('among more than a hundred done items is not told apart, so that the ticket hears of it', async () => {
    const items = Array.from({ length: 130 }, (_, n) =>
      anItem({ issueId: `${30_000 + n}`, key: `DEV-${n}`, done: true, level: 'L3' }),
    );
    const desk = aLinkedDesk({ items, policy: ofL3 });
    await desk.hear('closed', { item: '30129' });
    expect(desk.told()).toEqual(['closed']);
  });

  test('is named by who sends the ticket to be looked at', async () => {
    const desk = aLinkedDesk();
    desk.close();
    const work = { ...asTicket(anItem({ done: true }), FRONT), done: true };
    await passOnFlip(desk, [{ work, seen: true }], [{ projectId: '10000', projectKey: 'HELP', counting: COUNTING }]);
    expect(desk.sent()).toMatchObject([{ issueId: '10101', flip: 'closed', item: '20001' }]);
  });
});
