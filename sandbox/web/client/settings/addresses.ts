/** A page of a project's settings, and of Jira's own, at the addresses that Jira has them at. */
export const PARTS = {
  sla: 'SLAs',
  'request-types': 'Request types',
  queues: 'Queues',
  roles: 'People',
  workflows: 'Workflows',
  screens: 'Screens',
  permissions: 'Permissions',
  automate: 'Automation',
} as const;
export type Part = keyof typeof PARTS;

export const ADMIN_PARTS = {
  'link-types': 'Work item linking',
  'all-roles': 'Project roles',
  fields: 'Fields',
} as const;
export type AdminPart = keyof typeof ADMIN_PARTS;

export interface SettingsRoute {
  page: 'settings';
  project: string;
  part: Part;
}
export interface AdminRoute {
  page: 'admin';
  part: AdminPart;
}

const ADMIN: Record<AdminPart, string> = {
  'link-types': '/secure/admin/ViewLinkTypes!default.jspa',
  'all-roles': '/secure/project/ViewProjectRoles.jspa',
  fields: '/secure/admin/ViewCustomFields.jspa',
};

const OF_SERVICE: readonly Part[] = ['sla', 'request-types', 'automate'];
const partNamed = (name: string): Part | undefined => (Object.keys(PARTS) as Part[]).find((part) => part === name);

export function settingsPath({ project, part }: SettingsRoute): string {
  const key = encodeURIComponent(project);
  if (part === 'queues') return `/jira/servicedesk/projects/${key}/queues`;
  if (OF_SERVICE.includes(part)) return `/jira/servicedesk/projects/${key}/settings/${part}`;
  return `/plugins/servlet/project-config/${key}/${part}`;
}
export const adminPath = ({ part }: AdminRoute): string => ADMIN[part];

/** Reads one of those addresses; undefined for any other. */
export function parseSettings(path: string): SettingsRoute | AdminRoute | undefined {
  const admin = (Object.keys(ADMIN) as AdminPart[]).find((part) => ADMIN[part] === path);
  if (admin) return { page: 'admin', part: admin };
  const [, ofService, service] =
    /^\/jira\/servicedesk\/projects\/([^/]+)\/(?:settings\/)?([\w-]+)\/?$/.exec(path) ?? [];
  const [, ofConfig, config] = /^\/plugins\/servlet\/project-config\/([^/]+)\/([\w-]+)\/?$/.exec(path) ?? [];
  const project = ofService ?? ofConfig;
  const part = partNamed(service ?? config ?? '');
  if (project === undefined || part === undefined) return undefined;
  const route: SettingsRoute = { page: 'settings', project: decodeURIComponent(project).toUpperCase(), part };
  return settingsPath(route).toLowerCase() === path.replace(/\/$/, '').toLowerCase() ? route : undefined;
}
