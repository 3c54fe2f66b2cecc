import type { Flow, Place, Rule, RuleGroup, StatusCategory, Transition, Workflow } from './wire';

/* Changes of a workflow, each a new one: what is shown stays as it is until the site has taken the change. */

const changed = (flow: Flow, transitionId: string, change: (transition: Transition) => Transition): Flow => ({
  ...flow,
  workflow: {
    ...flow.workflow,
    transitions: flow.workflow.transitions.map((it) => (it.id === transitionId ? change(it) : it)),
  },
});

/** One condition more that must hold, however the others are joined. */
function withCondition(group: RuleGroup | null | undefined, rule: Rule): RuleGroup {
  if (!group) return { operation: 'ALL', conditions: [rule], conditionGroups: [] };
  if (group.operation === 'ALL') return { ...group, conditions: [...(group.conditions ?? []), rule] };
  return { operation: 'ALL', conditions: [rule], conditionGroups: [group] };
}

export const withRule = (flow: Flow, transitionId: string, place: Place, rule: Rule): Flow =>
  changed(flow, transitionId, (it) => {
    if (place === 'Condition') return { ...it, conditions: withCondition(it.conditions, rule) };
    return place === 'Validator'
      ? { ...it, validators: [...it.validators, rule] }
      : { ...it, actions: [...it.actions, rule] };
  });

type Fate = (rule: Rule) => Rule[];

/** Groups that become empty go, too. */
function inGroup(group: RuleGroup, fate: Fate): RuleGroup | undefined {
  const conditions = (group.conditions ?? []).flatMap(fate);
  const conditionGroups = (group.conditionGroups ?? []).flatMap((it) => inGroup(it, fate) ?? []);
  return conditions.length + conditionGroups.length === 0 ? undefined : { ...group, conditions, conditionGroups };
}

const everyRule = (flow: Flow, transitionId: string, fate: Fate): Flow =>
  changed(flow, transitionId, ({ conditions, ...it }) => {
    const group = conditions && inGroup(conditions, fate);
    return {
      ...it,
      validators: it.validators.flatMap(fate),
      actions: it.actions.flatMap(fate),
      ...(group ? { conditions: group } : {}),
    };
  });

/** `ruleId`: as the workflow was read; it means nothing at the next reading. */
export const withoutRule = (flow: Flow, transitionId: string, ruleId: string): Flow =>
  everyRule(flow, transitionId, (rule) => (rule.id === ruleId ? [] : [rule]));

export const withParameters = (
  flow: Flow,
  transitionId: string,
  ruleId: string,
  parameters: Record<string, string>,
): Flow => everyRule(flow, transitionId, (rule) => [rule.id === ruleId ? { ...rule, parameters } : rule]);

export interface NewTransition {
  name: string;
  /** References of statuses; none: from any status. */
  from: readonly string[];
  to: string;
}

/** The site gives it its id. */
export function withTransition(flow: Flow, { name, from, to }: NewTransition): Flow {
  const transition: Transition = {
    type: from.length === 0 ? 'GLOBAL' : 'DIRECTED',
    name: name.trim(),
    toStatusReference: to,
    links: from.map((fromStatusReference) => ({ fromStatusReference })),
    validators: [],
    actions: [],
  };
  return { ...flow, workflow: { ...flow.workflow, transitions: [...flow.workflow.transitions, transition] } };
}

/** A status of the site by its id, or a new one by a reference of its own (a UUID). */
export interface NewStatus {
  id?: string;
  reference: string;
  name: string;
  category: StatusCategory;
}

export function withStatus(flow: Flow, { id, reference, name, category }: NewStatus): Flow {
  const status = {
    ...(id === undefined ? {} : { id }),
    name: name.trim(),
    statusReference: reference,
    statusCategory: category,
    ...(id === undefined ? { description: '' } : {}),
  };
  const place = { statusReference: reference, properties: {} };
  return {
    statuses: [...flow.statuses, status],
    workflow: { ...flow.workflow, statuses: [...flow.workflow.statuses, place] },
  };
}

/** What may be sent of a workflow and its statuses; the rest of what is read is the site's to tell. */
const SENT = ['id', 'description', 'version', 'startPointLayout', 'loopedTransitionContainerLayout'] as const;

function sent(workflow: Workflow): Record<string, unknown> {
  return Object.fromEntries(SENT.flatMap((name) => (workflow[name] === undefined ? [] : [[name, workflow[name]]])));
}

/** The body of an update: all of the workflow, since what is not sent is gone. */
export const updateOf = ({ workflow, statuses }: Flow) => ({
  statuses: statuses.map(({ id, name, statusReference, statusCategory, description }) => ({
    ...(id === undefined ? {} : { id }),
    name,
    statusReference,
    statusCategory,
    ...(description === undefined ? {} : { description }),
  })),
  workflows: [
    {
      ...sent(workflow),
      statuses: workflow.statuses.map(({ deprecated: _, ...status }) => status),
      transitions: workflow.transitions,
    },
  ],
});
