import type { Json, JsonObject } from '../../json';
import type { Caller } from '../caller';
import { issueShape } from '../issues/shape';
import { mayEnter, desksOf } from '../jsm/access';
import type { Issue, Site } from '../model';
import { browsable } from '../people/permissions';
import { visibleProject } from '../projects/visible';
import { noIssue, refuse, unsupported } from '../refusal';
import { findIssues } from '../search/find-issues';
import type { CustomVariable, EvaluateContext } from './evaluate-request';
import { EVALUATE_PAGE } from './limits';
import { constructors } from './objects/constructors';
import { customerRequestObject, serviceDeskObject } from './objects/customer-request';
import { issueObject } from './objects/issue';
import { projectObject } from './objects/project';
import { userObject } from './objects/user';
import { viewOf, type View } from './objects/view';
import { fromJson, type Value } from './values';

type Which = { id?: number; key?: string };
const nameOf = ({ id, key }: Which): string => key ?? String(id);

/** Without fields to choose: all that the caller may see of an issue, as when it is read by itself. */
const draw =
  (site: Site, caller: Caller) =>
  (issue: Issue): Json =>
    issueShape(site, caller, issue, { fields: undefined, usual: '*all', expand: new Set() });

function customValue(site: Site, caller: Caller, view: View, variable: CustomVariable): Value {
  if (variable.type === 'json') return fromJson(variable.value ?? null);
  if (variable.type === 'issue') return issueObject(view, browsable(site, caller, nameOf(variable)));
  const user = userObject(view, variable.accountId);
  if (!user) throw refuse(404, `The user with account id '${variable.accountId}' does not exist.`);
  return user;
}

/** A page of `issues`, and what `meta.issues` tells of it. */
function issuesPage(
  site: Site,
  caller: Caller,
  view: View,
  jql: NonNullable<NonNullable<EvaluateContext['issues']>['jql']>,
) {
  const asked = jql.maxResults ?? EVALUATE_PAGE.usual;
  if (asked < 1) throw unsupported(`maxResults=${asked}`, 'sandbox/site/expressions/request-context.ts');
  const { issues, nextPageToken } = findIssues(site, caller, {
    jql: jql.query ?? '',
    maxResults: Math.min(asked, EVALUATE_PAGE.largest),
    nextPageToken: jql.nextPageToken,
    reconcile: [],
  });
  const meta: JsonObject = { nextPageToken: nextPageToken ?? '', isLast: nextPageToken === undefined };
  return { issues: issues.map((issue) => issueObject(view, issue)), meta };
}

/**
 * The variables that a request's context asks for. Throws 404 for what is not there or not to be seen, 400
 * for JQL that is refused.
 */
export function requestVariables(
  site: Site,
  caller: Caller,
  context: EvaluateContext,
): { variables: Record<string, Value>; issuesMeta?: JsonObject } {
  const { issue, issues, project, serviceDesk, customerRequest, custom = {} } = context;
  for (const name of ['sprint', 'board'] as const) {
    if (context[name] !== undefined)
      throw unsupported(`context.${name}`, 'sandbox/site/expressions/request-context.ts');
  }
  const view = viewOf(site, caller.accountId, draw(site, caller));
  const page = issues?.jql && issuesPage(site, caller, view, issues.jql);
  const variables: Record<string, Value> = {
    ...Object.fromEntries(
      Object.entries(custom).map(([name, one]) => [
        name,
        Array.isArray(one)
          ? one.map((it) => customValue(site, caller, view, it))
          : customValue(site, caller, view, one),
      ]),
    ),
    ...constructors(view),
    user: userObject(view, caller.accountId),
    ...(issue ? { issue: issueObject(view, browsable(site, caller, nameOf(issue))) } : {}),
    ...(page ? { issues: page.issues } : {}),
    ...(project ? { project: projectObject(view, visibleProject(site, caller, nameOf(project))) } : {}),
    ...(serviceDesk !== undefined ? { serviceDesk: deskOf(site, caller, view, serviceDesk) } : {}),
    ...(customerRequest !== undefined ? { customerRequest: requestOf(site, caller, view, customerRequest) } : {}),
  };
  return page ? { variables, issuesMeta: page.meta } : { variables };
}

function deskOf(site: Site, caller: Caller, view: View, id: number): Value {
  const found = desksOf(site).find(({ desk }) => desk.id === String(id));
  if (!found || !mayEnter(site, caller, found.project))
    throw refuse(404, `The service desk with the given id ${id} does not exist.`);
  return serviceDeskObject(view, found.project);
}

function requestOf(site: Site, caller: Caller, view: View, id: number): Value {
  const request = customerRequestObject(view, browsable(site, caller, String(id)));
  if (!request) throw noIssue();
  return request;
}
