import { askJira } from '../ticket/ask-jira';

/** Assigning a ticket to oneself accepts it for the team. Throws TicketTrouble. */
export const assignTo = async (issueKey: string, accountId: string): Promise<void> =>
  void (await askJira('PUT', `/rest/api/3/issue/${encodeURIComponent(issueKey)}/assignee`, { accountId }));
