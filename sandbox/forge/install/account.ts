import type { Site } from '../../site/model';
import type { Identity } from './identity';

/** Jira puts every app's account in this role of every project. */
const APPS_ROLE = 'atlassian-addons-project-access';

export function addAccount(site: Site, { accountId, name }: Identity): void {
  site.users.set(accountId, {
    accountId,
    displayName: name,
    email: `${accountId}@example.com`,
    accountType: 'app',
    active: true,
    timeZone: 'UTC',
  });
  for (const project of site.projects.values()) {
    const role = project.roles.find((it) => it.name === APPS_ROLE);
    if (!role)
      throw new Error(`project ${project.key} lacks the role ${APPS_ROLE}, through which apps get their permissions`);
    role.members.add(accountId);
  }
}

export function removeAccount(site: Site, { accountId }: Identity): void {
  const user = site.users.get(accountId);
  if (user) user.active = false;
  for (const project of site.projects.values()) for (const role of project.roles) role.members.delete(accountId);
}
