import type { EscalationRules } from '../escalation-rules';
import type { Level } from '../level';

interface RouteRules {
  readonly levels: readonly Level[];
  readonly teams: readonly { readonly id: string; readonly name: string; readonly level: string }[];
  readonly escalation: Pick<EscalationRules, 'offers'>;
}

/** Where tickets of a level go by a click, as names of teams; empty: nowhere, or it is not offered. */
export interface Routes {
  /** Of the next level up that has a team. */
  readonly up: readonly string[];
  readonly upLevel: string | null;
  /** Of all levels below, the nearest first. */
  readonly down: readonly string[];
  /** There is more than one team on the level. */
  readonly across: boolean;
}

/** Who hands to whom, by the rules alone: what a ticket's own history adds is not in it. */
export function routesOf(rules: RouteRules, level: string): Routes {
  const { levels, teams, escalation } = rules;
  const rung = levels.findIndex(({ id }) => id === level);
  const of = (id: string): string[] => teams.filter((team) => team.level === id).map(({ name }) => name);
  const above = levels.slice(rung + 1).find(({ id }) => of(id).length > 0);
  const below = levels.slice(0, rung).reverse();
  return {
    up: above ? of(above.id) : [],
    upLevel: above?.id ?? null,
    down: escalation.offers.sendBack ? below.flatMap(({ id }) => of(id)) : [],
    across: escalation.offers.transfer && of(level).length > 1,
  };
}
