import type { Caller } from '../caller';
import type { Screen, ScreenTab, Site } from '../model';
import { findProject } from '../people/find';
import { administers, administersSite } from '../people/permissions';
import { refuse } from '../refusal';
import { projectsOn } from './schemes';

/** Throws 403 for who does not administer Jira: screens belong to no single project. */
export function needsJiraAdmin(site: Site, caller: Caller): void {
  if (!administersSite(site, caller.accountId))
    throw refuse(403, 'You must have the global permission Administer Jira to do this.');
}

/** The screen, or 404. */
export function screenWith(site: Site, id: string): Screen {
  const screen = site.screens.get(id);
  if (!screen) throw refuse(404, `Screen with id ${id} does not exist.`);
  return screen;
}

/** The tab of the screen, or 404. */
export function tabOf(screen: Screen, tabId: string): ScreenTab {
  const tab = screen.tabs.find(({ id }) => id === tabId);
  if (!tab) throw refuse(404, `Screen tab with id ${tabId} does not exist on the screen.`);
  return tab;
}

/**
 * The screen, for who administers Jira or, where `projectKey` says so, a project that uses the screen.
 * Throws 403 for others, 404 when there is none.
 */
export function readableScreen(site: Site, caller: Caller, id: string, projectKey: string | null): Screen {
  if (administersSite(site, caller.accountId)) return screenWith(site, id);
  const project = projectKey === null ? undefined : findProject(site, projectKey);
  const theirs = project && administers(site, caller.accountId, project) && projectsOn(site, id).includes(project);
  if (!theirs) throw refuse(403, 'You must have the global permission Administer Jira to do this.');
  return screenWith(site, id);
}
