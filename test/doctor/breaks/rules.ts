import { INCIDENT_WORKFLOW, PROBLEM_WORKFLOW, SERVICE_REQUEST_WORKFLOW } from '../../../sandbox/seed/stock/workflows';
import type { Json, JsonObject } from '../../../sandbox/json';
import type { AppRule, Site } from '../../../sandbox/site/model';
import { appRulesOf } from '../../../sandbox/site/workflow/admin/rules-of';
import { conditionExpression, validatorExpression } from '../../../src/domain/gate/links-expression';
import { type Break, flow, own, way } from './break';

const COUNTING = {
  links: [{ type: '10007', side: 'outward' as const }],
  ...{ levels: null, withoutLevel: true, projects: null, unresolvedIsOpen: false },
};
const fields = (site: Site): JsonObject => ({ level: own('support-level')(site), team: null });
type Kept = (site: Site) => Json;
const NOTES: Kept = () => ({ rule: 'notes-complete', version: 1, levels: null });
const OUTCOME: Kept = (site) => ({
  ...{ rule: 'outcome-recorded', version: 1, levels: ['L3'], withoutLevel: false, kinds: ['article', 'answer'] },
  fields: fields(site),
});
const simple =
  (make: typeof validatorExpression): Kept =>
  (site) => ({
    ...{ rule: 'linked-closed-expression', version: 1, counting: COUNTING, fields: fields(site) },
    ...make(COUNTING, { level: own('support-level')(site) }),
  });

/** Puts a rule of the app on a transition, as its form saves it; `null`: its form was never saved. */
function put(site: Site, workflow: string, id: string, moduleKey: string, config: Json | null): AppRule {
  const module = [...site.appRules.values()].find((it) => it.moduleKey === moduleKey);
  if (!module) throw new Error(`no rule ${moduleKey}`);
  const rule: AppRule = {
    ...{ id: `${moduleKey}-${id}`, ruleKey: module.ruleKey, key: module.ari, disabled: false, tag: '' },
    config: config === null ? '' : JSON.stringify(config),
  };
  const it = way(site, workflow, id);
  if (module.ruleKey.endsWith('condition')) it.conditions = [...(it.conditions ?? []), { kind: 'app', rule }];
  else it.validators = [...(it.validators ?? []), { kind: 'app', rule }];
  return rule;
}

/** The ways that resolve and close. */
const CLOSING: readonly (readonly [string, readonly string[]])[] = [
  [SERVICE_REQUEST_WORKFLOW, ['51', '91']],
  [INCIDENT_WORKFLOW, ['31', '51']],
  [PROBLEM_WORKFLOW, ['41', '61']],
];
/** On all of them; answers the rule on one. */
function everywhere(site: Site, moduleKey: string, kept: Kept, answer: string): AppRule {
  const placed = CLOSING.flatMap(([workflow, ids]) =>
    ids.map((id) => [`${workflow} ${id}`, put(site, workflow, id, moduleKey, kept(site))] as const),
  );
  const found = placed.find(([where]) => where === answer)?.[1];
  if (!found) throw new Error(`nothing at ${answer}`);
  return found;
}
const RESOLVE = `${INCIDENT_WORKFLOW} 31`;
const taken = (site: Site, workflow: string, id: string, moduleKey: string): void => {
  const it = way(site, workflow, id);
  it.validators = (it.validators ?? []).filter(
    (validator) => !('rule' in validator && 'key' in validator.rule && validator.rule.key.endsWith(`/${moduleKey}`)),
  );
};
const hiding = (site: Site): AppRule => {
  const found = appRulesOf(flow(site, SERVICE_REQUEST_WORKFLOW)).find(({ rule }) =>
    rule.key.endsWith('/hide-stock-escalate'),
  );
  if (!found) throw new Error('nothing hides the stock Escalate');
  return found.rule;
};

