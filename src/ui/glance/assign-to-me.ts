import { requestJira } from '@forge/bridge';
import { jiraSays, withJson } from '../ticket/ask-jira';

/** Assigning a ticket to oneself accepts it for the team. Throws TicketTrouble. */
export const assignTo = async (issueKey: string, accountId: string): Promise<void> =>
  void (await jiraSays(
    requestJira(`/rest/api/3/issue/${encodeURIComponent(issueKey)}/assignee`, {
      method: 'PUT',
      ...withJson({ accountId }),
    }),
  ));
