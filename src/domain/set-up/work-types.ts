import type { FoundStatus } from '../doctor/desk-setup';
import type { Choices } from './choices';
import { NEW } from './new-things';

/** Names of statuses in which work waits, the likeliest first. */
const WAITS = [/^waiting for support$/i, /^open$/i];
const APPROVAL = /approv/i;

/** The status in which work of a type waits for its team, guessed from the names; a new one where none is open. */
export function waitingOf(statuses: readonly FoundStatus[]): string {
  const open = statuses.filter(({ done }) => !done);
  const named = WAITS.map((name) => open.find((status) => name.test(status.name)));
  return (named.find((status) => status !== undefined) ?? open[0])?.id ?? NEW.waiting;
}

/**
 * Ids of the work types that support rules usually name. Not parts of other work; nor what waits for approvals: Jira's
 * API would lose how, so that such a workflow is changed by hand.
 */
export const suggestedWorkTypes = ({ workTypes }: Choices): readonly string[] =>
  workTypes
    .filter(({ subtask, statuses }) => !subtask && !statuses.some(({ name }) => APPROVAL.test(name)))
    .map(({ id }) => id);
