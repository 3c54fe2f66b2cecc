import type { JsonObject } from '../../../json';
import type { AppRule, NativeRule, Site, Transition, TransitionCondition, TransitionValidator } from '../../model';
import { siteRoles } from '../../people/roles';
import { uuidOf } from '../identity';

/** A rule as the API writes it, without the id it is given at each read. */
export interface WireRule {
  ruleKey: string;
  parameters: Record<string, string>;
}

const appRule = ({ ruleKey, key, config, id, disabled, tag }: AppRule): WireRule => ({
  ruleKey,
  parameters: { key, config, id, disabled: String(disabled), tag },
});

type Single = Exclude<TransitionCondition, { kind: 'group' }>;

function conditionRule(site: Site, condition: Single): WireRule {
  switch (condition.kind) {
    case 'role': {
      const roleIds = siteRoles(site).filter((it) => it.name === condition.roleName || it.id === condition.roleName);
      return {
        ruleKey: 'system:restrict-issue-transition',
        parameters: { roleIds: roleIds.map(({ id }) => id).join(',') },
      };
    }
    case 'permission':
      return { ruleKey: 'system:restrict-issue-transition', parameters: { permissionKeys: condition.permission } };
    case 'app-only':
      return { ruleKey: 'system:restrict-from-all-users', parameters: { restrictMode: 'users' } };
    case 'native':
      return condition.rule;
    case 'app':
      return appRule(condition.rule);
  }
}

function validatorRule(validator: TransitionValidator): WireRule {
  if (validator.kind === 'app') return appRule(validator.rule);
  if (validator.kind === 'native') return validator.rule;
  const { fieldId, message } = validator;
  return {
    ruleKey: 'system:validate-field-value',
    parameters: { ruleType: 'fieldRequired', fieldsRequired: fieldId, ignoreContext: 'false', errorMessage: message },
  };
}

/** What a transition was seeded to set, told as the post function that does it. Throws for values no rule can tell. */
function setRule({ fieldId, value }: { fieldId: string; value: unknown }): NativeRule {
  if (fieldId === 'assignee')
    return {
      ruleKey: 'system:change-assignee',
      parameters:
        typeof value === 'string' ? { type: 'to-selected-user', accountId: value } : { type: 'to-unassigned' },
    };
  if (value !== null && typeof value !== 'string' && typeof value !== 'number')
    throw new Error(`No post function can set ${fieldId} to ${JSON.stringify(value)}.`);
  return {
    ruleKey: 'system:update-field',
    parameters: { field: fieldId, value: String(value ?? ''), mode: 'replace' },
  };
}

/** Ids of rules are made anew at each read: nobody may keep one. */
const withId = (site: Site, { ruleKey, parameters }: WireRule): JsonObject => ({
  id: uuidOf('rule', site.nextId('workflow-rule-read')),
  ruleKey,
  parameters: { ...parameters },
});

type Condition = NonNullable<Transition['conditions']>[number];

function conditionGroup(site: Site, operation: 'ALL' | 'ANY', conditions: readonly Condition[]): JsonObject {
  return {
    operation,
    conditions: conditions.flatMap((it) => (it.kind === 'group' ? [] : [withId(site, conditionRule(site, it))])),
    conditionGroups: conditions.flatMap((it) =>
      it.kind === 'group' ? [conditionGroup(site, it.operation, it.conditions)] : [],
    ),
  };
}

/** The rules of a transition in wire form. */
export const rulesShape = (
  site: Site,
  { conditions = [], conditionOperation = 'ALL', validators = [], sets = [], actions = [] }: Partial<Transition>,
): JsonObject => ({
  ...(conditions.length > 0 ? { conditions: conditionGroup(site, conditionOperation, conditions) } : {}),
  validators: validators.map((it) => withId(site, validatorRule(it))),
  actions: [...sets.map(setRule), ...actions.map((it) => (it.kind === 'app' ? appRule(it.rule) : it.rule))].map((it) =>
    withId(site, it),
  ),
});

/** The screen of a transition in wire form. */
export const screenRule = (site: Site, screenId: string): JsonObject =>
  withId(site, { ruleKey: 'system:transition-screen', parameters: { screenId } });