const incident = { found: 'rules-on-ways', about: [INCIDENT_WORKFLOW] } as const;
const request = { found: 'rules-on-ways', about: [SERVICE_REQUEST_WORKFLOW] } as const;
export const ABOUT_RULES: readonly Break[] = [
  {
    how: 'Escalation notes complete loses its configuration',
    to: (site) => void (everywhere(site, 'notes-complete', NOTES, RESOLVE).config = ''),
    ...incident,
  },
  {
    how: 'Escalation notes complete is switched off on Resolve',
    to: (site) => void (everywhere(site, 'notes-complete', NOTES, RESOLVE).disabled = true),
    ...incident,
  },
  {
    how: 'Escalation notes complete asks for levels that were deleted',
    to: (site) => {
      const rule = everywhere(site, 'notes-complete', NOTES, RESOLVE);
      rule.config = rule.config.replace('"levels":null', '"levels":["L7"]');
    },
    ...incident,
  },
  {
    how: 'Escalation notes complete is taken off one of the ways into Done',
    to: (site) => {
      everywhere(site, 'notes-complete', NOTES, RESOLVE);
      taken(site, INCIDENT_WORKFLOW, '31', 'notes-complete');
    },
    ...incident,
  },
  {
    how: 'Outcome recorded loses its configuration',
    to: (site) => void (everywhere(site, 'outcome-recorded', OUTCOME, RESOLVE).config = '{"rule":"outcome-recorded"}'),
    ...incident,
  },
  {
    how: 'Outcome recorded is switched off on Resolve',
    to: (site) => void (everywhere(site, 'outcome-recorded', OUTCOME, RESOLVE).disabled = true),
    ...incident,
  },
  {
    how: 'Outcome recorded asks at a level that is offered no outcome',
    to: (site) => {
      const rule = everywhere(site, 'outcome-recorded', OUTCOME, RESOLVE);
      rule.config = rule.config.replace('["L3"]', '["L2","L3"]');
    },
    ...incident,
  },
  {
    how: 'Outcome recorded looks for the level in another field',
    to: (site) => {
      const rule = everywhere(site, 'outcome-recorded', OUTCOME, RESOLVE);
      rule.config = rule.config.replace(own('support-level')(site), 'customfield_19999');
    },
    ...incident,
  },
  {
    how: 'Outcome recorded is taken off one of the ways into Done',
    to: (site) => {
      everywhere(site, 'outcome-recorded', OUTCOME, RESOLVE);
      taken(site, INCIDENT_WORKFLOW, '31', 'outcome-recorded');
    },
    ...incident,
  },
  {
    how: 'the close check for few links is put on a way and never configured',
    to: (site) => void put(site, SERVICE_REQUEST_WORKFLOW, '21', 'linked-closed-simple', null),
    ...request,
  },
  {
    how: 'the function of the close check is put on a way that ends nothing, and never configured',
    to: (site) => void put(site, SERVICE_REQUEST_WORKFLOW, '21', 'linked-closed', null),
    ...request,
  },
  {
    how: 'the condition that hides Resolve while work is open is never configured',
    to: (site) => void put(site, INCIDENT_WORKFLOW, '31', 'hide-while-open', null),
    ...incident,
  },
  {
    how: 'what hides the stock Escalate is switched off',
    to: (site) => void (hiding(site).disabled = true),
    ...request,
  },
  {
    how: 'what hides the stock Escalate is taken out',
    to: (site) => {
      for (const id of ['21', '81']) way(site, SERVICE_REQUEST_WORKFLOW, id).conditions = [];
    },
    ...request,
  },
];

/** Rules put where they belong, beside the close check, or taken out altogether: as somebody wants it. */
export const HARMLESS_RULES: readonly Pick<Break, 'how' | 'to'>[] = [
  {
    how: 'the escalation notes have to be complete on every way into Done',
    to: (site) => void everywhere(site, 'notes-complete', NOTES, RESOLVE),
  },
  {
    how: 'an outcome has to be recorded on every way into Done',
    to: (site) => void everywhere(site, 'outcome-recorded', OUTCOME, RESOLVE),
  },
  {
    how: 'the ways into Done are hidden as well, and checked by expression',
    to: (site) => {
      everywhere(site, 'hide-while-open', simple(conditionExpression), RESOLVE);
      everywhere(site, 'linked-closed-simple', simple(validatorExpression), RESOLVE);
    },
  },
  {
    how: 'expressions are held off while there is no licence',
    to: (site) =>
      void Object.assign(everywhere(site, 'hide-while-open', simple(conditionExpression), RESOLVE), {
        ...{ disabled: true, tag: 'tierline-licence' },
      }),
  },
];
