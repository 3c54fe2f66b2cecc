import type { Policy } from '../../src/domain/policy';
import { QueueFull, type Errand } from '../../src/ports';
import { auditDesks, auditOneDesk } from '../../src/usecases/audit-desks';
import { aPolicy, aTicket, aVisit, HOUR, MINUTE, MONDAY, team } from '../support/builders';
import { memoryLinkedCopies } from '../support/in-memory/close-check';
import { memoryLedger } from '../support/in-memory/ledger';
import { memoryLinkedProjects } from '../support/in-memory/linked-news';
import { memoryErrands, memoryListening, memoryPolicies, memoryWatermarks } from '../support/in-memory/stores';

const PAGE = 100;
const SECOND = 1000;

interface Changed {
  id: string;
  at: number;
  /** The ledger does not know of it. */
  missed?: true;
}

/** A desk on which much was changed. What is sent to be looked at is in order by the next look. */
function aBusyNight(changed: Changed[], ...policies: Policy[]) {
  const clock = { at: MONDAY, now: () => clock.at };
  const ledger = memoryLedger(clock);
  const errands = memoryErrands();
  let room = Infinity;
  let pages = 0;
  const send = async (sent: readonly Errand[], delay?: number): Promise<void> => {
    if (sent.length > room) throw new QueueFull('full');
    room -= sent.length;
    await errands.send(sent, delay);
  };
  for (const { id, missed } of changed) if (!missed) ledger.visits.push(aVisit({ issueId: id }));
  const deps = {
    clock,
    ledger,
    policies: memoryPolicies(...(policies.length > 0 ? policies : [aPolicy()])),
    watermarks: memoryWatermarks(),
    errands: { send },
    listening: memoryListening(),
    copies: memoryLinkedCopies(),
    linkedProjects: memoryLinkedProjects(),
    tickets: {
      async changedWithin(_: Policy, minutes: number, page: string | null) {
        pages += 1;
        const found = changed
          .filter(({ at }) => at >= clock.at - minutes * MINUTE)
          .toSorted((a, b) => a.at - b.at || Number(a.id) - Number(b.id));
        const from = Number(page ?? 0);
        const some = found.slice(from, from + PAGE);
        const tickets = some.map(({ id, missed }) => aTicket({ id, ...(missed && { team: team('t-tech') }) }));
        const next = from + PAGE < found.length ? String(from + PAGE) : null;
        return { tickets, next, until: some.at(-1)?.at ?? null };
      },
    },
  };
  const handOver = (): void => {
    for (const { errand } of errands.sent) {
      const one = changed.find(({ id }) => id === errand.issueId);
      if (!one?.missed) continue;
      delete one.missed;
      one.at = clock.at;
      ledger.visits.push(aVisit({ issueId: one.id }));
    }
  };
  const asked = () => errands.sent.filter(({ errand }) => errand.cause === 'audit-desk');
  return {
    clock,
    asked,
    pages: () => pages,
    takes: (events: number) => void (room = events),
    found: () => errands.sent.filter(({ errand }) => errand.cause === 'audit').map(({ errand }) => errand.issueId),
    seen: (projectId = '10000') => deps.watermarks.of(projectId),
    hour: auditDesks(deps),
    /** The errand that was sent to go on, while nothing was handed over yet. */
    async stay(): Promise<void> {
      const [due] = asked();
      errands.sent.splice(0);
      clock.at += due!.delay * SECOND;
      await auditOneDesk(deps)(due!.errand);
    },
    /** The errands that were sent to go on, when their time has come. Answers how many there were. */
    async goOn(): Promise<number> {
      handOver();
      const due = asked();
      errands.sent.splice(0);
      for (const { errand, delay } of due) {
        clock.at += delay * SECOND;
        await auditOneDesk(deps)(errand);
      }
      return due.length;
    },
  };
}

const labelled = (count: number, at: number, from = 1): Changed[] =>
  Array.from({ length: count }, (_, index) => ({ id: String(from + index), at }));
const missed = (count: number, at: (index: number) => number): Changed[] =>
  labelled(count, 0).map((one, index) => ({ ...one, at: at(index), missed: true }));

