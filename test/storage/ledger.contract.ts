import type { Ledger } from '../../src/ports';
import { aVisit, HOUR, MINUTE, MONDAY } from '../support/builders';

export interface LedgerBench {
  clock: { at: number; now(): number };
  ledger: Ledger;
  close(): Promise<void>;
}

export const aClock = (): LedgerBench['clock'] => ({
  at: MONDAY,
  now() {
    return this.at;
  },
});

/** What every ledger promises to the use cases. */
export function keepsTheLedger(begin: () => Promise<LedgerBench>): void {
  let bench!: LedgerBench;
  let ledger!: Ledger;
  beforeEach(async () => {
    bench = await begin();
    ({ ledger } = bench);
  });
  afterEach(() => bench.close());
  const lease = (operation: string, issueId = '1') => ledger.lease(issueId, operation, bench.clock.now() + MINUTE);

  describe('a lease', () => {
    test('is taken once, and by its own operation again', async () => {
      expect(await lease('a')).toEqual({ issueId: '1', operation: 'a', until: MONDAY + MINUTE });
      expect(await lease('b')).toBeNull();
      expect(await lease('a')).not.toBeNull();
      expect(await lease('b')).toBeNull();
    });

    test('of one ticket does not stand in the way of another', async () => {
      await lease('a');
      expect(await lease('b', '2')).not.toBeNull();
    });

    test('is anybody’s after it ran out, and not a moment before', async () => {
      await lease('a');
      bench.clock.at += MINUTE;
      expect(await lease('b')).toBeNull();
      bench.clock.at += 1;
      expect(await lease('b')).not.toBeNull();
      expect(await lease('a')).toBeNull();
    });

    test('is free as soon as it is given back, but only by who has it', async () => {
      const first = await lease('a');
      bench.clock.at += MINUTE + 1;
      const second = await lease('b');
      await ledger.release(first!);
      expect(await lease('c')).toBeNull();
      await ledger.release(second!);
      expect(await lease('c')).not.toBeNull();
    });
  });

  describe('a visit', () => {
    test('comes back as it was written, with all that it knows and all that it does not', async () => {
      const known = aVisit({
        level: 'L2',
        team: 't-tech',
        fromLevel: 'L1',
        fromTeam: 't-desk',
        beginning: 'escalate',
        cause: 'team',
        by: '712020:agent-l1',
        due: MONDAY + HOUR,
        progress: 'applied',
        attempts: 2,
        retryAt: MONDAY,
        verification: 'not-yet',
        notified: 'sending',
        finding: 'gave-up',
        before: {
          clocks: { sla: { completed: [{ start: 1, stop: 2 }], ongoing: null }, none: null },
          from: MONDAY,
          to: MONDAY + 5,
          assignee: '712020:agent-l1',
          status: '3',
        },
        notes: { comment: '10101', score: 85 },
      });
      const bare = aVisit({ issueId: '2', verification: null });
      expect([await ledger.open(known), await ledger.open(bare)]).toEqual([true, true]);
      expect(await ledger.last(known.issueId)).toEqual(known);
      expect(await ledger.last('2')).toEqual(bare);
      expect(await ledger.last('3')).toBeNull();
    });

    test('is opened once: of two operations that open it, one is told no, and an operation that asks again is told yes', async () => {
      expect(await ledger.open(aVisit({ operation: 'a' }))).toBe(true);
      expect(await ledger.open(aVisit({ operation: 'b', team: 't-tech' }))).toBe(false);
      expect(await ledger.open(aVisit({ operation: 'a' }))).toBe(true);
      expect(await ledger.last('10101')).toMatchObject({ operation: 'a', team: 't-desk' });
    });

    test('is changed by the operation that opened it, and by no other', async () => {
      const visit = aVisit({ operation: 'a' });
      await ledger.open(visit);
      for (const operation of ['b', '0']) await ledger.update({ ...visit, operation, state: 'resolved' });
      expect(await ledger.last(visit.issueId)).toEqual(visit);
      const changed = {
        ...visit,
        state: 'accepted',
        progress: 'stuck',
        attempts: 6,
        notified: 'yes',
        finding: 'refused',
        notes: { comment: '10102', score: 0 },
      } as const;
      await ledger.update(changed);
      expect(await ledger.last(visit.issueId)).toEqual(changed);
    });

    test('that is done is done, also for a change that comes too late', async () => {
      const visit = aVisit({ operation: 'a', progress: 'done', notified: 'yes' });
      await ledger.open(visit);
      for (const progress of ['pending', 'applied'] as const)
        await ledger.update({ ...visit, progress, notified: 'no', retryAt: 1 });
      expect(await ledger.last(visit.issueId)).toEqual(visit);
      await ledger.update({ ...visit, state: 'accepted' });
      expect(await ledger.last(visit.issueId)).toMatchObject({ state: 'accepted' });
      const applied = aVisit({ operation: 'a', sequence: 2, progress: 'applied', notified: 'yes' });
      await ledger.open(applied);
      await ledger.update({ ...applied, progress: 'pending', notified: 'no' });
      expect(await ledger.last(visit.issueId)).toEqual(applied);
    });

    test('is the last one of many tickets at once', async () => {
      const issues = Array.from({ length: 150 }, (_, index) => String(1000 + index));
      for (const issueId of issues) await ledger.open(aVisit({ issueId }));
      const second = aVisit({ issueId: '1007', sequence: 2, team: 't-tech', operation: 'handing over' });
      await ledger.open(second);
      const found = await ledger.lastOf([...issues, '999']);
      expect([...found.keys()].sort()).toEqual(issues);
      expect(found.get('1007')).toEqual(second);
      expect(found.get('1008')).toEqual(aVisit({ issueId: '1008' }));
      expect(await ledger.lastOf([])).toEqual(new Map());
    });

    test('are all of its ticket, newest first, up to a hundred', async () => {
      expect(await ledger.visitsOf('10101')).toEqual([]);
      // Opened in another order than they come back in.
      const sequences = Array.from({ length: 103 }, (_, index) => ((index * 7) % 103) + 1);
      for (const sequence of sequences) await ledger.open(aVisit({ sequence, operation: `operation.${sequence}` }));
      await ledger.open(aVisit({ issueId: '2', sequence: 200 }));
      const found = await ledger.visitsOf('10101');
      expect(found.map(({ sequence }) => sequence)).toEqual(Array.from({ length: 100 }, (_, index) => 103 - index));
      expect(found[0]).toEqual(aVisit({ sequence: 103, operation: 'operation.103' }));
    });

    test('of which no step was made is taken back, so that another can be opened in its place', async () => {
      const placed = aVisit();
      const pending = aVisit({ sequence: 2, operation: 'click.2', progress: 'pending', retryAt: MONDAY });
      await ledger.open(placed);
      await ledger.open(pending);
      await ledger.withdraw(pending);
      expect(await ledger.visitsOf(placed.issueId)).toEqual([placed]);
      expect(await ledger.open(aVisit({ sequence: 2, operation: 'other.2' }))).toBe(true);
      await ledger.withdraw(pending);
      expect(await ledger.last(placed.issueId)).toMatchObject({ operation: 'other.2' });
    });

    test.each(['applied', 'done', 'stuck'] as const)('that is %s is not taken back', async (progress) => {
      const begun = aVisit({ sequence: 2, operation: 'click.2', progress });
      await ledger.open(begun);
      await ledger.withdraw(begun);
      expect(await ledger.last(begun.issueId)).toEqual(begun);
    });

    test('is taken back by nobody but the operation that opened it', async () => {
      const pending = aVisit({ sequence: 2, operation: 'click.2', progress: 'pending' });
      await ledger.open(pending);
      for (const other of [{ operation: 'click.3' }, { sequence: 1 }, { issueId: '2' }])
        await ledger.withdraw({ ...pending, ...other });
      expect(await ledger.last(pending.issueId)).toEqual(pending);
    });

    test('ends with its ticket, once; one that was resolved keeps the time it was', async () => {
      await ledger.open(aVisit({ state: 'resolved', endedAt: MONDAY - MINUTE }));
      const open = aVisit({ sequence: 2, operation: 'reopening', progress: 'pending', retryAt: MONDAY });
      await ledger.open(open);
      await ledger.open(aVisit({ issueId: '2' }));
      await ledger.end(open.issueId, MONDAY + HOUR);
      await ledger.end(open.issueId, MONDAY + 2 * HOUR);
      expect(await ledger.last(open.issueId)).toEqual({
        ...open,
        state: 'ended',
        endedAt: MONDAY + HOUR,
        retryAt: null,
      });
      expect(await ledger.last('2')).toMatchObject({ state: 'open', endedAt: null });
    });

    test('that was resolved ends when it was resolved, not when its ticket was deleted', async () => {
      const resolved = aVisit({ state: 'resolved', endedAt: MONDAY - MINUTE });
      await ledger.open(resolved);
      await ledger.end(resolved.issueId, MONDAY);
      expect(await ledger.last(resolved.issueId)).toEqual({ ...resolved, state: 'ended' });
    });
  });

  test('unfinished work is listed when it is due, the longest overdue first, no more than asked for', async () => {
    await ledger.open(aVisit({ issueId: '1', retryAt: MONDAY }));
    await ledger.open(aVisit({ issueId: '2', retryAt: MONDAY + 1 }));
    await ledger.open(aVisit({ issueId: '3', retryAt: MONDAY - HOUR, projectId: '10001' }));
    await ledger.open(aVisit({ issueId: '4' }));
    const due = async (limit: number) =>
      (await ledger.due(MONDAY, limit)).map(({ issueId, projectId }) => `${issueId} of ${projectId}`);
    expect(await due(10)).toEqual(['3 of 10001', '1 of 10000']);
    expect(await due(1)).toEqual(['3 of 10001']);
  });

  describe('a finding', () => {
    const finding = {
      code: 'refused',
      projectId: '10000',
      issueId: '1',
      at: MONDAY,
      detail: 'transition issue answered 400',
    } as const;

    test('that is made again is told once, with its latest time and detail', async () => {
      await ledger.report({ ...finding, at: MONDAY - HOUR, detail: 'edit issue answered 400' });
      await ledger.report(finding);
      await ledger.report(finding);
      expect(await ledger.findings('10000', 10)).toEqual([finding]);
    });

    test('is told to its own desk only, newest first, no more than asked for', async () => {
      const desk = { ...finding, code: 'customer-clock-changed', issueId: null, at: MONDAY + 1 } as const;
      await ledger.report(finding);
      await ledger.report(desk);
      await ledger.report({ ...finding, projectId: '10001' });
      expect(await ledger.findings('10000', 10)).toEqual([desk, finding]);
      expect(await ledger.findings('10000', 1)).toEqual([desk]);
    });

    test('is gone when it is settled, and only that one', async () => {
      const other = { ...finding, code: 'not-permitted' } as const;
      const elsewhere = { ...finding, issueId: '2', at: MONDAY - 1 };
      for (const one of [finding, other, elsewhere]) await ledger.report(one);
      await ledger.settle('1', 'refused');
      expect(await ledger.findings('10000', 10)).toEqual([other, elsewhere]);
    });

    test('about the whole desk is settled by itself, and leaves that of a ticket and of another desk', async () => {
      const elsewhere = { ...finding, issueId: null, projectId: '10001' };
      for (const one of [finding, { ...finding, issueId: null }, elsewhere]) await ledger.report(one);
      await ledger.settleDesk('10000', 'refused');
      expect(await ledger.findings('10000', 10)).toEqual([finding]);
      expect(await ledger.findings('10001', 10)).toEqual([elsewhere]);
    });

    test('is gone with all others of its ticket when they are settled together', async () => {
      const visit = aVisit({ issueId: '1' });
      await ledger.open(visit);
      for (const one of [finding, { ...finding, code: 'not-permitted' } as const, { ...finding, issueId: '2' }])
        await ledger.report(one);
      await ledger.forget('1');
      expect(await ledger.findings('10000', 10)).toEqual([{ ...finding, issueId: '2' }]);
      expect(await ledger.last('1')).toEqual(visit);
    });

    test('of a ticket is hidden once the ticket changed hands; that of a desk is not', async () => {
      const desk = { ...finding, issueId: null };
      await ledger.report(finding);
      await ledger.report(desk);
      await ledger.open(aVisit({ issueId: '1', startedAt: MONDAY }));
      expect(await ledger.findings('10000', 10)).toHaveLength(2);
      await ledger.open(aVisit({ issueId: '1', sequence: 2, startedAt: MONDAY + 1, operation: 'handing over' }));
      expect(await ledger.findings('10000', 10)).toEqual([desk]);
    });

    test('is forgotten with its ticket', async () => {
      await ledger.report(finding);
      await ledger.report({ ...finding, issueId: '2' });
      await ledger.end('1', MONDAY);
      expect(await ledger.findings('10000', 10)).toEqual([{ ...finding, issueId: '2' }]);
    });

    test('keeps as much of a long detail as there is room for', async () => {
      await ledger.report({ ...finding, detail: 'é'.repeat(300) });
      expect((await ledger.findings('10000', 10))[0]?.detail).toBe('é'.repeat(255));
    });
  });
}
