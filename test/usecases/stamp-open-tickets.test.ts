import type { Ticket } from '../../src/domain/ticket';
import { JiraFailure } from '../../src/ports';
import type { Stampings } from '../../src/ports/stamping';
import type { StampingRecord } from '../../src/domain/stamping';
import { readStamping, reviveStampings, startStamping, stopStamping } from '../../src/usecases/steer-stamping';
import { stampOpenTickets } from '../../src/usecases/stamp-open-tickets';
import { aPolicy, aTicket, aVisit, HOUR, MINUTE, MONDAY, team } from '../support/builders';
import { memoryLedger } from '../support/in-memory/ledger';
import { memoryErrands, memoryPolicies } from '../support/in-memory/stores';
import { memoryTickets } from '../support/in-memory/tickets';

const PAGE = 50;
const DESK = aPolicy().desk.projectId;

function memoryStampings(): Stampings & { all: Map<string, StampingRecord> } {
  const all = new Map<string, StampingRecord>();
  return { all, of: async (id) => all.get(id) ?? null, keep: async (id, record) => void all.set(id, record) };
}

/** A desk with so many open tickets that were there before its rules. */
function aDesk(count: number, over: (index: number) => Partial<Ticket> = () => ({})) {
  const clock = { at: MONDAY, now: () => clock.at };
  const all = Array.from({ length: count }, (_, index) =>
    aTicket({ id: String(index + 1), created: MONDAY - 30 * HOUR, team: team('t-tech'), level: null, ...over(index) }),
  );
  const tickets = memoryTickets(clock, ...all);
  const troubles: JiraFailure[] = [];
  const deps = {
    clock,
    tickets,
    ledger: memoryLedger(clock),
    policies: memoryPolicies(aPolicy({ enabledAt: MONDAY - HOUR })),
    errands: memoryErrands(),
    stampings: memoryStampings(),
    openTickets: {
      count: async () => count,
      page: async (_: unknown, cursor: string | null) => {
        const trouble = troubles.shift();
        if (trouble) throw trouble;
        const from = Number(cursor ?? 0);
        const page = all.slice(from, from + PAGE);
        return { tickets: page, next: from + PAGE < count ? String(from + PAGE) : null };
      },
    },
  };
  const stamp = stampOpenTickets(deps);
  const desk = {
    ...deps,
    troubles,
    start: () => startStamping(deps)(DESK),
    stop: () => stopStamping(deps)(DESK),
    read: async () => (await readStamping(deps)(DESK)).stamping,
    revive: () => reviveStampings(deps)([DESK]),
    /** The queue hands over what waits for it, as long as there is something; answers after how many milliseconds each. */
    async work(most = 100): Promise<number[]> {
      const delays: number[] = [];
      for (let turn = 0; turn < most; turn++) {
        const next = deps.errands.sent.findIndex(({ errand }) => errand.cause === 'stamp');
        const [sent] = next < 0 ? [] : deps.errands.sent.splice(next, 1);
        if (!sent) break;
        clock.at += sent.delay * 1000;
        delays.push(sent.delay * 1000);
        await stamp(sent.errand);
      }
      return delays;
    },
    stamp,
  };
  return desk;
}
const edits = (desk: ReturnType<typeof aDesk>): number => desk.tickets.calls.filter((call) => call === 'edit').length;

