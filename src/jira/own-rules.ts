import api, { route } from '@forge/api';
import { array, boolean, create, number, optional, record, string, type, unknown, type Infer } from 'superstruct';
import { JiraFailure } from '../ports';
import { expectAnswer, JSON_HEADERS, readBody } from './answer';

const Configuration = type({ value: string(), disabled: optional(boolean()), tag: optional(string()) });
const Rule = type({
  id: string(),
  key: string(),
  configuration: Configuration,
  transition: optional(type({ id: optional(number()), name: string() })),
});
export type OwnRule = Infer<typeof Rule>;
type Configuration = Infer<typeof Configuration>;
const Rules = optional(array(Rule));
const Page = type({
  isLast: boolean(),
  values: array(type({ workflowId: type({ name: string() }), conditions: Rules, validators: Rules })),
});

/** Jira answers 200 also where it changed none of them (Jira REST v3, Update workflow transition rule configurations). */
const Updated = type({
  updateResults: array(type({ updateErrors: array(unknown()), ruleUpdateErrors: record(string(), unknown()) })),
});

/** Workflows in one answer (Jira REST v3, Get workflow transition rule configurations). */
const PAGE = 50;

/** As many pages are read: five thousand workflows with a rule of ours, more than a site may have. */
const MOST_PAGES = 100;

/** The app's own rules in all workflows of the site; only the app may ask for them. Rejects with JiraFailure. */
export async function ownRules(): Promise<Infer<typeof Page>['values']> {
  const found: Infer<typeof Page>['values'] = [];
  for (let page = 0; page < MOST_PAGES; page++) {
    const answer = await expectAnswer(
      'find rules',
      api
        .asApp()
        .requestJira(
          route`/rest/api/3/workflow/rule/config?types=condition&types=validator&expand=transition&startAt=${page * PAGE}&maxResults=${PAGE}`,
          { method: 'GET' },
        ),
    );
    const { values, isLast } = await readBody('find rules', answer, (body) => create(body, Page));
    found.push(...values);
    if (isLast) break;
  }
  return found;
}

/**
 * Gives some of them another configuration, which an app may do without administering Jira. `change`: the new one,
 * or `null` to leave a rule as it is. One call where none is changed, else two. Rejects with JiraFailure.
 */
export async function changeOwnRules(what: string, change: (rule: OwnRule) => Configuration | null): Promise<void> {
  const changed = (rules: readonly OwnRule[] = []) =>
    rules.flatMap((rule) => {
      const configuration = change(rule);
      return configuration ? [{ id: rule.id, key: rule.key, configuration }] : [];
    });
  const workflows = (await ownRules()).flatMap(({ workflowId: { name }, ...rules }) => {
    const [conditions, validators] = [changed(rules.conditions), changed(rules.validators)];
    return conditions.length + validators.length === 0
      ? []
      : [{ workflowId: { name }, conditions, validators, postFunctions: [] }];
  });
  if (workflows.length === 0) return;
  const answer = await expectAnswer(
    what,
    api.asApp().requestJira(route`/rest/api/3/workflow/rule/config`, {
      method: 'PUT',
      headers: JSON_HEADERS,
      body: JSON.stringify({ workflows }),
    }),
  );
  const { updateResults } = await readBody(what, answer, (body) => create(body, Updated));
  const refused = updateResults.some(
    ({ updateErrors, ruleUpdateErrors }) => updateErrors.length + Object.keys(ruleUpdateErrors).length > 0,
  );
  if (refused) throw new JiraFailure('refused', `${what}: not all of them`);
}
