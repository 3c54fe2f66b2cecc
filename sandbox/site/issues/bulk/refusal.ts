import type { Caller } from '../../caller';
import type { Site } from '../../model';
import { holdsGlobally } from '../../people/permissions';
import { Refusal } from '../../refusal';

/** Bulk operations have an error body of their own. */
export const refuseBulk = (status: number, message: string): Refusal => new Refusal(status, { errors: [{ message }] });

/** Throws 403 without the global permission Bulk Change. */
export function assertBulk(site: Site, caller: Caller): void {
  if (!holdsGlobally(site, caller.accountId, 'BULK_CHANGE'))
    throw refuseBulk(403, 'You do not have permission to perform bulk operations.');
}
