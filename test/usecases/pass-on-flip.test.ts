import type { LinkedCopy } from '../../src/ports/close-check';
import type { Errand } from '../../src/ports';
import { aVisit, MONDAY, STATUS } from '../support/builders';
import { aLinkedDesk, aLinkingPolicy, anItem, asTicket, COUNTING, ESCALATED, FRONT } from './linked-desk';

const copyOf = (done: boolean, told: LinkedCopy['told'], issueId = '20001'): LinkedCopy => ({
  issueId: '10101',
  key: 'HELP-1',
  projectId: '10000',
  truncated: false,
  at: MONDAY,
  told,
  comment: null,
  items: [
    { type: ESCALATED, side: 'outward', issueId, key: 'DEV-1', projectId: null, level: null, done, resolved: done },
  ],
});

/** Work in a project that is no desk, and what its ticket is sent. */
async function heard(done: boolean, copy: LinkedCopy | null, parent: Partial<typeof FRONT> = {}) {
  const item = anItem({ done });
  const desk = aLinkedDesk({ items: [item] });
  if (copy) desk.copies.all.set(copy.issueId, copy);
  desk.linkedWork.tickets.set('20001', asTicket(item, { ...FRONT, ...parent }));
  const outcome = await desk.run.item({ issueId: '20001', projectId: '10002', cause: 'linked-item', at: MONDAY });
  return { desk, outcome, sent: desk.sent() };
}

const to = (flip: Errand['flip']) => [{ issueId: '10101', projectId: '10000', cause: 'linked', flip }];

describe('work in a project in which desks have work done', () => {
  test.each<[string, boolean, LinkedCopy | null, Errand['flip'] | null]>([
    ['closed, of which nothing is known', true, null, 'closed'],
    ['reopened, of which nothing is known', false, null, 'open'],
    ['closed, which the ledger shows open', true, copyOf(false, 'open'), 'closed'],
    ['closed, as the close check saw before the ticket was told', true, copyOf(true, 'open'), 'closed'],
    ['closed, as the ticket knows', true, copyOf(true, 'closed'), null],
    ['reopened, as the ticket knows', false, copyOf(false, 'open'), null],
    ['closed and linked since the ledger looked', true, copyOf(false, 'open', '29999'), 'closed'],
    ['closed, copied, and never told of', true, copyOf(true, null), 'closed'],
  ])('%s', async (_, done, copy, flip) => {
    const { sent, desk } = await heard(done, copy);
    expect(sent).toMatchObject(flip ? to(flip) : []);
    expect(desk.calls()).toEqual(['linksOf']);
  });

  test('is no news to a ticket that is done', async () => {
    expect((await heard(true, null, { done: true })).sent).toEqual([]);
  });

  test('is no news to other work of its own project that it is linked from', async () => {
    expect((await heard(true, null, { key: 'DEV-7' })).sent).toEqual([]);
  });

  test('finds a ticket whose project changed its key', async () => {
    expect((await heard(true, null, { key: 'IT-1' })).sent).toMatchObject(to('closed'));
  });

  test('that is gone, or in a project that no desk names any more, is nobody’s news', async () => {
    const desk = aLinkedDesk();
    const errand = { issueId: '20001', cause: 'linked-item', at: MONDAY } as const;
    expect(await desk.run.item({ ...errand, projectId: '10002' })).toMatchObject({ outcome: 'nothing' });
    expect(await desk.run.item({ ...errand, projectId: '10009' })).toMatchObject({ outcome: 'not-a-desk' });
    expect(desk.calls()).toEqual(['linksOf']);
  });
});

