import { array, create, integer, nullable, number, string, type, type Infer } from 'superstruct';

const Pair = type({ teams: array(string()), count: integer() });

/**
 * The issue property `tierline`: a copy for queues, pages and rules to read. It holds no prose, as
 * anyone who may see the ticket may read it, and nothing is decided from it but whether our own
 * edit of this very hand-over has arrived (`operation`).
 */
export const Projection = type({
  visit: integer(),
  operation: string(),
  level: string(),
  team: string(),
  since: number(),
  due: nullable(number()),
  handOvers: integer(),
  beginning: string(),
  /** Who had it before, and the account that handed it over. */
  from: nullable(type({ team: string(), level: string() })),
  by: nullable(string()),
  /** The comment that holds the latest escalation notes. */
  notes: nullable(string()),
  /** How often it went between two teams, either way. */
  pairs: array(Pair),
});
export type Projection = Infer<typeof Projection>;

/** Anyone may write an issue property: whatever is not ours reads as absent. */
export function readProjection(value: unknown): Projection | null {
  try {
    return create(value, Projection);
  } catch {
    return null;
  }
}
