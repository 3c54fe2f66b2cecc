import { JiraFailure, type Errand, type Policies } from '../ports';
import type { LinkedWork } from '../ports/close-check';
import type { LinkedDesks } from '../ports/linked-news';
import type { Outcome } from './outcome';
import { passOnFlip, type PassOnDeps } from './pass-on-flip';
import { waitingDesks } from './waiting-desks';

export interface HearOfLinkedItemDeps extends PassOnDeps {
  policies: Pick<Policies, 'of'>;
  linkedDesks: Pick<LinkedDesks, 'of'>;
  linkedWork: Pick<LinkedWork, 'linksOf'>;
}

/**
 * Work in a project that is no desk, but in which desks have work done, was closed or reopened: the tickets that wait
 * for it are sent to be looked at. One call to Jira, and none where no desk waits for that project any more.
 * Rejects with JiraFailure.
 */
export const hearOfLinkedItem =
  (deps: HearOfLinkedItemDeps) =>
  async ({ issueId, projectId }: Errand): Promise<Outcome> => {
    const desks = await waitingDesks(deps, projectId, null);
    if (desks.length === 0) return { outcome: 'not-a-desk', issue: issueId };
    try {
      const ticket = await deps.linkedWork.linksOf(issueId, { level: null });
      const sent = await passOnFlip(deps, [{ work: { ...ticket, done: ticket.status.done }, seen: true }], desks);
      return { outcome: sent > 0 ? 'passed-on' : 'nothing', issue: issueId };
    } catch (error) {
      // What was deleted has an errand of its own; what the app may not see keeps no ticket open.
      if (error instanceof JiraFailure && error.kind === 'gone') return { outcome: 'nothing', issue: issueId };
      throw error;
    }
  };
