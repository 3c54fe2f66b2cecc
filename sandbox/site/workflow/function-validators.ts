import type { Json } from '../../json';
import type { AppRule, AppRuleModule } from '../model';
import { configurationOf, expressionOf, moduleBehind } from './app-rules';
import type { Attempt } from './attempt';
import { modifiedFields } from './modified-fields';
import { appValidators, BLOCKED } from './validators';

/** What an app's validator function is given. Its scopes decide whether it learns what the screen changes. */
function inputOf(attempt: Attempt, { scopes }: AppRuleModule, rule: AppRule): Json {
  const { issue, from, to } = attempt;
  return {
    issue: { key: attempt.from === null ? null : issue.key },
    configuration: configurationOf(rule),
    transition: {
      from: { id: from },
      to: { id: to },
      ...(scopes?.has('read:jira-work') ? { modifiedFields: modifiedFields(attempt) } : {}),
    },
  };
}

async function ask(attempt: Attempt, rule: AppRule): Promise<string | undefined> {
  const module = moduleBehind(attempt.site, rule);
  if (!module?.validate || expressionOf(module, rule) !== undefined) return undefined;
  try {
    const { result, errorMessage } = await module.validate(inputOf(attempt, module, rule));
    return result ? undefined : errorMessage || BLOCKED;
  } catch {
    // The function threw or took too long: what people then read is not documented, that they are stopped is assumed.
    return BLOCKED;
  }
}

/** Asks the functions of apps, all at once. Resolves with why the transition may not be made, in the rules' order. */
export async function functionRefusals(attempt: Attempt): Promise<string[]> {
  const answers = await Promise.all(appValidators(attempt).map(({ rule }) => ask(attempt, rule)));
  return answers.filter((it) => it !== undefined);
}
