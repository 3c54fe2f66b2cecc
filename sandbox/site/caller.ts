import type { AccountId } from './model';

/** Who speaks to the site, after authentication. */
export interface Caller {
  client: 'rest' | 'browser' | 'app';
  /** `null`: nobody signed in. For an app acting as itself, the app's own account. */
  accountId: AccountId | null;
  app?: { appId: string; scopes: ReadonlySet<string>; asApp: boolean };
}
