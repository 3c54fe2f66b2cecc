import type { Rule, RuleGroup, Transition } from './wire';

/** A condition with how it is joined to the one before it. */
export interface JoinedRule {
  rule: Rule;
  joined?: 'and' | 'or';
  /** In how many groups inside each other. */
  depth: number;
}

const WORDS = { ALL: 'and', ANY: 'or' } as const;

function flat({ operation, conditions = [], conditionGroups = [] }: RuleGroup, depth: number): JoinedRule[] {
  const parts: JoinedRule[][] = [
    ...conditions.map((rule) => [{ rule, depth }]),
    ...conditionGroups.map((group) => flat(group, depth + 1)),
  ];
  return parts.flatMap((part, index) =>
    part.map((it, inPart) => (index > 0 && inPart === 0 ? { ...it, joined: WORDS[operation] } : it)),
  );
}

/** The conditions of a transition in the order in which they are read. */
export const conditionsOf = ({ conditions }: Transition): JoinedRule[] => (conditions ? flat(conditions, 0) : []);