describe('an audit that is cut short', () => {
  test('gets past a minute in which more was changed than one run reads', async () => {
    const night = aBusyNight([
      ...labelled(2_500, MONDAY - 20 * MINUTE),
      { id: '9001', at: MONDAY - 5 * MINUTE, missed: true },
    ]);
    await night.hour();
    expect(night.found()).toEqual([]);
    expect(await night.goOn()).toBe(1);
    expect(night.found()).toEqual(['9001']);
    expect(await night.seen()).toEqual({ at: MONDAY });
  });

  test('goes on in two minutes, from where it stopped and not from the beginning', async () => {
    const night = aBusyNight(
      labelled(6_000, 0).map((one, index) => ({ ...one, at: MONDAY - 10 * HOUR + index * 6 * SECOND })),
    );
    await night.hour();
    expect(night.asked().map(({ delay }) => delay)).toEqual([120]);
    expect(night.pages()).toBe(20);
    while ((await night.goOn()) > 0);
    // Ten tickets a minute: a minute or two are read twice where it was cut.
    expect(night.pages()).toBeLessThanOrEqual(63);
    expect(night.clock.at).toBe(MONDAY + 6 * MINUTE);
  });

  test('has seen all until it first began, so that what search was late with is looked at again', async () => {
    const night = aBusyNight(labelled(2_500, MONDAY - HOUR));
    await night.hour();
    expect(await night.seen()).toMatchObject({ cut: { begun: MONDAY, until: MONDAY - HOUR } });
    await night.goOn();
    expect(await night.seen()).toEqual({ at: MONDAY });
  });

  test('is taken up by the next hour when the errand that goes on was lost', async () => {
    const night = aBusyNight([
      ...labelled(2_500, MONDAY - 20 * MINUTE),
      { id: '9001', at: MONDAY - 5 * MINUTE, missed: true },
    ]);
    await night.hour();
    night.clock.at += HOUR;
    await night.hour();
    expect(night.found()).toEqual(['9001']);
  });

  test('leaves desks that were switched off meanwhile alone', async () => {
    const night = aBusyNight(labelled(2_500, MONDAY - HOUR), aPolicy({ enabled: false }));
    await night.hour();
    expect([night.pages(), await night.goOn()]).toEqual([0, 0]);
  });
});

describe('more missed hand-overs than the queue takes', () => {
  test('are sent a few hundred at a time, each once, and none is left', async () => {
    const night = aBusyNight(missed(2_500, (index) => MONDAY - HOUR + index * 100));
    const found: string[] = [];
    let most = 0;
    await night.hour();
    do {
      most = Math.max(most, night.found().length);
      found.push(...night.found());
    } while ((await night.goOn()) > 0);
    expect(most).toBe(400);
    expect(found).toHaveLength(2_500);
    expect(new Set(found).size).toBe(2_500);
    expect(night.clock.at).toBeLessThan(MONDAY + 2 * HOUR);
  });

  test('are not read again and again while they stand in a line: where it came no further, the next hour goes on', async () => {
    const night = aBusyNight(missed(5_000, () => MONDAY - HOUR));
    await night.hour();
    const [first] = night.asked();
    expect(first).toMatchObject({ delay: 900 });
    await night.stay();
    expect(night.asked()).toEqual([]);
    expect(night.pages()).toBeLessThanOrEqual(35);
  });

  test('do not end the run: what the queue refused is sent by the next hour', async () => {
    const night = aBusyNight(missed(350, (index) => MONDAY - HOUR + index * MINUTE * 0.1));
    night.takes(250);
    expect(await night.hour()).toEqual({ desks: 1, missed: 200 });
    night.takes(Infinity);
    await night.goOn();
    night.clock.at += HOUR;
    await night.hour();
    expect(night.found()).toEqual(missed(350, () => 0).flatMap(({ id }) => (Number(id) > 200 ? [id] : [])));
  });

  test('of one desk do not hold up another for longer than two minutes', async () => {
    const other = aPolicy({ desk: { ...aPolicy().desk, projectId: '10001' } });
    const night = aBusyNight(
      missed(1_000, () => MONDAY - HOUR),
      aPolicy(),
      other,
    );
    await night.hour();
    expect(night.asked().map(({ errand, delay }) => [errand.projectId, delay])).toEqual([
      ['10000', 900],
      ['10001', 120],
    ]);
  });
});
