import type { Past } from '../domain/doctor/past';

/** What the ledger knows of a desk's hand-overs. */
export interface PastHandOvers {
  /** Those since an instant that were to start the team's SLA anew, by what was seen of it. */
  verified(projectId: string, since: number): Promise<Past['handOvers']>;
}

/** Whether this app had its panel shown on all work of a project: no API tells. */
export interface ShownPanels {
  /** Epoch milliseconds; `null`: it did not. */
  at(projectId: string): Promise<number | null>;
  note(projectId: string, at: number | null): Promise<void>;
}
