/** What the app itself remembers of a desk, beside what Jira shows. */
export interface Past {
  /** Hand-overs of the last thirty days that were to start the team's SLA anew, and how many of them were seen to. */
  readonly handOvers: { readonly restarted: number; readonly not: number };
  /** When this app had its panel shown on all work of the project; `null`: it did not. Epoch milliseconds. */
  readonly panelShownAt: number | null;
  /** When somebody said that they had looked at what customers read on the portal. Epoch milliseconds. */
  readonly portalLookedAt: number | null;
}

export const PAST_DAYS = 30;
export const NO_PAST: Past = { handOvers: { restarted: 0, not: 0 }, panelShownAt: null, portalLookedAt: null };
