import { createDoor } from '../../../../sandbox/site/door';
import { browsable, can } from '../../../../sandbox/site/people/permissions';
import { isArchived } from '../../../../sandbox/site/projects/archived';
import { projectRoutes } from '../../../../sandbox/site/projects/routes';
import { cloudClients, through } from '../../../support/jira-js';
import { id, smallSite } from '../../../support/small-site';

describe('an archived project', () => {
  const site = smallSite();
  const desk = site.projects.get('10000')!;
  const door = createDoor({ site, routes: projectRoutes });
  const client = cloudClients(door);
  const restore = (account: string) =>
    through(door, { client: 'rest', accountId: id(account) })('http://localhost/rest/api/3/project/HELP/restore', {
      method: 'POST',
    });

  test('is archived by a site admin alone', async () => {
    for (const account of ['project-admin', 'agent-l1'])
      await expect(client(id(account)).projects.archiveProject({ projectIdOrKey: 'HELP' })).rejects.toMatchObject({
        status: 403,
      });
    await client(id('admin')).projects.archiveProject({ projectIdOrKey: 'HELP' });
    await expect(client(id('admin')).projects.archiveProject({ projectIdOrKey: 'HELP' })).rejects.toMatchObject({
      status: 400,
    });
  });

  test('can be read and not changed, and is not among the projects', async () => {
    const ticket = browsable(site, { client: 'rest', accountId: id('agent-l1') }, 'HELP-1');
    expect(isArchived(site, ticket)).toBe(true);
    for (const permission of ['EDIT_ISSUES', 'ADD_COMMENTS'])
      expect(can(site, id('agent-l1'), permission, desk, ticket)).toBe(false);
    const agent = client(id('agent-l1')).projects;
    expect((await agent.searchProjects({})).values).toEqual([]);
    expect((await agent.searchProjects({ status: ['archived'] })).values).toMatchObject([{ key: 'HELP' }]);
    expect(await agent.getProject({ projectIdOrKey: 'HELP' })).toMatchObject({
      archived: true,
      archivedBy: { accountId: id('admin') },
    });
  });

  test('comes back when a site admin restores it', async () => {
    expect((await restore('project-admin')).status).toBe(404);
    expect(await (await restore('admin')).json()).toMatchObject({ key: 'HELP' });
    expect((await restore('admin')).status).toBe(400);
    expect(can(site, id('agent-l1'), 'EDIT_ISSUES', desk)).toBe(true);
  });
});

describe("the site's lists", () => {
  const site = smallSite();
  site.resolutions.push({ id: '1', name: 'Done', description: '' });
  site.issueTypes.set('11', { id: '11', name: 'Unused', description: '', subtask: false });
  const door = createDoor({ site, routes: projectRoutes });
  const client = cloudClients(door);
  const get = async (account: string, path: string) => {
    const answer = await through(door, { client: 'rest', accountId: id(account) })(
      `http://localhost/rest/api/3/${path}`,
    );
    return { status: answer.status, body: await answer.json() };
  };

  test('work types are those of the projects one sees; a site admin sees all', async () => {
    const names = async (account: string) =>
      (await client(id(account)).issueTypes.getIssueAllTypes()).map((it) => it.name);
    expect(await names('agent-l1')).toEqual(['Service request']);
    expect(await names('outsider')).toEqual([]);
    expect(await names('admin')).toEqual(['Service request', 'Unused']);
    expect((await get('agent-l1', 'issuetype/project?projectId=10000')).body).toMatchObject([{ id: '10' }]);
    expect((await get('agent-l1', 'issuetype/project?projectId=10000&level=-1')).body).toEqual([]);
    expect((await get('outsider', 'issuetype/project?projectId=10000')).status).toBe(404);
    expect((await get('agent-l1', 'issuetype/project')).status).toBe(400);
  });

  test('priorities and resolutions come in pages', async () => {
    const page = await client(id('agent-l1')).issuePriorities.searchPriorities({ maxResults: '1' });
    expect(page).toMatchObject({ total: 2, isLast: false, values: [{ name: 'Highest' }] });
    expect((await get('agent-l1', 'resolution/search?id=1')).body).toMatchObject({
      total: 1,
      values: [{ name: 'Done' }],
    });
  });

  test('an order that Jira has and this site has not is said to be missing', async () => {
    expect((await get('agent-l1', 'project/search?orderBy=-name')).status).toBe(200);
    expect((await get('agent-l1', 'project/search?orderBy=issueCount')).status).toBe(501);
  });
});
