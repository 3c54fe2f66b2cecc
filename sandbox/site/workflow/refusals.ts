import type { Issue } from '../model';
import { refuse, type Refusal } from '../refusal';

/*
 * Jira's three ways to say "not possible now", all 400 (observed in a transition race experiment,
 * September 2026). Their texts say little: a client decides by reading the issue again.
 */

/** The workflow has no such transition. */
export const noSuchTransition = (id: string): Refusal =>
  refuse(400, `Transition id '${id}' is not valid for this issue.`);

/** It has, but not from this status, or not for this person. */
export const cannotMove = ({ key }: Issue): Refusal =>
  refuse(400, `Can't move (${key}). You might not have permission, or the work item is missing required information.`);

/** It was possible a moment ago; somebody else moved the issue meanwhile. */
export const lostRace = (id: string): Refusal => refuse(400, `Action ${id} is invalid`);
