import type { Shown } from './api';

const OF_PROJECT_SETTINGS = ['jira:projectSettingsPage'];
const OF_PROJECT = ['jira:projectPage'];
const OF_SITE = ['jira:globalPage', 'jira:adminPage'];

/** Module types that are pages, by where in the site they stand. */
export const MODULE_TYPES = { settings: OF_PROJECT_SETTINGS, project: OF_PROJECT, site: OF_SITE } as const;
export type Area = keyof typeof MODULE_TYPES;

/** Those that can be led to from a place: pages of a project only where there is one. */
export const pageTypes = (projectKey: string | undefined): string[] =>
  projectKey === undefined ? OF_SITE : [...OF_PROJECT_SETTINGS, ...OF_PROJECT, ...OF_SITE];

/** Where a module's page begins; what follows belongs to the app. */
export function moduleBase(area: Area, module: string, projectKey = ''): string {
  const key = encodeURIComponent(module);
  if (area === 'site') return `/apps/${key}`;
  return `/projects/${encodeURIComponent(projectKey)}/${area === 'settings' ? 'settings' : 'apps'}/${key}`;
}

export function addressOfModule({ type, key }: Shown, projectKey: string | undefined): string {
  const area: Area = OF_SITE.includes(type) ? 'site' : OF_PROJECT.includes(type) ? 'project' : 'settings';
  if (area !== 'site' && !projectKey) throw new Error(`A project must be named to open ${key}.`);
  return moduleBase(area, key, projectKey);
}

/** As modules name it in the manifest: `main`, or `main/entry`. */
export const resourceName = ({ key, entry }: { key: string; entry?: string }): string =>
  entry === undefined ? key : `${key}/${entry}`;

/** Where a resource's files are, on either origin; `~` stands for the slash of its name. */
export const resourcePath = (name: string): string => `/_forge/app/${encodeURIComponent(name.replace('/', '~'))}/`;
