import type { Ticket } from '../../src/domain/ticket';
import { auditDesks } from '../../src/usecases/audit-desks';
import { repairVisits } from '../../src/usecases/repair-visits';
import { aPolicy, aTicket, aVisit, HOUR, MINUTE, MONDAY, STATUS, team } from '../support/builders';
import { memoryLinkedCopies } from '../support/in-memory/close-check';
import { memoryLedger } from '../support/in-memory/ledger';
import { memoryLinkedProjects } from '../support/in-memory/linked-news';
import { memoryErrands, memoryListening, memoryPolicies, memoryWatermarks } from '../support/in-memory/stores';
import { memoryTickets } from '../support/in-memory/tickets';

function aNight(...found: Ticket[]) {
  const clock = { at: MONDAY, now: () => clock.at };
  const ledger = memoryLedger(clock);
  const tickets = memoryTickets(clock, ...found);
  const deps = {
    clock,
    ledger,
    tickets,
    policies: memoryPolicies(aPolicy()),
    watermarks: memoryWatermarks(),
    errands: memoryErrands(),
    listening: memoryListening(),
    copies: memoryLinkedCopies(),
    linkedProjects: memoryLinkedProjects(),
  };
  return {
    ...deps,
    audit: auditDesks(deps),
    repair: repairVisits(deps),
    sent: () => deps.errands.sent.map(({ errand }) => errand.issueId),
  };
}

describe('the repair', () => {
  test('sends what is due, and nothing that is not', async () => {
    const night = aNight();
    night.ledger.visits.push(
      aVisit({ issueId: '1', progress: 'pending', retryAt: MONDAY - MINUTE }),
      aVisit({ issueId: '2', progress: 'pending', retryAt: MONDAY + MINUTE }),
      aVisit({ issueId: '3' }),
    );
    expect(await night.repair()).toBe(1);
    expect(night.sent()).toEqual(['1']);
  });
});

describe('the audit', () => {
  test('finds a hand-over, a closing and a reopening whose events never came', async () => {
    const night = aNight(
      aTicket({ id: '1', team: team('t-tech') }),
      aTicket({ id: '2', status: { id: STATUS.resolved, done: true } }),
      aTicket({ id: '3' }),
      aTicket({ id: '4' }),
    );
    night.ledger.visits.push(
      ...['1', '2', '4'].map((issueId) => aVisit({ issueId })),
      aVisit({ issueId: '3', state: 'resolved' }),
    );
    expect(await night.audit()).toEqual({ desks: 1, missed: 3 });
    expect(night.sent()).toEqual(['1', '2', '3']);
  });

  test('looks at a ticket that the ledger has never seen', async () => {
    const night = aNight(aTicket({ id: '1', created: MONDAY - 72 * HOUR }));
    await night.audit();
    expect(night.sent()).toEqual(['1']);
  });

  describe('of links that were made by hand', () => {
    const counting = {
      links: [{ type: '10007', side: 'outward' as const }],
      levels: null,
      withoutLevel: true,
      projects: null,
      unresolvedIsOpen: false,
    };
    const link = { type: '10007', side: 'outward' as const, issueId: '77', key: 'DEV-1', status: 'To do', done: false };
    const linkedNight = (...links: Ticket['links'][number][]) => {
      const night = aNight(aTicket({ id: '1', links }));
      night.ledger.visits.push(aVisit({ issueId: '1' }));
      night.policies.all.set('10000', aPolicy({ closeCheck: { counting, returnTo: 'nobody', outcomeLevels: [] } }));
      return night;
    };
    const copied = { type: '10007', side: 'outward' as const, issueId: '77', key: 'DEV-1', projectId: null };
    const copy = {
      ...{ issueId: '1', key: 'HELP-1', projectId: '10000', truncated: false, at: MONDAY, comment: null },
      items: [{ ...copied, level: null, done: false, resolved: false }],
    };

    test('looks at a ticket that waits for work which the ledger does not know', async () => {
      const night = linkedNight(link);
      await night.audit();
      expect(night.errands.sent.map(({ errand }) => [errand.issueId, errand.cause])).toEqual([['1', 'linked']]);
    });

    test('looks again where the close check alone has seen it, and not where the ticket was told', async () => {
      const night = linkedNight(link);
      night.copies.all.set('1', { ...copy, told: null });
      await night.audit();
      expect(night.sent()).toEqual(['1']);
      night.copies.all.set('1', { ...copy, told: 'open' });
      await night.audit();
      expect(night.sent()).toEqual(['1']);
    });

    test('passes over links of another kind, and work that is done', async () => {
      const night = linkedNight({ ...link, side: 'inward' }, { ...link, done: true });
      await night.audit();
      expect(night.sent()).toEqual([]);
    });
  });

  test('leaves alone what has its own retry', async () => {
    const night = aNight(aTicket({ id: '1', team: team('t-tech') }));
    night.ledger.visits.push(
      aVisit({ issueId: '1', team: 't-tech', level: 'L2', progress: 'pending', retryAt: MONDAY + MINUTE }),
    );
    await night.audit();
    expect(night.sent()).toEqual([]);
  });

  test('asks from where it last came to, with some overlap', async () => {
    const night = aNight();
    const asked: number[] = [];
    night.tickets.changedWithin = async (_policy, minutes) => (
      asked.push(minutes),
      { tickets: [], next: null, until: null }
    );
    await night.audit();
    night.clock.at += HOUR;
    await night.audit();
    expect(asked).toEqual([24 * 60 + 10, 70]);
  });

  test('says that nothing is heard of a desk whose property somebody deleted, until it is back', async () => {
    const night = aNight(aTicket({ id: '1', team: team('t-tech') }));
    night.ledger.visits.push(aVisit({ issueId: '1' }));
    night.listening.listens = false;
    await night.audit();
    expect(night.ledger.reported.map(({ code, issueId }) => [code, issueId])).toEqual([['not-listening', null]]);
    night.listening.listens = true;
    await night.audit();
    expect(night.ledger.reported).toEqual([]);
  });

  test('stops when Jira’s quota is used up, and keeps its place', async () => {
    const night = aNight(aTicket());
    night.tickets.fail('search', 'busy');
    expect(await night.audit()).toMatchObject({ missed: 0 });
    expect(await night.watermarks.of('10000')).toBeNull();
  });
});
