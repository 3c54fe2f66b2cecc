export type AccountId = string;

export interface User {
  accountId: AccountId;
  displayName: string;
  email: string;
  /** `app` is the account a Forge app acts as; `customer` has portal access only. */
  accountType: 'atlassian' | 'app' | 'customer';
  active: boolean;
  timeZone: string;
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
export interface Role {
  id: string;
  name: string;
  members: Set<AccountId>;
}

/** Who a permission of a project is granted to. */
export type Grantee = { role: string } | { group: string } | { account: AccountId } | 'anyone' | 'reporter';
