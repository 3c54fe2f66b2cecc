import { requestJira } from '@forge/bridge';
import { boolean, create, record, string, type } from 'superstruct';
import { jiraSays, reading } from '../ticket/ask-jira';

const NEEDED = ['SERVICEDESK_AGENT', 'EDIT_ISSUES', 'ADD_COMMENTS'];
const Permissions = type({ permissions: record(string(), type({ havePermission: boolean() })) });

/** Is who looks an agent of this ticket? A hint, so that nobody writes what is refused then. One GET. Throws TicketTrouble. */
export async function isAgent(issueKey: string): Promise<boolean> {
  const asked = new URLSearchParams({ issueKey, permissions: NEEDED.join(',') });
  const answer = await jiraSays(requestJira(`/rest/api/3/mypermissions?${asked.toString()}`, { method: 'GET' }));
  const { permissions } = reading(() => create(answer, Permissions));
  return NEEDED.every((key) => permissions[key]?.havePermission === true);
}
