import { array, boolean, create, optional, string, type } from 'superstruct';
import type { Transition } from '../domain/ticket';
import { JiraFailure } from '../ports';

const Body = type({
  transitions: optional(array(type({ id: string(), to: type({ id: string() }), isAvailable: optional(boolean()) }))),
});

/** The transitions open to the app; `null` where the answer has none listed. */
export function parseTransitions(body: unknown): readonly Transition[] | null {
  try {
    const { transitions } = create(body, Body);
    return (
      transitions?.filter((one) => one.isAvailable !== false).map((one) => ({ id: one.id, to: one.to.id })) ?? null
    );
  } catch (cause) {
    throw new JiraFailure('strange', 'transitions of an unknown shape', null, { cause });
  }
}
