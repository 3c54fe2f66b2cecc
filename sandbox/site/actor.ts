import type { AccountId } from './model';

/** Who does something to the site's data. `appId` when a Forge app writes as itself (its own event: `ignoreSelf`). */
export interface Actor {
  accountId: AccountId;
  appId?: string;
  /**
   * Where Jira vouches for a transition without the permission Transition Issues: the portal, for the
   * transitions it shows, and the answer to an approval, for the two that it leads to.
   */
  through?: 'portal' | 'approval';
}
