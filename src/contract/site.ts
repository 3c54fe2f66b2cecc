import type { ShownFinding } from './finding';

/** A desk as the site's admin page lists it. */
export interface ShownDesk {
  readonly projectId: string;
  readonly projectKey: string;
  readonly enabled: boolean;
  readonly version: number;
  /** Hand-overs whose steps are not all made: they are tried again by themselves. */
  readonly waiting: number;
  /** Those that were given up. */
  readonly failed: number;
  /** Hand-overs within the last day, and how many of them the audit or the repair had to make good. */
  readonly handOvers: number;
  readonly repaired: number;
  /** Epoch milliseconds; `null`: it was not checked yet. */
  readonly checkedAt: number | null;
  /** Reports of the last set-up check that are wrong. */
  readonly wrong: number;
}

/** What the app uses of what it has. */
export interface Usage {
  /** Points of Jira's REST API in this hour, as far as they are counted here; Jira shares 65,000 among all customers. */
  readonly points: { readonly used: number; readonly limit: number };
  /** Bytes of the ledger, estimated from its rows; Forge SQL holds 1 GiB. */
  readonly storage: { readonly bytes: number; readonly limit: number; readonly visits: number };
}

/** The site's own page, for who administers Jira. */
export interface SiteContract {
  'site.desks': { asks: Record<string, never>; answers: { desks: ShownDesk[] } };
  'site.findings': { asks: Record<string, never>; answers: { findings: (ShownFinding & { projectId: string })[] } };
  /** Everything of a desk that waits or was given up is tried again. Answers how many tickets. */
  'site.retry': { asks: { projectId: string }; answers: { tickets: number } };
  'site.usage': { asks: Record<string, never>; answers: Usage };
  /** For support: versions, counts and codes; no name, no text, no account. */
  'site.diagnostics': { asks: Record<string, never>; answers: { bundle: Record<string, unknown> } };
  /** The ledger as rows, page after page. `after`: where the page before ended. */
  'site.export': {
    asks: { after?: string };
    answers: { rows: Record<string, string | number | null>[]; after: string | null };
  };
}
