import type { AccountId, Grantee, Role } from '../site/model';

export const ROLE = {
  administrators: 'Administrators',
  team: 'Service Desk Team',
  customers: 'Service Desk Customers',
  apps: 'atlassian-addons-project-access',
  escalationManager: 'Escalation manager',
  developers: 'Developers',
} as const;

/** The roles of a desk project. Apps come into theirs when they are installed. */
export const deskRoles = (members: {
  administrators: AccountId[];
  team: AccountId[];
  customers: AccountId[];
}): Role[] => [
  { id: '10002', name: ROLE.administrators, members: new Set(members.administrators) },
  { id: '10003', name: ROLE.apps, members: new Set() },
  { id: '10100', name: ROLE.customers, members: new Set(members.customers) },
  { id: '10101', name: ROLE.team, members: new Set(members.team) },
];

const administrators: Grantee = { role: ROLE.administrators };
const team: Grantee = { role: ROLE.team };
const customers: Grantee = { role: ROLE.customers };
const apps: Grantee = { role: ROLE.apps };

/**
 * The grants of a company-managed desk's permission scheme. Collaborators are people with Jira and no
 * agent licence: they see requests and comment on them, to colleagues only.
 */
export function deskGrants(collaborators: Grantee): Record<string, Grantee[]> {
  const agents = [administrators, team, apps];
  const inside = [...agents, collaborators];
  const forAgents = [
    'EDIT_ISSUES',
    'ASSIGN_ISSUES',
    'ASSIGNABLE_USER',
    'TRANSITION_ISSUES',
    'RESOLVE_ISSUES',
    'CLOSE_ISSUES',
    'SCHEDULE_ISSUES',
    'MODIFY_REPORTER',
    'MOVE_ISSUES',
    'LINK_ISSUES',
    'EDIT_OWN_COMMENTS',
    'DELETE_OWN_COMMENTS',
    'WORK_ON_ISSUES',
    'MANAGE_WATCHERS',
    'VIEW_VOTERS_AND_WATCHERS',
    'SET_ISSUE_SECURITY',
    'SERVICEDESK_AGENT',
  ];
  const forAdministrators = ['ADMINISTER_PROJECTS', 'DELETE_ISSUES', 'EDIT_ALL_COMMENTS', 'DELETE_ALL_COMMENTS'];
  return {
    ...Object.fromEntries(forAdministrators.map((permission) => [permission, [administrators, apps]])),
    ...Object.fromEntries(forAgents.map((permission) => [permission, agents])),
    BROWSE_PROJECTS: [...inside, customers],
    ADD_COMMENTS: [...inside, customers],
    CREATE_ATTACHMENTS: [...inside, customers],
    CREATE_ISSUES: [...agents, customers],
  };
}
