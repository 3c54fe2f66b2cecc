import { getAppContext } from '@forge/api';

/** How Jira names a module of this app on this site (Forge docs: workflow rules, issue panels, custom fields). */
export function ownModule(key: string): string {
  const { appAri, environmentAri } = getAppContext();
  return `ari:cloud:ecosystem::extension/${appAri.appId}/${environmentAri.environmentId}/static/${key}`;
}
