/** An account id in a row of the ledger that is copied to its ticket. */
export interface NamedAt {
  readonly issueId: string;
  readonly account: string;
}

/** A part of what is kept, small enough for one run of a function to go through. */
export interface KeptPage {
  /** Every account id on it, each once. */
  readonly accounts: readonly string[];
  /** The tickets that name one of them as who handed them over. */
  readonly tickets: readonly NamedAt[];
  /** Where the next page begins; `null`: this was the last. */
  readonly next: string | null;
}

/** Where the app keeps account ids, page by page in an order that stays: a place of it may be kept and gone on from. */
export interface PersonalData {
  /** `null`: from the beginning. */
  page(from: string | null): Promise<KeptPage>;
  /** Takes these out of whatever the page from there holds. May run again. */
  erase(from: string | null, accounts: readonly string[]): Promise<void>;
}

/** The copies of visits on their tickets, as the app. */
export interface NamesOnTickets {
  /** Takes these out of a ticket's copy; one that names none of them, or is gone, stays. Rejects with JiraFailure. */
  erase(issueId: string, accounts: readonly string[]): Promise<void>;
}

/** Atlassian's register of accounts. */
export interface AccountRegister {
  /** Those of them that were closed, which an app must not keep any more. */
  closed(accounts: readonly string[]): Promise<readonly string[]>;
}

/** How far the report of this week has come. */
export interface ReportMark {
  readonly from: string | null;
  /** Which of several messages to go on is the one that counts. */
  readonly turn: number;
}

export interface ReportMarks {
  /** `null`: none is going on. */
  read(): Promise<ReportMark | null>;
  keep(mark: ReportMark | null): Promise<void>;
}

export interface ReportMessages {
  /** Asks for the report to be gone on with; after `delay` seconds. */
  send(turn: number, delay?: number): Promise<void>;
}
