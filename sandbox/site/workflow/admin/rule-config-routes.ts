import { z } from 'zod';
import { documented } from '../../../evidence';
import type { JsonObject } from '../../../json';
import { ok, route, type Route } from '../../area';
import type { Caller } from '../../caller';
import { pageOf } from '../../issues/page';
import { flag } from '../../issues/query';
import type { AppRule, Site, Workflow } from '../../model';
import { expandOf } from '../../query';
import { Refusal, refuse } from '../../refusal';
import { noteWorkflow } from './note-workflow';
import { WORKFLOW_LIMITS as LIMITS } from './limits';
import { appRulesOf, type PlacedRule } from './rules-of';

const DOC = 'https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-workflow-transition-rules/';
const PATH = '/rest/api/3/workflow/rule/config';
const scope = 'manage:jira-configuration';

const LISTS = { postFunctions: 'postfunction', conditions: 'condition', validators: 'validator' } as const;
type List = keyof typeof LISTS;
const LIST_OF: Record<AppRule['ruleKey'], List> = {
  'forge:workflow-post-function': 'postFunctions',
  'forge:expression-condition': 'conditions',
  'forge:expression-validator': 'validators',
};

/** The app that calls. Throws 403 for everybody else: people edit rules with the workflow. */
function appOf({ app }: Caller): string {
  if (!app) throw refuse(403, 'Only Connect and Forge apps can use this resource.');
  return app.appId;
}

const moduleKeyOf = ({ key }: AppRule): string => key.split('/').at(-1) ?? key;
const belongsTo = ({ key }: AppRule, appId: string): boolean => key.includes(`:extension/${appId}/`);

const rulesOf = (workflow: Workflow, appId: string): PlacedRule[] =>
  appRulesOf(workflow).filter(({ rule }) => belongsTo(rule, appId));

const ruleShape = ({ rule, transition }: PlacedRule, withTransition: boolean): JsonObject => ({
  id: rule.id,
  key: moduleKeyOf(rule),
  configuration: { value: rule.config, disabled: rule.disabled, ...(rule.tag === '' ? {} : { tag: rule.tag }) },
  ...(withTransition ? { transition: { id: Number(transition.id), name: transition.name } } : {}),
});

const sentRule = z.looseObject({
  id: z.string(),
  key: z.string(),
  configuration: z.strictObject({
    value: z.string(),
    disabled: z.boolean().optional(),
    tag: z.string().max(LIMITS.ruleTag).optional(),
  }),
});
const rulesUpdate = z.strictObject({
  workflows: z.array(
    z.strictObject({
      workflowId: z.strictObject({ name: z.string(), draft: z.boolean().optional() }),
      postFunctions: z.array(sentRule).default([]),
      conditions: z.array(sentRule).default([]),
      validators: z.array(sentRule).default([]),
    }),
  ),
});
type RulesUpdate = z.infer<typeof rulesUpdate>;

function updateOne(site: Site, appId: string, sent: RulesUpdate['workflows'][number]): JsonObject {
  const { name, draft = false } = sent.workflowId;
  const workflowId = { name, draft };
  // No workflow here has a draft.
  const workflow = draft ? undefined : site.workflows.get(name);
  if (!workflow)
    return {
      workflowId,
      ruleUpdateErrors: {},
      updateErrors: [`Workflow not found: WorkflowIdBean{name=${name}, draft=${draft}}`],
    };
  const errors: Record<string, string[]> = {};
  let changed = false;
  for (const list of Object.keys(LISTS) as List[]) {
    for (const { id, configuration } of sent[list]) {
      const rule = rulesOf(workflow, appId).find((it) => it.rule.id === id && LIST_OF[it.rule.ruleKey] === list)?.rule;
      if (!rule) errors[id] = [`The rule with this id does not exist: ${id}`];
      else if (Buffer.byteLength(configuration.value) > LIMITS.ruleConfiguration)
        errors[id] = [`The configuration of a rule must be at most ${LIMITS.ruleConfiguration} bytes long.`];
      else {
        rule.config = configuration.value;
        rule.disabled = configuration.disabled ?? false;
        rule.tag = configuration.tag ?? '';
        changed = true;
      }
    }
  }
  if (changed) workflow.revision = (workflow.revision ?? 0) + 1;
  return { workflowId, ruleUpdateErrors: errors, updateErrors: [] };
}

/** An app's own rules wherever they stand, and how they are configured. */
export const ruleConfigRoutes: Route[] = [
  route({
    operation: `GET ${PATH}`,
    scope,
    evidence: documented(DOC),
    query: ['startAt', 'maxResults', 'types', 'keys', 'workflowNames', 'withTags', 'draft', 'expand'],
    run({ site, caller, query }) {
      const appId = appOf(caller);
      const types = query.getAll('types');
      const unknown = types.find((it) => !Object.values<string>(LISTS).includes(it));
      if (types.length === 0) throw refuse(400, "The 'types' query parameter is required.");
      if (unknown !== undefined)
        throw new Refusal(404, { errorMessages: [`The rule type '${unknown}' is not supported.`], errors: {} });
      const expand = expandOf(query, ['transition']);
      const among = (name: string, value: string): boolean => !query.has(name) || query.getAll(name).includes(value);
      const workflows = flag(query, 'draft') ? [] : [...site.workflows.values()];
      const found = workflows.flatMap((workflow) => {
        const rules = rulesOf(workflow, appId).filter(
          ({ rule }) =>
            types.includes(LISTS[LIST_OF[rule.ruleKey]]) &&
            among('keys', moduleKeyOf(rule)) &&
            among('withTags', rule.tag) &&
            among('workflowNames', workflow.name),
        );
        if (rules.length === 0) return [];
        const inList = (list: List): JsonObject[] =>
          rules
            .filter(({ rule }) => LIST_OF[rule.ruleKey] === list)
            .map((it) => ruleShape(it, expand.has('transition')));
        return [
          {
            workflowId: { name: workflow.name, draft: false },
            postFunctions: inList('postFunctions'),
            conditions: inList('conditions'),
            validators: inList('validators'),
          },
        ];
      });
      const page = pageOf(found, query, LIMITS.ruleSearchUsual, LIMITS.ruleSearchMost);
      return ok({ self: `${site.baseUrl}${PATH}`, ...page });
    },
  }),
  route<RulesUpdate>({
    operation: `PUT ${PATH}`,
    scope,
    evidence: documented(DOC),
    takes: rulesUpdate,
    run({ site, caller, body }) {
      const appId = appOf(caller);
      const revisions = new Map([...site.workflows.values()].map((it) => [it.name, it.revision]));
      const updateResults = body.workflows.map((it) => updateOne(site, appId, it));
      for (const it of site.workflows.values())
        if (it.revision !== revisions.get(it.name)) noteWorkflow(site, caller, it, it);
      return ok({ updateResults });
    },
  }),
];
