import type { Json } from '../../json';

export type AccountId = string;

export interface User {
  accountId: AccountId;
  displayName: string;
  email: string;
  /** `app` is the account a Forge app acts as; `customer` has portal access only. */
  accountType: 'atlassian' | 'app' | 'customer';
  active: boolean;
  timeZone: string;
  /** Who reads the address besides the person and Jira's admins; absent: nobody. */
  emailVisibility?: 'organization' | 'anyone';
  /** Data that apps keep at the account; absent: none. */
  properties?: Record<string, Json>;
}

export interface Group {
  id: string;
  name: string;
  members: Set<AccountId>;
}
export interface Team {
  id: string;
  name: string;
}
/** A role as one project fills it. Roles are shared by all projects; who plays them is each project's own. */
export interface Role {
  id: string;
  name: string;
  description?: string;
  members: Set<AccountId>;
  /** Ids of groups whose members play it. */
  groups?: Set<string>;
}

/** Who a permission of a project is granted to. */
export type Grantee = { role: string } | { group: string } | { account: AccountId } | 'anyone' | 'reporter';
