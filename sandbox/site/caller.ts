import type { AccountId } from './model';

/** Who speaks to the site, after authentication. */
export interface Caller {
  /** `bridge`: a front end of an app asks, through the page that hosts it, as the person who looks. */
  client: 'rest' | 'browser' | 'app' | 'bridge';
  /** `null`: nobody signed in. For an app acting as itself, the app's own account. */
  accountId: AccountId | null;
  app?: { appId: string; scopes: ReadonlySet<string>; asApp: boolean };
}
