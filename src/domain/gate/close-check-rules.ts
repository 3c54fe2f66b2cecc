import { array, enums, nullable, object, partial, type Infer } from 'superstruct';
import type { EscalationRules } from '../escalation-rules';
import { Id } from '../shapes';
import { Counting } from './counting';

/** What a desk does about linked work besides the rules on its workflows' transitions. */
export const CloseCheckRules = object({
  /** What tickets are told of; `null`: of nothing. */
  counting: nullable(Counting),
  /** Who has a ticket again when the last of its linked work closes: who opened or escalated it, their team, or no change. */
  returnTo: enums(['person', 'team', 'nobody']),
  /** Levels whose tickets record an outcome. */
  outcomeLevels: array(Id),
});
export type CloseCheckRules = Infer<typeof CloseCheckRules>;
export const CloseCheckDraft = partial(CloseCheckRules);

/** What holds where an admin decided nothing: the work that agents open from a ticket counts, whatever its level. */
export function defaultCloseCheck(levels: readonly { id: string }[], escalation: EscalationRules): CloseCheckRules {
  const { linkedWork } = escalation;
  return {
    counting: linkedWork && {
      links: [{ type: linkedWork.linkType, side: 'outward' }],
      levels: null,
      withoutLevel: true,
      projects: null,
      unresolvedIsOpen: false,
    },
    returnTo: 'nobody',
    // From the third rung on: L3 and what is above.
    outcomeLevels: levels.slice(2).map(({ id }) => id),
  };
}

/** What contradicts itself; empty when nothing does. */
export function closeCheckContradictions(rules: CloseCheckRules, levels: ReadonlySet<string>): string[] {
  const named = [...(rules.counting?.levels ?? []), ...rules.outcomeLevels];
  return named.flatMap((level) => (levels.has(level) ? [] : [`the close check names unknown level ${level}`]));
}
