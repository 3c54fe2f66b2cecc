import { isAgent, mayEnter } from '../../site/jsm/access';
import { requestOf } from '../../site/jsm/request-type-field';
import type { Caller } from '../../site/caller';
import type { Issue, Project, Site } from '../../site/model';
import { findIssue, findProject } from '../../site/people/find';
import { administers, administersSite, can, projectOf, seesProject } from '../../site/people/permissions';
import type { ModuleAsk } from './host.types';

/** What a module is about, as far as the page says, and the person may see it. */
export interface Place {
  issue?: Issue;
  project?: Project;
}

/** What a page must say for a module of each type, and who gets to see such pages. */
export type Need =
  'issue' | 'issue-or-project' | 'project' | 'project-admin' | 'agent' | 'person' | 'site-admin' | 'request' | 'portal';

type Asked = Omit<ModuleAsk, 'types'>;

export const NEEDS: Record<string, Need> = {
  'jira:issuePanel': 'issue',
  'jira:issueContext': 'issue',
  'jira:issueAction': 'issue',
  'jira:issueActivity': 'issue',
  'jira:customField': 'issue-or-project',
  'jira:projectPage': 'project',
  'jira:projectSettingsPage': 'project-admin',
  'jira:globalPage': 'person',
  'jira:command': 'person',
  'jira:dashboardGadget': 'person',
  'jira:adminPage': 'site-admin',
  'jira:workflowValidator': 'site-admin',
  'jira:workflowCondition': 'site-admin',
  'jira:workflowPostFunction': 'site-admin',
  action: 'person',
  'jiraServiceManagement:queuePage': 'agent',
  'jiraServiceManagement:portalRequestDetail': 'request',
  'jiraServiceManagement:portalRequestDetailPanel': 'request',
  'jiraServiceManagement:portalRequestViewAction': 'request',
  'jiraServiceManagement:portalUserMenuAction': 'portal',
  'jiraServiceManagement:portalProfilePanel': 'portal',
  'jiraServiceManagement:portalRequestCreatePropertyPanel': 'portal',
  'jiraServiceManagement:portalHeader': 'portal',
  'jiraServiceManagement:portalSubheader': 'portal',
  'jiraServiceManagement:portalFooter': 'portal',
};

const said = <Value>(value: Value | undefined, what: string): Value => {
  if (value === undefined) throw new Error(`a page that shows such modules must say ${what}`);
  return value;
};

function issuePlace(site: Site, { accountId, issueKey }: Asked): Place | undefined {
  const issue = findIssue(site, said(issueKey, 'issueKey'));
  const project = issue && projectOf(site, issue);
  return issue && project && can(site, accountId, 'BROWSE_PROJECTS', project, issue) ? { issue, project } : undefined;
}

function requestPlace(site: Site, { accountId, requestKey }: Asked): Place | undefined {
  const place = issuePlace(site, { accountId, issueKey: said(requestKey, 'requestKey') });
  return place?.issue && requestOf(site, place.issue) ? place : undefined;
}

function projectPlace(site: Site, { projectKey }: Asked, may: (project: Project) => boolean): Place | undefined {
  const project = findProject(site, said(projectKey, 'projectKey'));
  return project && may(project) ? { project } : undefined;
}

/** Portal pages outside any desk (the help center, a profile) are open to everybody. */
function portalPlace(site: Site, asked: Asked, caller: Caller): Place | undefined {
  if (asked.requestKey !== undefined) return requestPlace(site, asked);
  if (asked.portalId === undefined) return {};
  const project = [...site.projects.values()].find((it) => it.serviceDesk?.id === asked.portalId);
  return project && mayEnter(site, caller, project) ? { project } : undefined;
}

function fieldPlace(site: Site, asked: Asked, caller: Caller): Place | undefined {
  if (asked.requestKey !== undefined || asked.portalId !== undefined) return portalPlace(site, asked, caller);
  if (asked.issueKey !== undefined) return issuePlace(site, asked);
  return projectPlace(site, asked, (project) => can(site, asked.accountId, 'CREATE_ISSUES', project));
}

/** Undefined where the person may not see it, or it is not there. Throws where the page does not say enough. */
export function placeOf(site: Site, asked: Asked, need: Need): Place | undefined {
  const { accountId } = asked;
  const caller: Caller = { client: 'bridge', accountId };
  const wholeSite = asked.issueKey === undefined ? {} : issuePlace(site, asked);
  switch (need) {
    case 'issue':
      return issuePlace(site, asked);
    case 'issue-or-project':
      return fieldPlace(site, asked, caller);
    case 'project':
      return projectPlace(site, asked, (project) => seesProject(site, accountId, project));
    case 'project-admin':
      return projectPlace(site, asked, (project) => administers(site, accountId, project));
    case 'agent':
      return projectPlace(site, asked, (project) => isAgent(site, caller, project));
    case 'request':
      return requestPlace(site, asked);
    case 'portal':
      return portalPlace(site, asked, caller);
    case 'person':
      return wholeSite;
    case 'site-admin':
      return administersSite(site, accountId) ? wholeSite : undefined;
  }
}
