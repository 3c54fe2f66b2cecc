import type { Past } from '../domain/doctor/past';

/** What the ledger knows of a desk's hand-overs. */
export interface PastHandOvers {
  /** Those since an instant that were to start the team's SLA anew, by what was seen of it. */
  verified(projectId: string, since: number): Promise<Past['handOvers']>;
}

/** When something was done on a desk of which no API tells. */
export interface Remembered {
  /** Epoch milliseconds; `null`: it was not. */
  at(projectId: string): Promise<number | null>;
  note(projectId: string, at: number | null): Promise<void>;
}

/** This app had its panel shown on all work of a project. */
export type ShownPanels = Remembered;
/** Somebody said that customers read the same of both statuses. */
export type PortalLooks = Remembered;
