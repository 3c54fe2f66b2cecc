import type { Colour } from './escalation-rules';

/** A rung of support. The id (`L2`) is stored and never changes; the name is for people and may. */
export interface Level {
  readonly id: string;
  readonly name: string;
  readonly owns?: string | undefined;
  readonly escalateWhen?: string | undefined;
  readonly ownsNot?: string | undefined;
  readonly customerName?: string | undefined;
  readonly colour?: Colour | undefined;
  readonly owner?: string | undefined;
  readonly reviewBy?: string | undefined;
}

/** A level as people read it: `L2 Specialists`. One that the rules no longer know keeps its id. */
export function nameOfLevel(levels: readonly Level[], id: string): string {
  const name = levels.find((level) => level.id === id)?.name ?? id;
  return name === id ? id : `${id} ${name}`;
}

export type Verb = 'escalate' | 'send-back' | 'transfer';

/**
 * What a change of level is called: up the rungs, down, or neither.
 * A level the policy no longer knows counts as the same rung: nobody can say which way it went.
 */
export function verbBetween(levels: readonly Level[], from: string | null, to: string): Verb {
  const before = levels.findIndex((level) => level.id === from);
  const after = levels.findIndex((level) => level.id === to);
  if (before < 0 || after < 0 || before === after) return 'transfer';
  return after > before ? 'escalate' : 'send-back';
}
