import type { Ledger, Lease, Clock } from '../ports';

/** Longer than any function may run, so that a lease outlives whoever holds it. */
const LEASE_MS = 70_000;

/** Works on a ticket that nobody else works on meanwhile. `null`: somebody does. */
export async function withLease<T extends object>(
  { ledger, clock }: { ledger: Pick<Ledger, 'lease' | 'release'>; clock: Clock },
  issueId: string,
  operation: string,
  work: (lease: Lease) => Promise<T>,
): Promise<T | null> {
  const lease = await ledger.lease(issueId, operation, clock.now() + LEASE_MS);
  if (!lease) return null;
  try {
    return await work(lease);
  } finally {
    await ledger.release(lease);
  }
}

/**
 * The same for a click, whose answer is awaited: what was done is told, also where the lease cannot be given
 * back. It runs out by itself. (An errand is tried again instead.)
 */
export const withLeaseOfClick: typeof withLease = ({ ledger, clock }, issueId, operation, work) => {
  const release = (lease: Lease): Promise<void> => ledger.release(lease).catch(() => undefined);
  return withLease({ clock, ledger: { lease: ledger.lease, release } }, issueId, operation, work);
};
