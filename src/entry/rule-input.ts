import { boolean, nullable, optional, record, string, type, unknown } from 'superstruct';
import { is } from '../domain/fits';
import { readConfig, type RuleConfigs } from '../domain/gate/read-config';
import { configWords, troubleWords } from '../domain/gate/trouble-words';
import { PASSES, refuses, type Verdict } from '../domain/gate/verdict';
import { projectOfTicket } from '../jira/project-of-ticket';
import { storedDesks } from '../storage/policies';
import { isSwitchedOff } from '../usecases/is-switched-off';
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

const switchedOff = isSwitchedOff({ desks: storedDesks, projectOfTicket, warn });

/**
 * The function of a rule on a transition. Never throws, as people would then read only that a rule stopped them. A
 * site that no longer pays can close its tickets, and so can a desk that is switched off, whatever the rule ran into:
 * that is asked only where it would refuse. On the creation of a ticket nobody can tell the desk.
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
    const { key, verdict } = await judge(input);
    return verdict.result || key === null || !(await switchedOff(key)) ? verdict : PASSES;
  };

  async function judge(input: unknown): Promise<{ key: string | null; verdict: Verdict }> {
    const key = is(input, Input) ? input.issue.key : null;
    try {
      if (!is(input, Input)) throw new Error('not a transition');
      const stored = readConfig(rule, input.configuration);
      if (!stored.readable) return { key, verdict: refuses(configWords(named.rule, stored.why)) };
      const modified = input.transition?.modifiedFields ?? {};
      return { key, verdict: await check({ key, config: stored.config, modified }) };
    } catch (error) {
      warn(`${named.rule} failed`, error);
      return { key, verdict: refuses(troubleWords('broken', null, named.what)) };
    }
  }
}
