import type { Actor } from '../actor';
import type { ChangeGroup, Issue, Site, Transition } from '../model';
import { attemptOf, type TransitionInput } from './attempt';
import { offeredTransition, workflowOf } from './available';
import { carryOut } from './carry-out';
import { judge, judgeAtOnce, judgeScreen } from './judge';
import { cannotMove, lostRace, noSuchTransition } from './refusals';
import { stepOf } from './step';
import { appValidators } from './validators';

/** The transition, if the actor may make it now. Throws 400 in Jira's words. */
export function findTransition(site: Site, issue: Issue, id: string, actor: Actor): Transition {
  if (!workflowOf(site, issue).transitions.some((it) => it.id === id)) throw noSuchTransition(id);
  const offered = offeredTransition(site, issue, id, actor);
  if (!offered) throw cannotMove(issue);
  return offered;
}

function begin(site: Site, issue: Issue, id: string, input: TransitionInput, actor: Actor) {
  const transition = findTransition(site, issue, id, actor);
  const attempt = attemptOf(stepOf(site, workflowOf(site, issue), issue, transition, actor), input);
  judgeScreen(attempt, transition);
  return { transition, attempt };
}

/**
 * Makes a transition: conditions, required fields of its screen and validators are judged first, then it is
 * carried out (carry-out.ts). Throws 400 refusals (see refusals.ts). Of two at once the one judged later finds
 * the issue moved: 400 "Action … is invalid".
 */
export async function performTransition(
  site: Site,
  issue: Issue,
  id: string,
  input: TransitionInput,
  actor: Actor,
): Promise<ChangeGroup | undefined> {
  const { transition, attempt } = begin(site, issue, id, input, actor);
  await judge(attempt);
  const ends = [issue, ...attempt.links.map((it) => it.other)];
  const moved = issue.statusId !== attempt.from || ends.some((it) => !site.issues.has(it.id));
  // Saving a workflow replaces its transitions: what was judged is no longer what the workflow says.
  if (moved || !workflowOf(site, issue).transitions.includes(transition)) throw lostRace(id);
  return carryOut(attempt, transition);
}

/**
 * The same at once, for seeds. Throws an Error, which no client ever sees, when the transition has validators
 * of apps: those are asked, and asking takes time. Use `performTransition` there.
 *
 * @param unasked the functions of apps are passed over, for steps that are told as having been made
 */
export function makeTransition(
  site: Site,
  issue: Issue,
  id: string,
  input: TransitionInput,
  actor: Actor,
  { unasked = false } = {},
): ChangeGroup | undefined {
  const { transition, attempt } = begin(site, issue, id, input, actor);
  if (!unasked && appValidators(attempt).length > 0)
    throw new Error(`Transition ${id} "${transition.name}" asks validators of apps: use performTransition.`);
  judgeAtOnce(attempt);
  return carryOut(attempt, transition);
}
