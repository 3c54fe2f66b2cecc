import { z } from 'zod';
import type { Json } from '../../json';
import type { Caller } from '../caller';
import { readComment } from '../comments/read-comment';
import { readChanges, updateDetails } from '../issues/read-changes';
import type { Issue, Site, Transition } from '../model';
import { projectOf } from '../people/permissions';
import { refuse, refuseFields, unsupported } from '../refusal';
import { cannotBeSet } from '../fields/settable';
import { judgeAdditions, readAdditions } from '../issues/read-additions';
import type { TransitionInput } from './attempt';
import { screenOf } from './step';

const FILE = 'sandbox/site/workflow/read-transition.ts';

/** A transition's body: an edit's, and which transition. */
export const transitionBody = updateDetails.extend({
  transition: z.looseObject({ id: z.union([z.string(), z.number()]).optional() }).optional(),
});
export type TransitionBody = z.infer<typeof transitionBody>;

/** The id of the transition asked for, a text as specified. Throws 400 when there is none, 501 for a number. */
export function transitionIdIn({ transition }: TransitionBody): string {
  if (transition?.id === undefined) throw refuse(400, "Missing 'transition' identifier");
  const { id } = transition;
  if (typeof id === 'number') throw unsupported("a transition's id as a number", FILE);
  if (!/^\d+$/.test(id)) throw refuse(400, "'transition' identifier must be an integer");
  return id;
}

function commentIn(site: Site, caller: Caller, issue: Issue, comments: Json[]): Json | undefined {
  if (comments.length === 0) return undefined;
  const add = comments.length === 1 ? (comments[0] as { add?: { body?: Json; properties?: Json } }).add : undefined;
  // Whether Jira honours the property that makes a comment internal here is unknown: never guess that.
  if (!add || add.properties !== undefined)
    throw unsupported('update.comment other than one add without properties', FILE);
  return readComment(site, caller, issue, { body: add.body }).body;
}

/**
 * Fields and comment for a transition's screen: 400 for fields off the screen. Without a screen all of it
 * is ignored unread, as Jira does.
 */
export function readTransition(
  site: Site,
  caller: Caller,
  issue: Issue,
  transition: Transition,
  sent: TransitionBody,
): TransitionInput {
  if (sent.properties?.length) throw unsupported('properties with a transition', FILE);
  const screen = screenOf(site, transition);
  if (!screen) return {};
  const { comment, issuelinks, ...update } = sent.update ?? {};
  const onScreen = new Set(screen.map((it) => it.fieldId));
  if (issuelinks && !onScreen.has('issuelinks')) throw refuseFields({ issuelinks: cannotBeSet('issuelinks') });
  const fields = readChanges(
    site,
    caller,
    { project: projectOf(site, issue), issue },
    { fields: sent.fields, update },
    (id) => onScreen.has(id),
  );
  const additions = readAdditions(site, caller, { issuelinks });
  judgeAdditions(site, caller, issue, additions);
  return { fields, links: additions.links, comment: commentIn(site, caller, issue, comment ?? []) };
}
