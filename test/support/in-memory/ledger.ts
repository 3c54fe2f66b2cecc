import type { Finding } from '../../../src/domain/finding';
import { unfinished, type Visit } from '../../../src/domain/visit';
import type { Clock, Ledger } from '../../../src/ports';

export interface MemoryLedger extends Ledger {
  readonly visits: Visit[];
  readonly reported: Finding[];
}

/** The ledger as plain data; keeps the promises that the SQL one keeps. */
export function memoryLedger(clock: Clock): MemoryLedger {
  const leases = new Map<string, { operation: string; until: number }>();
  const visits: Visit[] = [];
  const reported: Finding[] = [];
  const of = (issueId: string) => visits.filter((visit) => visit.issueId === issueId);
  const last = (issueId: string): Visit | null =>
    of(issueId)
      .sort((a, b) => a.sequence - b.sequence)
      .at(-1) ?? null;
  const drop = (gone: (finding: Finding) => boolean): void => {
    for (let index = reported.length - 1; index >= 0; index--) if (gone(reported[index]!)) reported.splice(index, 1);
  };
  return {
    visits,
    reported,
    async lease(issueId, operation, until) {
      const held = leases.get(issueId);
      if (held && held.until >= clock.now() && held.operation !== operation) return null;
      leases.set(issueId, { operation, until });
      return { issueId, operation, until };
    },
    async release({ issueId, operation }) {
      if (leases.get(issueId)?.operation === operation) leases.delete(issueId);
    },
    async last(issueId) {
      return last(issueId);
    },
    async visitsOf(issueId) {
      return of(issueId)
        .sort((a, b) => b.sequence - a.sequence)
        .slice(0, 100);
    },
    async withdraw({ issueId, sequence, operation }) {
      const index = visits.findIndex(
        (one) =>
          one.issueId === issueId &&
          one.sequence === sequence &&
          one.operation === operation &&
          one.progress === 'pending',
      );
      if (index >= 0) visits.splice(index, 1);
    },
    async lastOf(issueIds) {
      return new Map(
        issueIds.flatMap((id) => {
          const visit = last(id);
          return visit ? [[id, visit] as const] : [];
        }),
      );
    },
    async open(visit) {
      const there = of(visit.issueId).find((one) => one.sequence === visit.sequence);
      if (there) return there.operation === visit.operation;
      visits.push(visit);
      return true;
    },
    async update(visit) {
      const index = visits.findIndex(
        (one) => one.issueId === visit.issueId && one.sequence === visit.sequence && one.operation === visit.operation,
      );
      const known = visits[index]?.progress;
      const isLate = (known === 'done' && unfinished(visit)) || (known === 'applied' && visit.progress === 'pending');
      if (index >= 0 && !isLate) visits[index] = visit;
    },
    async end(issueId, at) {
      visits.forEach((visit, index) => {
        if (visit.issueId === issueId && visit.state !== 'ended')
          visits[index] = { ...visit, state: 'ended', endedAt: visit.endedAt ?? at, retryAt: null };
      });
      drop((finding) => finding.issueId === issueId);
    },
    async due(now, limit) {
      return visits
        .flatMap(({ issueId, projectId, retryAt }) =>
          retryAt !== null && retryAt <= now ? [{ issueId, projectId, retryAt }] : [],
        )
        .sort((a, b) => a.retryAt - b.retryAt)
        .slice(0, limit)
        .map(({ issueId, projectId }) => ({ issueId, projectId }));
    },
    async report(finding) {
      drop(
        (one) => one.projectId === finding.projectId && one.issueId === finding.issueId && one.code === finding.code,
      );
      reported.push({ ...finding, detail: finding.detail.slice(0, 255) });
    },
    async settleDesk(projectId, code) {
      drop((finding) => finding.projectId === projectId && finding.issueId === null && finding.code === code);
    },
    async forget(issueId) {
      drop((finding) => finding.issueId === issueId);
    },
    async settle(issueId, code) {
      drop((finding) => finding.issueId === issueId && finding.code === code);
    },
    async findings(projectId, limit) {
      return reported
        .filter((finding) => finding.projectId === projectId)
        .filter((finding) => !visits.some((visit) => visit.issueId === finding.issueId && visit.startedAt > finding.at))
        .sort((a, b) => b.at - a.at)
        .slice(0, limit);
    },
  };
}
