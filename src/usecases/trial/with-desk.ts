import type { Clock, Ledger } from '../../ports';

/** A page's question is answered or given up within 25 seconds (Forge, invocation limits). */
const PAGE_MS = 30_000;

/**
 * Works on a desk's trial while nobody else does; `null`: somebody does. The lease is the ledger's: Jira's ids are
 * positive, so a negative one is a desk's and no ticket's.
 *
 * @param ms how long the function that works may live
 */
export async function withDesk<T extends object>(
  { ledger, clock }: { ledger: Pick<Ledger, 'lease' | 'release'>; clock: Clock },
  { projectId, operation, ms = PAGE_MS }: { projectId: string; operation: string; ms?: number },
  work: () => Promise<T>,
): Promise<T | null> {
  const lease = await ledger.lease(`-${projectId}`, operation, clock.now() + ms);
  if (!lease) return null;
  try {
    return await work();
  } finally {
    await ledger.release(lease);
  }
}