describe('work in the desk itself', () => {
  const RESOLVED = { id: STATUS.resolved, done: true };
  const inward = {
    type: ESCALATED,
    side: 'inward',
    issueId: '10200',
    key: 'HELP-2',
    status: 'Open',
    done: false,
  } as const;

  function aChild(over: Parameters<typeof aLinkedDesk>[0] = {}) {
    const desk = aLinkedDesk({ items: [], ...over, ticket: { links: [inward], ...over.ticket } });
    const hear = (errand: Partial<Errand> = {}) =>
      desk.run.ticket(
        { issueId: '10101', projectId: '10000', cause: 'event', at: MONDAY, ...errand },
        desk.nextOperation(),
      );
    return { ...desk, hear };
  }

  test('is closed, and reopened: its ticket hears each time, and of nothing else', async () => {
    const desk = aChild();
    await desk.hear();
    expect(desk.sent()).toEqual([]);
    const { status } = desk.ticket();
    desk.tickets.change('10101', { status: RESOLVED });
    await desk.hear();
    await desk.hear();
    desk.tickets.change('10101', { status });
    await desk.hear();
    await desk.hear();
    expect(desk.sent().map(({ issueId, cause, flip }) => [issueId, cause, flip])).toEqual([
      ['10200', 'linked', 'closed'],
      ['10200', 'linked', 'open'],
    ]);
  });

  test('is passed on before its own visit ends, so that an interruption between the two is made good', async () => {
    const desk = aChild({ ticket: { links: [inward], status: RESOLVED } });
    desk.ledger.update = () => Promise.reject(new Error('killed'));
    await expect(desk.hear()).rejects.toThrow('killed');
    expect(desk.sent()).toHaveLength(1);
  });

  test('opened by way of the other side of a link, or another type, concerns nobody', async () => {
    for (const over of [{ type: 'other' }, { side: 'outward' as const }]) {
      const desk = aChild({ ticket: { links: [{ ...inward, ...over }], status: RESOLVED } });
      await desk.hear();
      expect(desk.sent()).toEqual([]);
    }
  });

  test('is passed on to a ticket of another desk that has work done here', async () => {
    const ops = aLinkingPolicy({}, { desk: { projectId: '10001', projectKey: 'OPS' } });
    const links = [{ ...inward, issueId: '10300', key: 'OPS-3' }];
    const none = aLinkingPolicy({ counting: null });
    const desk = aChild({ policy: none, others: [ops], ticket: { links, status: RESOLVED } });
    await desk.linkedDesks.add('10000', '10001');
    await desk.hear();
    expect(desk.sent()).toMatchObject([{ issueId: '10300', projectId: '10001', flip: 'closed' }]);
  });

  test('linked in a ring passes on to the one that waits for it alone', async () => {
    const links = [inward, { ...inward, side: 'outward' as const, issueId: '10300', key: 'HELP-3' }];
    const desk = aChild({ ticket: { links, status: RESOLVED } });
    await desk.hear();
    expect(desk.sent().map(({ issueId }) => issueId)).toEqual(['10200']);
  });

  test('linked both ways is told of once each way', async () => {
    const links = [inward, { ...inward, side: 'outward' as const }];
    const desk = aChild({ ticket: { links, status: RESOLVED } });
    await desk.hear();
    expect(desk.sent().map(({ issueId }) => issueId)).toEqual(['10200']);
  });

  test('moved away is told of where the ledger shows it elsewhere', async () => {
    const desk = aChild({ ticket: { links: [inward], projectId: '10009' } });
    desk.copies.all.set('10200', { ...copyOf(false, 'open', '10101'), issueId: '10200' });
    const [known] = desk.copies.all.get('10200')!.items;
    desk.copies.all.set('10200', {
      ...desk.copies.all.get('10200')!,
      items: [{ ...known!, projectId: '10000' }],
    });
    expect(await desk.hear()).toMatchObject({ outcome: 'ended' });
    expect(desk.sent()).toMatchObject([{ issueId: '10200', cause: 'linked' }]);
  });

  test('deleted is told of as closed to those that the ledger knows', async () => {
    const desk = aChild();
    desk.copies.all.set('10200', { ...copyOf(false, 'open', '10101'), issueId: '10200' });
    desk.copies.all.set('10101', copyOf(false, 'open'));
    await desk.hear({ cause: 'deleted' });
    expect(desk.sent()).toMatchObject([{ issueId: '10200', cause: 'linked', flip: 'closed' }]);
    expect(desk.copies.all.has('10101')).toBe(false);
    expect(desk.calls()).toEqual([]);
  });

  test('a ticket that is open again hears what became of its own linked work', async () => {
    const links = [{ ...inward, side: 'outward' as const }];
    const desk = aLinkedDesk({ items: [], policy: aLinkingPolicy({ counting: COUNTING }), ticket: { links } });
    desk.ledger.visits[0] = aVisit({ state: 'resolved' });
    await desk.run.ticket({ issueId: '10101', projectId: '10000', cause: 'event', at: MONDAY }, 'reopened');
    expect(desk.sent()).toEqual([{ issueId: '10101', projectId: '10000', cause: 'linked', at: MONDAY }]);
  });
});
