import { PAST_DAYS, type Past } from '../domain/doctor/past';
import type { Clock } from '../ports';
import type { PastHandOvers, PortalLooks, ShownPanels } from '../ports/past';

export interface PastDeps {
  clock: Clock;
  handOvers: PastHandOvers;
  panels: ShownPanels;
  looks: PortalLooks;
}

const PAST_MS = PAST_DAYS * 24 * 60 * 60_000;

/** What the app itself remembers of a desk. */
export async function pastOf({ clock, handOvers, panels, looks }: PastDeps, projectId: string): Promise<Past> {
  const [seen, panelShownAt, portalLookedAt] = await Promise.all([
    handOvers.verified(projectId, clock.now() - PAST_MS),
    panels.at(projectId),
    looks.at(projectId),
  ]);
  return { handOvers: seen, panelShownAt, portalLookedAt };
}
