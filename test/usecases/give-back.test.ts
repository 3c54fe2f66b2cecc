import type { CloseCheckRules } from '../../src/domain/gate/close-check-rules';
import type { Ticket } from '../../src/domain/ticket';
import type { Visit } from '../../src/domain/visit';
import { aVisit, HOUR, MINUTE, MONDAY, STATUS, team } from '../support/builders';
import { aLinkedDesk, aLinkingPolicy, anItem } from './linked-desk';

interface Case {
  returnTo: CloseCheckRules['returnTo'];
  ticket?: Partial<Ticket>;
  visits?: Visit[];
  openedBy?: string | null;
  inactive?: boolean;
}

/** A ticket that waits for the customer, whose one linked item is closed. */
async function closed({ returnTo, ticket = {}, visits, openedBy = 'l1-opener', inactive = false }: Case) {
  const item = anItem({ done: true, ...(openedBy === null ? {} : { openedBy, openedFrom: '10101' }) });
  const status = { id: STATUS.customer, done: false };
  const desk = aLinkedDesk({ items: [item], policy: aLinkingPolicy({ returnTo }), ticket: { status, ...ticket } });
  if (visits) desk.ledger.visits.splice(0, 1, ...visits);
  if (inactive) desk.news.inactive.add('l1-opener');
  await desk.hear('closed');
  const { status: now, assignee } = desk.ticket();
  return { desk, now: [now.id, assignee], codes: desk.ledger.reported.map(({ code }) => code) };
}

const WAITS = STATUS.waiting;
const toTech = aVisit({ sequence: 2, team: 't-tech', level: 'L2', startedAt: MONDAY - 10 * MINUTE });

describe('a ticket whose linked work is closed', () => {
  test.each<[string, Case, [string, string | null]]>([
    ['goes to who opened the work', { returnTo: 'person' }, [WAITS, 'l1-opener']],
    ['goes to the queue of its team', { returnTo: 'team' }, [WAITS, null]],
    ['stays as it is', { returnTo: 'nobody' }, [STATUS.customer, 'l1-agent']],
    ['goes to nobody where that person has left', { returnTo: 'person', inactive: true }, [WAITS, null]],
    [
      'stays with its agent where the work was not opened from it',
      { returnTo: 'person', openedBy: null },
      [WAITS, 'l1-agent'],
    ],
    [
      'is not stolen from another team that has it by now',
      { returnTo: 'person', ticket: { team: team('t-tech') }, visits: [aVisit(), toTech] },
      [STATUS.customer, 'l1-agent'],
    ],
    [
      'goes back although it was with another team in between',
      {
        returnTo: 'person',
        visits: [
          aVisit(),
          { ...toTech, startedAt: MONDAY - 5 * MINUTE },
          aVisit({ sequence: 3, startedAt: MONDAY - MINUTE }),
        ],
      },
      [WAITS, 'l1-opener'],
    ],
    [
      'is left alone while it is being handed over',
      { returnTo: 'person', visits: [aVisit({ progress: 'pending', startedAt: MONDAY - HOUR })] },
      [STATUS.customer, 'l1-agent'],
    ],
    ['waits already', { returnTo: 'person', ticket: { status: { id: WAITS, done: false } } }, [WAITS, 'l1-opener']],
  ])('%s', async (_, given, expected) => {
    const { desk, now, codes } = await closed(given);
    expect(now).toEqual(expected);
    expect(desk.told()).toEqual(['closed']);
    expect(codes).toEqual([]);
  });

  test('costs one call more for its status, and none for who has it', async () => {
    const { desk } = await closed({ returnTo: 'person' });
    expect(desk.calls()).toEqual(['read', 'enter', 'items', 'read', 'write', 'show']);
  });

  test.each<[string, Partial<Ticket>]>([
    ['no way leads to the waiting status', { transitions: [] }],
    ['the rules do not know its work type', { typeId: 'unknown' }],
  ])('is told all the same where %s, and the admin as well', async (_, ticket) => {
    const { desk, codes } = await closed({ returnTo: 'person', ticket });
    expect(codes).toEqual(['not-given-back']);
    expect([desk.told(), desk.copy()?.told, desk.ticket().assignee]).toEqual([['closed'], 'closed', 'l1-opener']);
  });

  test('is told all the same where Jira refuses the move', async () => {
    const desk = aLinkedDesk({ items: [anItem({ done: true })], policy: aLinkingPolicy({ returnTo: 'team' }) });
    desk.tickets.fail('enter', 'refused');
    await desk.hear('closed');
    expect(desk.ledger.reported).toMatchObject([{ code: 'not-given-back' }]);
    desk.reopen();
    await desk.hear('open');
    desk.close();
    await desk.hear('closed');
    expect(desk.ledger.reported).toEqual([]);
  });

  test('is not moved because it was opened again itself', async () => {
    const desk = aLinkedDesk({ items: [anItem()], policy: aLinkingPolicy({ returnTo: 'team' }) });
    await desk.hear('open');
    desk.close();
    await desk.hear();
    expect(desk.told().at(-1)).toBe('closed');
    expect(desk.ticket()).toMatchObject({ assignee: 'l1-agent', status: { id: STATUS.progress } });
  });
});
