import type { AccountId, AppPanel, Issue, Site } from '../model';
import { can, projectOf } from '../people/permissions';
import { refuse } from '../refusal';

/** Is the panel shown on the issue: pinned in its project, or added by a person? */
export const isShownOn = ({ pinnedIn, addedTo }: AppPanel, { id, projectId }: Issue): boolean =>
  pinnedIn.has(projectId) || addedTo.has(id);

/** Is the panel on the issue because a person added it there, so that a person may take it off again? */
export const isAddedTo = ({ pinnedIn, addedTo }: AppPanel, { id, projectId }: Issue): boolean =>
  addedTo.has(id) && !pinnedIn.has(projectId);

/**
 * A person adds a panel to an issue, or takes it off. Throws 404 for an unknown panel, 403 without Edit Issues, and 400
 * for taking off one that is pinned in the project.
 */
export function putPanel(site: Site, accountId: AccountId | null, issue: Issue, ari: string, shown: boolean): void {
  const panel = site.appPanels.get(ari);
  if (!panel) throw refuse(404, 'This panel is no panel of an app that is installed here.');
  if (!can(site, accountId, 'EDIT_ISSUES', projectOf(site, issue), issue))
    throw refuse(403, 'Adding panels of apps to a work item, and taking them off, needs the permission to edit it.');
  if (!shown && panel.pinnedIn.has(issue.projectId))
    throw refuse(400, 'This panel is shown on all work of the project. Only a Jira admin can end that.');
  if (shown) panel.addedTo.add(issue.id);
  else panel.addedTo.delete(issue.id);
}

/** An app's panel comes to the site; one that was there before stays where it is shown. */
export function bringPanel(site: Site, ari: string, appId: string): void {
  if (!site.appPanels.has(ari)) site.appPanels.set(ari, { ari, appId, pinnedIn: new Set(), addedTo: new Set() });
}

export const removePanel = (site: Site, ari: string): void => void site.appPanels.delete(ari);

/** All panels of the app go, and with them where they were shown. */
export function removePanels(site: Site, appId: string): void {
  for (const { ari, appId: owner } of [...site.appPanels.values()]) if (owner === appId) removePanel(site, ari);
}
