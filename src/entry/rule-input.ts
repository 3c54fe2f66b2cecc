import { boolean, is, nullable, optional, record, string, type, unknown } from 'superstruct';
import { readConfig, type RuleConfigs } from '../domain/gate/read-config';
import { configWords, troubleWords } from '../domain/gate/trouble-words';
import { PASSES, refuses, type Verdict } from '../domain/gate/verdict';
import { logged } from './logged';

const Input = type({
  // No key yet where the rule stands on the creation of tickets.
  issue: type({ key: nullable(string()) }),
  configuration: optional(unknown()),
  transition: optional(type({ modifiedFields: optional(nullable(record(string(), unknown()))) })),
});
const Licensed = type({ license: type({ active: boolean() }) });

/** What a rule's function is asked, when it can be read. */
export interface Asked<Rule extends keyof RuleConfigs> {
  readonly key: string | null;
  readonly config: RuleConfigs[Rule];
  /** What the transition's screen sets, by field id. */
  readonly modified: Readonly<Record<string, unknown>>;
}

/** For the log. */
export const warn = (what: string, error: unknown): void => console.warn(what, logged(error));

/**
 * The function of a rule on a transition. Never throws, as people would then read only that a rule stopped them. A
 * site that no longer pays can close its tickets.
 *
 * @param named the rule's name in the workflow, and what it checks
 */
export function ruleFunction<Rule extends keyof RuleConfigs>(
  rule: Rule,
  named: { rule: string; what: string },
  check: (asked: Asked<Rule>) => Promise<Verdict>,
) {
  return async (input: unknown, context: unknown): Promise<Verdict> => {
    if (is(context, Licensed) && !context.license.active) return PASSES;
    try {
      if (!is(input, Input)) throw new Error('not a transition');
      const stored = readConfig(rule, input.configuration);
      if (!stored.readable) return refuses(configWords(named.rule, stored.why));
      return await check({
        key: input.issue.key,
        config: stored.config,
        modified: input.transition?.modifiedFields ?? {},
      });
    } catch (error) {
      warn(`${named.rule} failed`, error);
      return refuses(troubleWords('broken', null, named.what));
    }
  };
}
