import type { Actor } from '../actor';
import { unauthenticated } from '../authenticate';
import type { Caller } from '../caller';
import type { Viewer } from '../fields/kind';
import type { Site } from '../model';

/** The caller as who does something. An app acting for a person is that person. Throws 401 for nobody. */
export function actingAs({ accountId, app }: Caller): Actor {
  if (accountId === null) throw unauthenticated();
  return app?.asApp ? { accountId, appId: app.appId } : { accountId };
}

/** The caller as who reads: times are in the account's zone, UTC for nobody. */
export const viewing = (site: Site, { accountId }: Caller): Viewer => ({
  accountId,
  timeZone: (accountId !== null && site.users.get(accountId)?.timeZone) || 'UTC',
});
