import { array, create, enums, nullable, optional, record, string, type, unknown, type Infer } from 'superstruct';
import type { Condition, Way } from '../../domain/doctor/desk-setup';

const Rule = type({ ruleKey: string(), parameters: optional(nullable(record(string(), string()))) });
type Rule = Infer<typeof Rule>;
const Rules = optional(nullable(array(Rule)));
const Group = type({ operation: optional(enums(['ALL', 'ANY'])), conditions: Rules });

/** A transition as the workflow API tells it. Groups of conditions hold groups, so that each is parsed as it is met. */
export const Transition = type({
  id: string(),
  name: string(),
  type: enums(['INITIAL', 'GLOBAL', 'DIRECTED']),
  toStatusReference: optional(nullable(string())),
  links: optional(nullable(array(type({ fromStatusReference: optional(nullable(string())) })))),
  conditions: optional(nullable(record(string(), unknown()))),
  validators: Rules,
  transitionScreen: optional(nullable(Rule)),
});

/** Somebody has to be one of several: whom else than roles the rule names is not followed up. */
function restricted({ parameters }: Rule): Condition {
  const { roleIds = '', ...others } = parameters ?? {};
  if (Object.values(others).some((value) => value !== '' && value !== 'false')) return 'other';
  return { roles: listOf(roleIds) };
}

const listOf = (text: string | undefined): string[] => (text ?? '').split(',').filter((part) => part !== '');

function conditionOf(rule: Rule): Condition {
  switch (rule.ruleKey) {
    case 'system:restrict-issue-transition':
      return restricted(rule);
    case 'system:restrict-from-all-users':
      // `users`: hidden from people, and open to apps; `usersAndAPI`: nobody may (Jira REST v3, workflow rules).
      return rule.parameters?.['restrictMode'] === 'usersAndAPI' ? 'nobody' : 'apps-only';
    default:
      return 'other';
  }
}

function groupOf(value: unknown): Condition {
  const { operation = 'ALL', conditions } = create(value, Group);
  const inner: unknown =
    typeof value === 'object' && value !== null && 'conditionGroups' in value && value.conditionGroups;
  const parts = [...(conditions ?? []).map(conditionOf), ...(Array.isArray(inner) ? inner.map(groupOf) : [])];
  return operation === 'ALL' ? { all: parts } : { any: parts };
}

const requires = ({ ruleKey, parameters }: Rule): string[] =>
  ruleKey === 'system:validate-field-value' && parameters?.['ruleType'] === 'fieldRequired'
    ? listOf(parameters['fieldsRequired'])
    : [];

/** `idOf`: a status by the reference that one answer uses for it. Nothing of the transition that creates work. */
export function wayOf(transition: Infer<typeof Transition>, idOf: (reference: string) => string): Way[] {
  const { id, name, toStatusReference, links, conditions, validators, transitionScreen } = transition;
  if (transition.type === 'INITIAL' || !toStatusReference) return [];
  const from = (links ?? []).flatMap(({ fromStatusReference }) => fromStatusReference ?? []).map(idOf);
  return [
    {
      id,
      name,
      from: transition.type === 'GLOBAL' ? null : from,
      to: idOf(toStatusReference),
      condition: conditions ? groupOf(conditions) : { all: [] },
      asks: (validators ?? []).flatMap(requires),
      screen: transitionScreen?.parameters?.['screenId'] ?? null,
    },
  ];
}
