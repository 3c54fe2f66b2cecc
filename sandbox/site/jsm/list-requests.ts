import type { Caller } from '../caller';
import type { AccountId, Issue, Site } from '../model';
import { can, projectOf } from '../people/permissions';
import { isArchived } from '../projects/archived';
import { listOf } from '../query';
import { unsupported } from '../refusal';
import { mayEnter, noDesk, deskIfAny } from './access';
import { organizationsOf, participantsOf } from './circle';
import { requestOf } from './request-type-field';

const WHERE = 'sandbox/site/jsm/list-requests.ts';
type Test = (issue: Issue) => boolean;

/** What makes a request one of the caller's. Several are OR-ed; none named means the usual three. */
const USUAL = ['OWNED_REQUESTS', 'PARTICIPATED_REQUESTS', 'ALL_ORGANIZATIONS'];

function inOrganizations(site: Site, wanted: (id: string) => boolean): Test {
  return (issue) => organizationsOf(site, issue).some(wanted);
}

const isMember = (site: Site, accountId: AccountId, id: string): boolean =>
  site.organizations.get(id)?.members.has(accountId) ?? false;

function approverTest(accountId: AccountId, status: string | null): Test {
  const mine = ({ approvals = [] }: Issue) =>
    approvals.filter(({ approvers }) => approvers.some((it) => it.accountId === accountId));
  if (status === null) return (issue) => mine(issue).length > 0;
  if (status === 'MY_HISTORY_APPROVAL') return (issue) => mine(issue).some((it) => it.finalDecision !== 'pending');
  if (status !== 'MY_PENDING_APPROVAL') throw unsupported(`approvalStatus=${status}`, WHERE);
  return (issue) =>
    mine(issue).some(
      (it) =>
        it.finalDecision === 'pending' &&
        it.approvers.some((one) => one.accountId === accountId && one.decision === 'pending'),
    );
}

function ownership(site: Site, accountId: AccountId, name: string, query: URLSearchParams): Test {
  switch (name) {
    case 'OWNED_REQUESTS':
      return (issue) => issue.values['reporter'] === accountId || issue.creator === accountId;
    case 'PARTICIPATED_REQUESTS':
      return (issue) => participantsOf(site, issue).includes(accountId);
    case 'ALL_ORGANIZATIONS':
      return inOrganizations(site, (id) => isMember(site, accountId, id));
    case 'ORGANIZATION': {
      const wanted = query.get('organizationId');
      if (wanted === null) throw unsupported('requestOwnership=ORGANIZATION without organizationId', WHERE);
      if (!isMember(site, accountId, wanted)) return () => false;
      return inOrganizations(site, (id) => id === wanted);
    }
    case 'APPROVER':
      return approverTest(accountId, query.get('approvalStatus'));
    case 'ALL_REQUESTS':
      return () => true;
    default:
      throw unsupported(`requestOwnership=${name}`, WHERE);
  }
}

/** On the portal a request is closed once it has a resolution, whatever its status. */
function openness(status: string): Test {
  const closed: Test = (issue) => (issue.values['resolution'] ?? null) !== null;
  if (status === 'ALL_REQUESTS') return () => true;
  if (status === 'CLOSED_REQUESTS') return closed;
  if (status === 'OPEN_REQUESTS') return (issue) => !closed(issue);
  throw unsupported(`requestStatus=${status}`, WHERE);
}

const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}*?]+/gu) ?? [];

/** Every word of the term stands in the summary; `*` and `?` are wildcards. */
function matching(term: string): Test {
  const wanted = words(term).map((word) => new RegExp(`^${word.replaceAll('*', '.*').replaceAll('?', '.')}$`, 'u'));
  return ({ values }) => {
    const there = words(String(values['summary'] ?? ''));
    return wanted.every((one) => there.some((word) => one.test(word)));
  };
}

function ofDesk(site: Site, caller: Caller, query: URLSearchParams): Test {
  const deskId = query.get('serviceDeskId');
  const typeId = query.get('requestTypeId');
  if (deskId === null) {
    if (typeId !== null) throw unsupported('requestTypeId without serviceDeskId', WHERE);
    return () => true;
  }
  const found = deskIfAny(site, deskId);
  if (!found || !mayEnter(site, caller, found.project)) throw noDesk(deskId);
  return (issue) => issue.projectId === found.project.id && (typeId === null || issue.requestTypeId === typeId);
}

/** The requests a query asks for that the caller may see, by latest activity. */
export function listRequests(site: Site, caller: Caller, query: URLSearchParams): Issue[] {
  const accountId = caller.accountId ?? '';
  const asked = listOf(query, 'requestOwnership');
  if (query.has('approvalStatus') && !asked.includes('APPROVER'))
    throw unsupported('approvalStatus without requestOwnership=APPROVER', WHERE);
  if (query.has('organizationId') && !asked.includes('ORGANIZATION'))
    throw unsupported('organizationId without requestOwnership=ORGANIZATION', WHERE);
  const owners = (asked.length > 0 ? asked : USUAL).map((name) => ownership(site, accountId, name, query));
  const tests: Test[] = [
    (issue) => requestOf(site, issue) !== undefined && !isArchived(site, issue),
    openness(query.get('requestStatus') ?? 'ALL_REQUESTS'),
    ofDesk(site, caller, query),
    matching(query.get('searchTerm') ?? ''),
    (issue) => owners.some((test) => test(issue)),
    (issue) => can(site, accountId, 'BROWSE_PROJECTS', projectOf(site, issue), issue),
  ];
  return [...site.issues.values()]
    .filter((issue) => tests.every((test) => test(issue)))
    .sort((a, b) => b.updated - a.updated || Number(b.id) - Number(a.id));
}
