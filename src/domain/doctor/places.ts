/*
 * Where things are set up in Jira Cloud. No documentation names these addresses for good: they are those of
 * company-managed projects and of Jira's administration as of today, and this is the one place that has them.
 */
const project = (key: string, page: string): string => `/plugins/servlet/project-config/${key}/${page}`;
const service = (key: string, page: string): string => `/jira/servicedesk/projects/${key}/settings/${page}`;

export const PLACES = {
  roles: (key: string) => project(key, 'roles'),
  permissions: (key: string) => project(key, 'permissions'),
  screens: (key: string) => project(key, 'screens'),
  workflows: (key: string) => project(key, 'workflows'),
  requestTypes: (key: string) => service(key, 'request-types'),
  slas: (key: string) => service(key, 'sla'),
  automation: (key: string) => service(key, 'automate'),
  queues: (key: string) => `/jira/servicedesk/projects/${key}/queues`,
  linkTypes: '/secure/admin/ViewLinkTypes!default.jspa',
  allRoles: '/secure/project/ViewProjectRoles.jspa',
  fields: '/secure/admin/ViewCustomFields.jspa',
} as const;
