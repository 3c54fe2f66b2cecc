import type { Ledger } from '../../../src/ports';
import type { Line } from '../../../src/ports/line';
import type { Visit } from '../../../src/domain/visit';

/** The line as plain data, over the visits of a ledger in memory. */
export function memoryLine(ledger: Pick<Ledger, 'visitsOf'> & { readonly visits: readonly Visit[] }): Line {
  let end = 0;
  return {
    async visitsOf(issueId, { projectId, accountId, since }) {
      const lately = ledger.visits
        .filter((visit) => visit.projectId === projectId && visit.startedAt > since)
        .sort((a, b) => b.startedAt - a.startedAt)
        .slice(0, 1200);
      const begun = lately.filter(({ by }) => by !== null && by === accountId).length;
      return { visits: await ledger.visitsOf(issueId), begun };
    },
    async take(now, length) {
      end = Math.max(end, now) + length;
      return end;
    },
  };
}
