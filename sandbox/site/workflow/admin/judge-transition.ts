import type { Site, Workflow } from '../../model';
import { unsupported } from '../../refusal';
import { ruleProblems, type Place } from './judge-rule';
import type { Problem } from './problem';
import type { SentGroup, SentRule, SentTransition, SentWorkflow } from './request';

const ADD_TO = 'sandbox/site/workflow/admin/judge-transition.ts';

const conditionsIn = ({ conditions = [], conditionGroups = [] }: SentGroup): SentRule[] => [
  ...conditions,
  ...conditionGroups.flatMap(conditionsIn),
];

/** Throws 501 for parts of a transition that the site would forget. */
function refuseUnkept({ type, triggers, customIssueEventId, actions, toStatusReference }: SentTransition): void {
  if (triggers.length > 0) throw unsupported('workflow triggers', ADD_TO);
  if (customIssueEventId !== undefined && customIssueEventId !== null) throw unsupported('customIssueEventId', ADD_TO);
  if (type === 'INITIAL' && actions.length > 0) throw unsupported('post functions of the initial transition', ADD_TO);
  if (type === 'GLOBAL' && toStatusReference === undefined) throw unsupported('a looped global transition', ADD_TO);
}

function shapeProblems(sent: SentTransition, references: ReadonlySet<string>): string[] {
  const { id, type, name, links, conditions, toStatusReference, transitionScreen } = sent;
  const from = links.map((it) => it.fromStatusReference ?? '');
  return [
    ...(id === undefined || /^\d+$/.test(id) ? [] : [`The transition id '${id}' is not a number.`]),
    ...(name.trim() === '' ? ['The name of a transition must not be empty.'] : []),
    ...(references.has(toStatusReference ?? '') ? [] : ['A transition must lead to a status of the workflow.']),
    ...(from.every((it) => references.has(it)) ? [] : ['A transition must come from statuses of the workflow.']),
    ...(new Set(from).size === from.length ? [] : ['A transition must come from a status only once.']),
    ...(type === 'DIRECTED' && from.length === 0 ? ['A directed transition must come from a status.'] : []),
    ...(type !== 'DIRECTED' && from.length > 0 ? ['Only a directed transition comes from statuses.'] : []),
    ...(type === 'INITIAL' && conditions ? ['The initial transition must not have conditions.'] : []),
    ...(type === 'INITIAL' && transitionScreen ? ['The initial transition must not have a screen.'] : []),
  ];
}

/** What is wrong with a transition and its rules. `transitionId` names it as it was sent. */
export function transitionProblems(
  site: Site,
  sent: SentTransition,
  { statuses }: SentWorkflow,
  before?: Workflow,
): Problem[] {
  refuseUnkept(sent);
  const at = sent.id === undefined ? {} : { transitionId: sent.id };
  const placed: [Place, SentRule[]][] = [
    ['Condition', sent.conditions ? conditionsIn(sent.conditions) : []],
    ['Validator', sent.validators],
    ['Function', sent.actions],
    ['Screen', sent.transitionScreen ? [sent.transitionScreen] : []],
  ];
  const rules = placed.flatMap(([place, list]) =>
    list.flatMap((rule) =>
      ruleProblems(site, rule, place, { initial: sent.type === 'INITIAL', before }).map((message): Problem => {
        const elementReference = { ...at, ...(rule.id ? { ruleId: rule.id } : {}) };
        return { code: 'INVALID_RULE', type: 'RULE', message, elementReference };
      }),
    ),
  );
  const own = shapeProblems(sent, new Set(statuses.map((it) => it.statusReference))).map((message): Problem => ({
    code: 'INVALID_TRANSITION',
    type: 'TRANSITION',
    message,
    elementReference: at,
  }));
  return [...own, ...rules];
}
