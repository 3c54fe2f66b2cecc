import { addComment } from '../comments/add-comment';
import { mailStatus } from '../comments/customer-mail';
import { speaksToCustomer } from '../comments/visibility';
import { applyChanges, type Changes } from '../issues/apply';
import { recordAndTell } from '../issues/record';
import { addLink } from '../links/add-link';
import type { ChangeGroup, ChangeItem, RawValue, Transition } from '../model';
import { projectOf } from '../people/permissions';
import { noteLoop } from '../sla/loops';
import { valueAfter, type Attempt } from './attempt';
import { runPostFunctions } from './post-functions';
import { nativeAction } from './rules/table';

function moveStatus({ site, issue, to }: Attempt): ChangeItem[] {
  const from = issue.statusId;
  if (from === to) return [];
  const name = (id: string): string | null => site.statuses.get(id)?.name ?? null;
  issue.statusId = to;
  return [
    { field: 'status', fieldtype: 'jira', fieldId: 'status', from, fromString: name(from), to, toString: name(to) },
  ];
}

/** The screen's fields, then what the transition itself sets: what it was seeded with, and Jira's own post functions in their order. */
function allChanges(attempt: Attempt, { sets = [], actions = [] }: Transition): Changes {
  const seeded = Object.fromEntries(sets.map(({ fieldId, value }): [string, RawValue] => [fieldId, value]));
  let fields: Changes = { ...attempt.fields, ...seeded };
  for (const it of actions) {
    if (it.kind !== 'native') continue;
    const valueOf = (fieldId: string): RawValue => valueAfter({ ...attempt, fields }, fieldId);
    fields = { ...fields, ...nativeAction(it.rule.ruleKey).changes(it.rule.parameters, { ...attempt, valueOf }) };
  }
  return fields;
}

/**
 * Makes a transition that has been judged: fields, what the transition itself sets, and the status change in
 * one history group, then links and the comment, then the post functions of apps. A transition to the status
 * the issue has leaves no status item. Mails the customer when the status reads differently for them.
 */
export function carryOut(attempt: Attempt, transition: Transition): ChangeGroup | undefined {
  const { site, issue, actor, from } = attempt;
  const items = applyChanges(site, issue, allChanges(attempt, transition));
  items.push(...moveStatus(attempt));
  const changes = recordAndTell(site, issue, items, actor);
  if (from === transition.to) noteLoop(site, issue);
  else if (from !== null) mailStatus(site, issue, from, actor.accountId);
  for (const { type, other, otherIs } of attempt.links) {
    if (otherIs === 'outward') addLink(site, type, issue, other, actor);
    else addLink(site, type, other, issue, actor);
  }
  const open = speaksToCustomer(site, actor.accountId, projectOf(site, issue), issue);
  const comment =
    attempt.comment === undefined ? undefined : addComment(site, issue, { body: attempt.comment, public: open }, actor);
  runPostFunctions(attempt, transition, { changes, comment });
  return changes;
}
