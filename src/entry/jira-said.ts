import type { Said } from '../domain/answers';
import type { JiraFailure } from '../ports';

const SECOND = 1000;
const MINUTE = 60 * SECOND;

/** Rounded up: who comes back then is let in. */
function inWhile(retryAfter: number | null): string {
  if (retryAfter === null) return 'in a few minutes';
  if (retryAfter <= SECOND) return 'in a second';
  if (retryAfter <= 90 * SECOND) return `in ${Math.ceil(retryAfter / SECOND)} seconds`;
  return `in ${Math.ceil(retryAfter / MINUTE)} minutes`;
}

/** A refusal or a silence of Jira, for the person who waits for an answer. `null`: nothing that a person could act on. */
export function jiraSaid({ kind, what, retryAfter }: JiraFailure): Said | null {
  switch (kind) {
    case 'strange':
      return null;
    case 'busy':
    case 'quota':
      return {
        happened: 'Jira takes no more requests from this app for the moment.',
        means: 'It was not done, or not all of it. Nothing you wrote is lost.',
        next: `Try again ${inWhile(retryAfter)}.`,
      };
    case 'unknown':
      return {
        happened: `Jira did not answer in time (${what}).`,
        means: 'It may have been done all the same.',
        next: 'Reload the page and look before you try again.',
      };
    case 'gone':
      return {
        happened: `Jira no longer shows this to you or to the app (${what}).`,
        means: 'It was deleted, moved or hidden. Nothing was changed.',
        next: 'Reload the page. If it is still there, ask a project admin to let the app see it.',
      };
    case 'forbidden':
      return {
        happened: `Jira did not allow it (${what}).`,
        means: 'Nothing was saved, or not all of it.',
        next: 'Check your permissions in this project, and those of the app’s project role, and try again.',
      };
    default:
      return {
        happened: `Jira refused: ${what}.`,
        means: 'Nothing was saved, or not all of it.',
        next: 'Check the fields that the support rules name and the workflow, and try again.',
      };
  }
}