describe('stamping the open tickets', () => {
  test('stops where Jira refuses a page for good, instead of asking by the hour; begun again, it is from the beginning', async () => {
    const desk = aDesk(120);
    await desk.start();
    await desk.work(1);
    desk.troubles.push(new JiraFailure('refused', 'search answered 400'));
    await desk.work(1);
    expect(await desk.read()).toMatchObject({ state: 'stopped' });
    desk.clock.at += 2 * HOUR;
    expect(await desk.revive()).toBe(0);
    await desk.start();
    await desk.work();
    expect(await desk.read()).toMatchObject({ state: 'done', done: 120 });
  });

  test('puts each on record as it is found, and writes what queues read', async () => {
    const desk = aDesk(3);
    expect(await desk.start()).toEqual({ stamping: { state: 'going', startedAt: MONDAY, done: 0, about: 3 } });
    await desk.work();
    expect(desk.ledger.visits).toMatchObject(
      ['1', '2', '3'].map((issueId) => ({ issueId, sequence: 1, team: 't-tech', level: 'L2', beginning: 'adopted' })),
    );
    expect(desk.tickets.ticket('2')).toMatchObject({ level: 'L2', stamp: { visit: 1, team: 't-tech', since: MONDAY } });
    expect(await desk.read()).toMatchObject({ state: 'done', done: 3, about: 3 });
  });

  test('has no effect on tickets that have a visit, and none when it is done again', async () => {
    const desk = aDesk(2);
    desk.ledger.visits.push(aVisit({ issueId: '1', sequence: 4 }));
    await desk.start();
    await desk.work();
    expect([edits(desk), desk.ledger.visits.length]).toEqual([1, 2]);
    await desk.start();
    await desk.work();
    expect([edits(desk), desk.ledger.visits.length]).toEqual([1, 2]);
  });

  test('leaves alone what has no team or one that the rules do not know', async () => {
    const desk = aDesk(2, (index) => ({ team: index === 0 ? null : { id: 't-strange', name: 'Strange' } }));
    await desk.start();
    await desk.work();
    expect([edits(desk), desk.ledger.visits]).toEqual([0, []]);
  });

  test('writes two hundred at once, and then at most a thousand an hour', async () => {
    const desk = aDesk(1_250);
    await desk.start();
    const delays = await desk.work();
    expect(delays.slice(0, 4)).toEqual([0, 0, 0, 0]);
    expect(new Set(delays.slice(4))).toEqual(new Set([3 * MINUTE]));
    expect(desk.clock.at - MONDAY).toBeGreaterThanOrEqual(HOUR);
    expect(await desk.read()).toMatchObject({ state: 'done', done: 1_250 });
  });

  test('stops where the hour’s points are gone, says so, and goes on when Jira said', async () => {
    const desk = aDesk(60);
    desk.troubles.push(new JiraFailure('quota', 'search', 40 * MINUTE));
    await desk.start();
    await desk.work(1);
    expect(await desk.read()).toMatchObject({ state: 'waiting-for-quota', done: 0 });
    await desk.work();
    expect(desk.clock.at - MONDAY).toBeGreaterThanOrEqual(40 * MINUTE);
    expect(await desk.read()).toMatchObject({ state: 'done', done: 60 });
  });

  test('goes on in the middle of a page that the quota ended, and writes nothing twice', async () => {
    const desk = aDesk(40);
    await desk.start();
    desk.tickets.fail('edit', 'quota');
    await desk.work();
    expect(await desk.read()).toMatchObject({ state: 'done' });
    expect(desk.ledger.visits).toHaveLength(40);
    expect(edits(desk)).toBe(41);
  });

  test('is stopped, and goes on from there', async () => {
    const desk = aDesk(120);
    await desk.start();
    await desk.work(1);
    expect(await desk.stop()).toMatchObject({ stamping: { state: 'stopped', done: 50 } });
    await desk.work();
    expect(desk.ledger.visits).toHaveLength(50);
    expect(await desk.start()).toMatchObject({ stamping: { state: 'going', done: 50 } });
    await desk.work();
    expect([desk.ledger.visits.length, edits(desk)]).toEqual([120, 120]);
  });

  test('an errand that is told twice does nothing the second time', async () => {
    const desk = aDesk(120);
    await desk.start();
    const [first] = desk.errands.sent;
    await desk.work(1);
    await desk.stamp(first!.errand);
    expect([desk.ledger.visits.length, desk.errands.sent.length]).toEqual([50, 1]);
  });

  test('starting it while it goes on changes nothing', async () => {
    const desk = aDesk(120);
    await desk.start();
    await desk.start();
    expect(desk.errands.sent).toHaveLength(1);
  });

  test('an errand that is lost is sent again by the hour', async () => {
    const desk = aDesk(60);
    await desk.start();
    desk.errands.sent.splice(0);
    expect(await desk.revive()).toBe(0);
    desk.clock.at += HOUR;
    expect(await desk.revive()).toBe(1);
    await desk.work();
    expect(await desk.read()).toMatchObject({ state: 'done', done: 60 });
  });

  test('what was done to the ticket before the visit was lost is made good the next time', async () => {
    const desk = aDesk(1);
    const open = desk.ledger.open.bind(desk.ledger);
    let broken = true;
    desk.ledger.open = (visit) => (broken ? Promise.reject(new Error('the database is away')) : open(visit));
    await desk.start();
    const [sent] = desk.errands.sent;
    await expect(desk.stamp(sent!.errand)).rejects.toThrow('the database is away');
    broken = false;
    await desk.stamp(sent!.errand);
    expect(desk.ledger.visits).toHaveLength(1);
  });

  test('what Jira refuses of one ticket is told there, and holds up no other', async () => {
    const desk = aDesk(3);
    desk.tickets.fail('edit', 'field');
    await desk.start();
    await desk.work();
    expect(desk.ledger.reported).toMatchObject([{ issueId: '1', code: 'field-missing' }]);
    expect(desk.ledger.visits.map(({ issueId }) => issueId)).toEqual(['2', '3']);
  });

  test('ends where the rules are switched off', async () => {
    const desk = aDesk(60);
    await desk.start();
    desk.policies.all.set(DESK, aPolicy({ enabled: false }));
    await desk.work();
    expect([await desk.read(), desk.ledger.visits.length]).toMatchObject([{ state: 'stopped' }, 0]);
    expect(await desk.start()).toMatchObject({ outcome: 'refused' });
  });
});
