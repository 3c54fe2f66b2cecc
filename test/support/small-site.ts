import type { Clock } from '../../sandbox/clock';
import type { Grantee, Issue, Project, Site, User } from '../../sandbox/site/model';
import { createSite } from '../../sandbox/site/site';

const MONDAY_NINE = Date.parse('2026-11-16T09:00:00Z');
const standing = (time = MONDAY_NINE): Clock => ({ now: () => time });

const ACCOUNTS = [
  'admin',
  'agent-l1',
  'project-admin',
  'collaborator',
  'customer',
  'other-customer',
  'outsider',
] as const;
export const id = (account: string): string => `712020:${account}`;

/** One desk, one ticket of the customer's, and one account of each kind: as little as questions about access need. */
export function smallSite(): Site {
  const site = createSite({ clock: standing() });
  for (const account of ACCOUNTS) site.users.set(id(account), person(account));
  site.users.set(id('app-tierline'), { ...person('app-tierline'), displayName: 'Tierline', accountType: 'app' });
  site.globalAdmins.add(id('admin'));
  site.groups.push({ id: 'g-1', name: 'helpers', members: new Set([id('collaborator')]) });
  site.statuses.set('1', { id: '1', name: 'Waiting for support', category: 'indeterminate', properties: {} });
  site.statuses.set('2', { id: '2', name: 'Resolved', category: 'done', properties: {} });
  site.workflows.set('flow', { name: 'flow', initialStatusId: '1', statusIds: ['1', '2'], transitions: [] });
  site.issueTypes.set('10', { id: '10', name: 'Service request', description: 'A request.', subtask: false });
  site.priorities.push(
    { id: '3', name: 'Medium', rank: 3, color: '#f79232' },
    { id: '1', name: 'Highest', rank: 1, color: '#cd1316' },
  );
  site.fields.set('summary', { id: 'summary', key: 'summary', name: 'Summary', kind: 'summary', custom: false });
  site.projects.set('10000', desk());
  ticket(site, 'HELP-1', id('customer'));
  return site;
}

function person(account: string): User {
  const accountType = account.endsWith('customer') ? 'customer' : 'atlassian';
  const displayName = account.charAt(0).toUpperCase() + account.slice(1).replace('-', ' ');
  return {
    accountId: id(account),
    displayName,
    email: `${account}@example.com`,
    accountType,
    active: true,
    timeZone: 'Europe/Berlin',
  };
}

function desk(): Project {
  const team: Grantee[] = [{ role: 'Service Desk Team' }];
  return {
    id: '10000',
    key: 'HELP',
    name: 'IT help desk',
    typeKey: 'service_desk',
    style: 'classic',
    leadAccountId: id('project-admin'),
    issueTypeIds: ['10'],
    workflows: { 10: 'flow' },
    properties: {},
    fieldIds: [],
    nextIssueNumber: 2,
    roles: [
      { id: '10002', name: 'Administrators', members: new Set([id('project-admin')]) },
      { id: '10003', name: 'Service Desk Team', members: new Set([id('agent-l1')]) },
      { id: '10004', name: 'Service Desk Customers', members: new Set([id('customer'), id('other-customer')]) },
    ],
    grants: {
      BROWSE_PROJECTS: [...team, { role: 'Administrators' }, { role: 'Service Desk Customers' }, { group: 'helpers' }],
      EDIT_ISSUES: team,
      ADD_COMMENTS: ['reporter', ...team],
      ASSIGNABLE_USER: team,
      SERVICEDESK_AGENT: team,
      ADMINISTER_PROJECTS: [{ role: 'Administrators' }],
    },
  };
}

export function ticket(site: Site, key: string, reporter: string): Issue {
  const issue: Issue = {
    id: site.nextId('issue'),
    key,
    projectId: '10000',
    typeId: '10',
    statusId: '1',
    values: { summary: 'No mail', reporter },
    created: site.clock.now(),
    updated: site.clock.now(),
    creator: reporter,
    history: [],
    comments: [],
    properties: {},
    version: 1,
  };
  site.issues.set(issue.id, issue);
  site.issueKeys.set(key, issue.id);
  return issue;
}
