/** Where the app keeps account ids. */
export interface PersonalData {
  /** Every account id that is kept, each once. */
  accounts(): Promise<readonly string[]>;
  /** Takes these out of whatever holds them. May run again. */
  erase(accounts: readonly string[]): Promise<void>;
}

/** Atlassian's register of accounts. */
export interface AccountRegister {
  /** Those of them that were closed, which an app must not keep any more. */
  closed(accounts: readonly string[]): Promise<readonly string[]>;
}
