import { createDoor } from '../../../../sandbox/site/door';
import { fieldRoutes } from '../../../../sandbox/site/fields/routes';
import { projectRoutes } from '../../../../sandbox/site/projects/routes';
import { cloudClients, through } from '../../../support/jira-js';
import { id, smallSite } from '../../../support/small-site';

describe('projects over REST, judged by jira.js', () => {
  const site = smallSite();
  const door = createDoor({ site, routes: [...projectRoutes, ...fieldRoutes] });
  const client = cloudClients(door);
  const put = (account: string, key: string, value: unknown) =>
    through(door, { client: 'rest', accountId: id(account) })(
      `http://localhost/rest/api/3/project/HELP/properties/${key}`,
      {
        method: 'PUT',
        body: JSON.stringify(value),
        headers: { 'Content-Type': 'application/json' },
      },
    );

  test('an agent sees the desk, by key or id, with its work types and roles', async () => {
    const desk = await client(id('agent-l1')).projects.getProject({ projectIdOrKey: 'HELP' });
    expect(desk).toMatchObject({
      id: '10000',
      key: 'HELP',
      projectTypeKey: 'service_desk',
      style: 'classic',
      simplified: false,
      issueTypes: [{ id: '10', name: 'Service request' }],
    });
    expect(desk.roles).toMatchObject({ Administrators: expect.stringMatching(/\/role\/10002$/) });
    expect((await client(id('agent-l1')).projects.getProject({ projectIdOrKey: '10000' })).key).toBe('HELP');
  });

  test('an outsider neither sees nor finds it; a site admin, who may not browse it, does', async () => {
    await expect(client(id('outsider')).projects.getProject({ projectIdOrKey: 'HELP' })).rejects.toMatchObject({
      status: 404,
    });
    expect((await client(id('outsider')).projects.searchProjects({})).values).toEqual([]);
    expect((await client(id('admin')).projects.searchProjects({ query: 'it help' })).values).toMatchObject([
      { key: 'HELP' },
    ]);
    expect((await client(id('agent-l1')).projects.searchProjects({ action: 'edit' })).total).toBe(0);
  });

  test('each work type lists the statuses of its workflow with their category', async () => {
    const types = await client(id('agent-l1')).projects.getAllStatuses({ projectIdOrKey: 'HELP' });
    expect(types).toMatchObject([
      {
        name: 'Service request',
        statuses: [
          { name: 'Waiting for support', statusCategory: { key: 'indeterminate', id: 4 } },
          { statusCategory: { key: 'done', id: 3 } },
        ],
      },
    ]);
  });

  test('priorities come in their order, fields with their schema', async () => {
    const priorities = await through(door, { client: 'rest', accountId: id('agent-l1') })(
      'http://localhost/rest/api/3/priority',
    );
    expect(await priorities.json()).toMatchObject([
      { name: 'Highest', id: '1' },
      { name: 'Medium', id: '3', statusColor: '#f79232' },
    ]);
    expect(await client(id('agent-l1')).issueFields.getFields()).toMatchObject([
      { id: 'summary', custom: false, clauseNames: ['summary'], schema: { type: 'string', system: 'summary' } },
    ]);
  });

  test('a project admin keeps data at the desk; agents read it and may not change it', async () => {
    expect((await put('project-admin', 'tierline', { watch: ['a'] })).status).toBe(201);
    expect((await put('project-admin', 'tierline', { watch: ['b'] })).status).toBe(200);
    expect((await put('agent-l1', 'tierline', {})).status).toBe(403);
    expect((await put('outsider', 'tierline', {})).status).toBe(404);
    const agent = client(id('agent-l1')).projectProperties;
    expect(await agent.getProjectProperty({ projectIdOrKey: 'HELP', propertyKey: 'tierline' })).toEqual({
      key: 'tierline',
      value: { watch: ['b'] },
    });
    expect((await agent.getProjectPropertyKeys({ projectIdOrKey: 'HELP' })).keys).toMatchObject([{ key: 'tierline' }]);
    await client(id('admin')).projectProperties.deleteProjectProperty({
      projectIdOrKey: 'HELP',
      propertyKey: 'tierline',
    });
    await expect(agent.getProjectProperty({ projectIdOrKey: 'HELP', propertyKey: 'tierline' })).rejects.toMatchObject({
      status: 404,
    });
  });

  test('data at a desk has a limit', async () => {
    expect((await put('project-admin', 'big', 'x'.repeat(32_766))).status).toBe(201);
    expect((await put('project-admin', 'big', 'x'.repeat(32_767))).status).toBe(400);
    expect((await put('project-admin', 'k'.repeat(256), 1)).status).toBe(400);
  });
});
