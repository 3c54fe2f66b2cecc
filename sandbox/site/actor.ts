import type { AccountId } from './model';

/** Who does something to the site's data. `appId` when a Forge app writes as itself (its own event: `ignoreSelf`). */
export interface Actor {
  accountId: AccountId;
  appId?: string;
}
