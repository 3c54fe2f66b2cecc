import { accountsIn } from '../fields/kinds/users';
import type { AccountId, Field, Issue, Site } from '../model';

export const PARTICIPANTS_TYPE = 'com.atlassian.servicedesk:sd-request-participants';

/** JSM finds its own fields by their type: their names may be changed. */
const fieldWhere = (site: Site, is: (field: Field) => boolean): Field | undefined => {
  for (const field of site.fields.values()) if (is(field)) return field;
  return undefined;
};
export const participantsField = (site: Site): Field | undefined =>
  fieldWhere(site, ({ customType }) => customType === PARTICIPANTS_TYPE);
export const organizationsField = (site: Site): Field | undefined =>
  fieldWhere(site, ({ kind }) => kind === 'organizations');
export const feedbackField = (site: Site): Field | undefined => fieldWhere(site, ({ kind }) => kind === 'feedback');

const listed = (issue: Issue, field: Field | undefined): string[] =>
  field ? accountsIn(issue.values[field.id] ?? null) : [];

/** Who takes part in a request besides its reporter. */
export const participantsOf = (site: Site, issue: Issue): AccountId[] => listed(issue, participantsField(site));

/** Ids of the organizations a request is shared with. */
export const organizationsOf = (site: Site, issue: Issue): string[] => listed(issue, organizationsField(site));

const approversOf = ({ approvals = [] }: Issue): AccountId[] =>
  approvals.flatMap(({ approvers }) => approvers.map(({ accountId }) => accountId));

/** Members of the organizations a request is shared with. */
const sharersOf = (site: Site, issue: Issue): AccountId[] =>
  organizationsOf(site, issue).flatMap((id) => [...(site.organizations.get(id)?.members ?? [])]);

/** Is the account on the customers' side of the request: reporter, participant, in an organization it is shared with, or asked to approve it? */
export const takesPart = (site: Site, accountId: AccountId, issue: Issue): boolean =>
  issue.values['reporter'] === accountId ||
  approversOf(issue).includes(accountId) ||
  participantsOf(site, issue).includes(accountId) ||
  sharersOf(site, issue).includes(accountId);
