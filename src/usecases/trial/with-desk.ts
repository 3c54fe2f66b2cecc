import type { Clock, Ledger } from '../../ports';
import { withLease } from '../with-lease';

/**
 * Works on a desk's trial while nobody else does; `null`: somebody does. The lease is the ledger's: Jira's ids are
 * positive, so a negative one is a desk's and no ticket's.
 */
export const withDesk = <T extends object>(
  deps: { ledger: Pick<Ledger, 'lease' | 'release'>; clock: Clock },
  projectId: string,
  operation: string,
  work: () => Promise<T>,
): Promise<T | null> => withLease(deps, `-${projectId}`, operation, work);
