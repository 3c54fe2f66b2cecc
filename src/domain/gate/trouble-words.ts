import { OVERRIDE } from './refusal-words';
import { span, wait } from './span';

/** Why nobody knows whether linked work is open. */
export type Trouble = 'busy' | 'late' | 'broken' | 'hidden' | 'no-copy';

const HAPPENED: Record<Trouble, string> = {
  busy: 'Jira takes no more requests from Tierline for the moment',
  late: 'Jira did not answer Tierline in time',
  broken: 'Tierline got no answer that it understands',
  hidden: 'Jira does not show this ticket to Tierline',
  'no-copy': 'Jira lets Tierline read nothing more this hour, and what Tierline saw before cannot be read either',
};
const WHAT_NEXT: Record<Trouble, string> = {
  busy: 'ask',
  late: 'ask',
  broken: 'ask a Jira admin to look at the app’s logs, or',
  hidden: 'ask a project admin to let the app browse this project and its security levels, or',
  'no-copy': 'ask',
};

/**
 * That it could not be found out, for whoever wants to close the ticket. `retryAfter`: milliseconds, where known;
 * `what` was to be checked.
 */
export function troubleWords(trouble: Trouble, retryAfter: number | null = null, what = 'The linked work'): string {
  const again = retryAfter === null ? 'in a few minutes' : `in ${wait(Math.max(retryAfter, 1))}`;
  return (
    `${what} could not be checked: ${HAPPENED[trouble]}. ` +
    `Try again ${again}; if it stays so, ${WHAT_NEXT[trouble]} ${OVERRIDE}.`
  );
}

/**
 * Decided from what was seen before, as Jira may not be asked. Times in milliseconds; `age` is `null` where nothing but
 * the screen tells of links.
 */
export function copyWords(
  open: number,
  { age, retryAfter }: { age: number | null; retryAfter: number | null },
): string {
  const seen = age === null ? 'what was entered here' : `what it saw last, as of ${span(age)} ago`;
  const items = open === 1 ? '1 linked work item is open' : `${open} linked work items are open`;
  const again = retryAfter === null ? 'after the full hour' : `in ${wait(Math.max(retryAfter, 1))}`;
  return (
    `Jira lets Tierline read nothing more this hour, so it goes by ${seen}: ${items}. ` +
    `If that is no longer so, try again ${again}, or ask ${OVERRIDE}.`
  );
}

const UNREADABLE = {
  missing: 'was never set up',
  newer: 'was saved by a later version of Tierline',
  broken: 'has settings that cannot be read',
};

/** The rule itself is at fault. `rule`: its name in the workflow. */
export const configWords = (rule: string, why: keyof typeof UNREADABLE): string =>
  `The rule “${rule}” on this transition ${UNREADABLE[why]}. ` +
  `Ask a Jira admin to open it in the workflow and save it again; until then, ask ${OVERRIDE}.`;
