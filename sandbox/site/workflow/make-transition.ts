import type { Actor } from '../actor';
import type { Json } from '../../json';
import { addComment } from '../comments/add-comment';
import { mailStatus } from '../comments/customer-mail';
import { rawValue } from '../fields/value';
import { applyChanges, type Changes } from '../issues/apply';
import { recordAndTell } from '../issues/record';
import type { ChangeGroup, ChangeItem, Issue, RawValue, Site, Transition } from '../model';
import { refuse, refuseFields } from '../refusal';
import { noteLoop } from '../sla/loops';
import { transitionsOffered, workflowOf } from './available';
import { cannotMove, noSuchTransition } from './refusals';

export interface TransitionInput {
  /** Raw values by field id; ignored, as Jira does, when the transition has no screen. */
  fields?: Changes;
  /** An ADF document, shown to the customer; ignored without a screen. */
  comment?: Json;
}

/** The transition, if the actor may make it now. Throws 400 in Jira's words. */
export function findTransition(site: Site, issue: Issue, id: string, actor: Actor): Transition {
  if (!workflowOf(site, issue).transitions.some((it) => it.id === id)) throw noSuchTransition(id);
  const offered = transitionsOffered(site, issue, actor).find((it) => it.transition.id === id);
  if (!offered?.available) throw cannotMove(issue);
  return offered.transition;
}

const isEmpty = (raw: RawValue): boolean => raw === null || raw === '' || (Array.isArray(raw) && raw.length === 0);

/** Required fields of the screen, then validators, looking at the issue as it would be. */
function judge(site: Site, issue: Issue, transition: Transition, fields: Changes): void {
  const valueOf = (fieldId: string): RawValue => {
    const field = site.fields.get(fieldId);
    return fields[fieldId] ?? (field && !(fieldId in fields) ? rawValue(site, issue, field) : null);
  };
  const missing = (transition.screen ?? []).filter(({ fieldId, required }) => required && isEmpty(valueOf(fieldId)));
  if (missing.length > 0) {
    throw refuseFields(
      Object.fromEntries(
        missing.map(({ fieldId }) => [fieldId, `${site.fields.get(fieldId)?.name ?? fieldId} is required.`]),
      ),
    );
  }
  const failed = (transition.validators ?? []).filter((it) => isEmpty(valueOf(it.fieldId)));
  if (failed.length > 0)
    throw refuse(
      400,
      failed.map((it) => it.message),
    );
}

function moveStatus(site: Site, issue: Issue, to: string): ChangeItem[] {
  const from = issue.statusId;
  if (from === to) return [];
  const name = (id: string): string | null => site.statuses.get(id)?.name ?? null;
  issue.statusId = to;
  return [
    { field: 'status', fieldtype: 'jira', fieldId: 'status', from, fromString: name(from), to, toString: name(to) },
  ];
}

/**
 * Makes a transition: conditions, required fields and validators are judged first, then fields, what the
 * transition itself sets, and the status change in one history group. A transition to the status the issue
 * has leaves no status item. Mails the customer when the status reads differently for them.
 * Throws 400 refusals (see refusals.ts).
 */
export function makeTransition(
  site: Site,
  issue: Issue,
  transitionId: string,
  input: TransitionInput,
  actor: Actor,
): ChangeGroup | undefined {
  const transition = findTransition(site, issue, transitionId, actor);
  const fields = transition.screen ? (input.fields ?? {}) : {};
  judge(site, issue, transition, fields);
  const from = issue.statusId;
  const sets = Object.fromEntries(
    (transition.sets ?? []).map(({ fieldId, value }): [string, RawValue] => [fieldId, value]),
  );
  const items = applyChanges(site, issue, { ...fields, ...sets });
  items.push(...moveStatus(site, issue, transition.to));
  const changes = recordAndTell(site, issue, items, actor);
  if (from === transition.to) noteLoop(site, issue);
  else mailStatus(site, issue, from, actor.accountId);
  if (transition.screen && input.comment !== undefined)
    addComment(site, issue, { body: input.comment, public: true }, actor);
  return changes;
}
