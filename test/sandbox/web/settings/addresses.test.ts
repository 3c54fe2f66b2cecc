import { formatRoute, parseRoute, type Route } from '../../../../sandbox/web/client/route';

const at = (path: string): Route => parseRoute(new URL(path, 'http://localhost'));

describe('addresses of settings', () => {
  it.each([
    '/jira/servicedesk/projects/HELP/settings/sla?as=project-admin',
    '/jira/servicedesk/projects/HELP/settings/request-types?as=project-admin',
    '/jira/servicedesk/projects/HELP/settings/automate?as=project-admin',
    '/jira/servicedesk/projects/HELP/queues?as=project-admin',
    '/plugins/servlet/project-config/HELP/roles?as=project-admin',
    '/plugins/servlet/project-config/HELP/workflows?as=project-admin',
    '/plugins/servlet/project-config/HELP/screens?as=project-admin',
    '/plugins/servlet/project-config/HELP/permissions?as=project-admin',
    '/secure/admin/ViewLinkTypes!default.jspa?as=admin',
    '/secure/admin/ViewCustomFields.jspa?as=admin',
    '/secure/project/ViewProjectRoles.jspa?as=admin',
  ])('%s leads to a page that has that address', (path) => {
    expect(at(path).page).toMatch(/settings|admin/);
    expect(formatRoute(at(path))).toBe(path);
  });

  it.each([
    '/jira/servicedesk/projects/HELP/settings/nothing',
    '/jira/servicedesk/projects/HELP/sla',
    '/plugins/servlet/project-config/HELP/sla',
    '/secure/admin/Other.jspa',
  ])('knows no page at %s', (path) => {
    expect(at(path).page).toBe('unknown');
  });
});
