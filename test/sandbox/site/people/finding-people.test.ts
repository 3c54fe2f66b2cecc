import { createDoor } from '../../../../sandbox/site/door';
import { peopleRoutes } from '../../../../sandbox/site/people/routes';
import { cloudClients, through } from '../../../support/jira-js';
import { id, smallSite } from '../../../support/small-site';

const names = (users: { accountId?: string }[]): string[] =>
  users.map((user) => (user.accountId ?? '').replace('712020:', ''));

describe('finding people', () => {
  const site = smallSite();
  const door = createDoor({ site, routes: peopleRoutes });
  const client = cloudClients(door);
  const agent = client(id('agent-l1'));

  test('several accounts are asked for at once; unknown ones are left out', async () => {
    const query = ['admin', 'nobody', 'agent-l1'].map((account) => `accountId=${id(account)}`).join('&');
    const asAgent = through(door, { client: 'rest', accountId: id('agent-l1') });
    const page = await (await asAgent(`http://localhost/rest/api/3/user/bulk?${query}`)).json();
    expect(page).toMatchObject({ total: 2, values: [{ accountId: id('admin') }, { accountId: id('agent-l1') }] });
  });

  test('a person without the right to browse users gets no list of them', async () => {
    expect((await agent.users.getAllUsers({})).length).toBe(site.users.size);
    await expect(client(id('customer')).users.getAllUsers({})).rejects.toMatchObject({ status: 403 });
    await expect(
      client(id('customer')).groupAndUserPicker.findUsersAndGroups({ query: 'agent' }),
    ).rejects.toMatchObject({ status: 403 });
  });

  test('a search names a text or an account, not both', async () => {
    await expect(agent.userSearch.findUsers({ query: 'l1', accountId: id('agent-l1') })).rejects.toMatchObject({
      status: 400,
    });
    expect(names(await agent.userSearch.findUsers({ accountId: id('agent-l1') }))).toEqual(['agent-l1']);
  });

  test('an issue that is not there is no question about the project named beside it', async () => {
    const asked = { issueKey: 'HELP-99', project: 'HELP' };
    await expect(agent.userSearch.findAssignableUsers(asked)).rejects.toMatchObject({ status: 404 });
  });

  test('an e-mail address is read by its owner, by a site admin, and by those it is shown to', async () => {
    const read = async (account: string): Promise<string | undefined> =>
      (await client(id(account)).users.getUser({ accountId: id('collaborator') })).emailAddress;
    expect(await read('collaborator')).toBe('collaborator@example.com');
    expect(await read('admin')).toBe('collaborator@example.com');
    expect(await read('agent-l1')).toBeUndefined();
    site.users.get(id('collaborator'))!.emailVisibility = 'organization';
    expect(await read('agent-l1')).toBe('collaborator@example.com');
    const scopes = new Set(['read:jira-user']);
    for (const [account, asApp] of [
      ['app-tierline', true],
      ['admin', false],
    ] as const) {
      const asking = through(door, { client: 'app', accountId: id(account), app: { appId: 'an-app', scopes, asApp } });
      const seen = await asking(`http://localhost/rest/api/3/user?accountId=${id('collaborator')}`);
      expect(await seen.json()).not.toHaveProperty('emailAddress');
    }
  });

  test('a hidden address is found by its whole only', async () => {
    expect(names(await agent.userSearch.findUsers({ query: 'project-admin@example.com' }))).toEqual(['project-admin']);
    expect(names(await agent.userSearch.findUsers({ query: 'project-admin@' }))).toEqual([]);
    expect(names(await client(id('admin')).userSearch.findUsers({ query: 'project-admin@' }))).toEqual([
      'project-admin',
    ]);
  });

  test('a picker marks what was typed, and finds the exact name alone for who may not browse users', async () => {
    const found = await agent.userSearch.findUsersForPicker({ query: 'coll' });
    expect(found).toMatchObject({
      total: 1,
      header: 'Showing 1 of 1 matching users',
      users: [{ accountId: id('collaborator'), html: expect.stringContaining('<strong>Coll</strong>aborator') }],
    });
    const customer = client(id('customer')).userSearch;
    expect((await customer.findUsersForPicker({ query: 'coll' })).users).toEqual([]);
    expect((await customer.findUsersForPicker({ query: 'Collaborator' })).users).toHaveLength(1);
  });

  test('apps and people who left are not offered as assignees', async () => {
    const desk = site.projects.get('10000')!;
    desk.roles[1]!.members.add(id('app-tierline')).add(id('outsider'));
    site.users.get(id('outsider'))!.active = false;
    expect(names(await agent.userSearch.findAssignableUsers({ project: 'HELP' }))).toEqual(['agent-l1']);
    expect(names(await agent.userSearch.findBulkAssignableUsers({ projectKeys: 'HELP' }))).toEqual(['agent-l1']);
    await expect(agent.userSearch.findBulkAssignableUsers({ projectKeys: 'HELP,NONE' })).rejects.toMatchObject({
      status: 404,
    });
  });

  test('a short page of assignees is no sign that there are no more', async () => {
    const first = await agent.userSearch.findAssignableUsers({ project: 'HELP', maxResults: 1 });
    expect(first).toEqual([]);
    const second = await agent.userSearch.findAssignableUsers({ project: 'HELP', startAt: 1, maxResults: 1 });
    expect(names(second)).toEqual(['agent-l1']);
  });

  test('only who administers the project may ask who holds its permissions', async () => {
    const asked = { permissions: 'EDIT_ISSUES', projectKey: 'HELP', query: 'agent' };
    expect(names(await client(id('project-admin')).userSearch.findUsersWithAllPermissions(asked))).toEqual([
      'agent-l1',
    ]);
    await expect(agent.userSearch.findUsersWithAllPermissions(asked)).rejects.toMatchObject({ status: 403 });
  });

  test('projects where all the named permissions are held are listed', async () => {
    const asked = { permissions: ['BROWSE_PROJECTS', 'EDIT_ISSUES'] };
    expect(await agent.permissions.getPermittedProjects(asked)).toEqual({ projects: [{ id: 10000, key: 'HELP' }] });
    expect(await client(id('collaborator')).permissions.getPermittedProjects(asked)).toEqual({ projects: [] });
    await expect(agent.permissions.getPermittedProjects({ permissions: ['ADMINISTER'] })).rejects.toMatchObject({
      status: 400,
    });
  });
});
