import type { Caller } from '../caller';
import { actingAs } from '../issues/acting';
import { editIssue } from '../issues/edit-issue';
import type { AccountId, Issue, Site } from '../model';
import { projectOf } from '../people/permissions';
import { isArchived } from '../projects/archived';
import { refuseDesk } from '../refusal';
import { accountNamed, isAgent, notAllowed } from './access';
import { participantsField, participantsOf } from './circle';

const reports = (caller: Caller, issue: Issue): boolean =>
  caller.accountId !== null && issue.values['reporter'] === caller.accountId;

/** Agents, the reporter, and those who take part already; nobody once it is archived. */
export const mayAddParticipants = (site: Site, caller: Caller, issue: Issue): boolean =>
  mayRemoveParticipants(site, caller, issue) ||
  (!isArchived(site, issue) && caller.accountId !== null && participantsOf(site, issue).includes(caller.accountId));

/** Agents and the reporter; nobody once it is archived. */
export const mayRemoveParticipants = (site: Site, caller: Caller, issue: Issue): boolean =>
  !isArchived(site, issue) && (isAgent(site, caller, projectOf(site, issue), issue) || reports(caller, issue));

function setParticipants(site: Site, caller: Caller, issue: Issue, ids: AccountId[]): void {
  const field = participantsField(site);
  if (!field) throw refuseDesk(400, 'This site has no field for participants.', 'sd.participants.error.no.field');
  editIssue(site, issue, { [field.id]: ids }, actingAs(caller));
}

/** Throws 403 for who may not, 400 for accounts that do not exist. The reporter needs no adding. */
export function addParticipants(site: Site, caller: Caller, issue: Issue, accountIds: readonly AccountId[]): void {
  if (!mayAddParticipants(site, caller, issue)) throw notAllowed();
  const known = accountIds.map((id) => accountNamed(site, id).accountId);
  const others = known.filter((id) => id !== issue.values['reporter']);
  setParticipants(site, caller, issue, [...new Set([...participantsOf(site, issue), ...others])]);
}

export function removeParticipants(site: Site, caller: Caller, issue: Issue, accountIds: readonly AccountId[]): void {
  if (!mayRemoveParticipants(site, caller, issue)) throw notAllowed();
  const gone = new Set(accountIds.map((id) => accountNamed(site, id).accountId));
  setParticipants(
    site,
    caller,
    issue,
    participantsOf(site, issue).filter((id) => !gone.has(id)),
  );
}
