import type { Site, User } from '../../site/model';
import { GROUP, TEAM } from '../ids';

/** Accounts by the name before the `@` of their address. */
export const ACCOUNT = {
  admin: '712020:admin',
  manager: '712020:manager',
  agentL1: '712020:agent-l1',
  agentL2: '712020:agent-l2',
  agentL3: '712020:agent-l3',
  projectAdmin: '712020:project-admin',
  collaborator: '712020:collaborator',
  customer: '712020:customer',
  outsider: '712020:outsider',
} as const;

const DISPLAY_NAMES: Record<keyof typeof ACCOUNT, string> = {
  admin: 'Site admin',
  manager: 'Escalation manager',
  agentL1: 'L1 agent',
  agentL2: 'L2 agent',
  agentL3: 'L3 agent',
  projectAdmin: 'Project admin',
  collaborator: 'Collaborator',
  customer: 'Customer',
  outsider: 'Outsider',
};

export const AGENTS = [ACCOUNT.manager, ACCOUNT.agentL1, ACCOUNT.agentL2, ACCOUNT.agentL3];

const users = (): User[] =>
  (Object.keys(ACCOUNT) as (keyof typeof ACCOUNT)[]).map((name) => ({
    accountId: ACCOUNT[name],
    displayName: DISPLAY_NAMES[name],
    email: `${ACCOUNT[name].replace('712020:', '')}@example.com`,
    accountType: name === 'customer' ? 'customer' : 'atlassian',
    active: true,
    timeZone: 'Europe/Berlin',
  }));

/** Accounts, groups and teams. Only the site admin administers Jira. */
export function seedPeople(site: Site): void {
  for (const user of users()) site.users.set(user.accountId, user);
  site.globalAdmins.add(ACCOUNT.admin);
  site.groups.push(
    { id: GROUP.admins, name: 'site-admins', members: new Set([ACCOUNT.admin]) },
    {
      id: GROUP.agents,
      name: 'jira-servicemanagement-users',
      members: new Set([...AGENTS, ACCOUNT.admin, ACCOUNT.projectAdmin]),
    },
    { id: GROUP.collaborators, name: 'it-collaborators', members: new Set([ACCOUNT.collaborator]) },
    { id: GROUP.facilities, name: 'facilities-agents', members: new Set([ACCOUNT.admin]) },
  );
  site.teams.push(
    { id: TEAM.serviceDesk, name: 'Service Desk' },
    { id: TEAM.technical, name: 'Technical Support' },
    { id: TEAM.functional, name: 'Functional Support' },
    { id: TEAM.logistics, name: 'Logistics' },
    { id: TEAM.engineering, name: 'Product Engineering' },
    { id: TEAM.vendor, name: 'Vendor' },
  );
}
