import { create, integer, nullable, number, string, type, type Infer } from 'superstruct';

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
