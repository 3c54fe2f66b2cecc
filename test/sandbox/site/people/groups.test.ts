import { createDoor } from '../../../../sandbox/site/door';
import { can } from '../../../../sandbox/site/people/permissions';
import { peopleRoutes } from '../../../../sandbox/site/people/routes';
import { cloudClients, through } from '../../../support/jira-js';
import { id, smallSite } from '../../../support/small-site';

describe('groups', () => {
  const site = smallSite();
  const door = createDoor({ site, routes: peopleRoutes });
  const client = cloudClients(door);
  const [admin, agent, customer] = [client(id('admin')), client(id('agent-l1')), client(id('customer'))];
  const bulk = (account: string) =>
    through(door, { client: 'rest', accountId: id(account) })('http://localhost/rest/api/3/group/bulk');

  test('a site admin makes a group and says who belongs to it', async () => {
    const made = await admin.groups.createGroup({ name: 'night-shift' });
    expect(made).toMatchObject({ name: 'night-shift', groupId: expect.any(String) });
    await admin.groups.addUserToGroup({ groupId: made.groupId ?? '', accountId: id('agent-l1') });
    const members = await agent.groups.getUsersFromGroup({ groupname: 'night-shift' });
    expect(members.values).toMatchObject([{ accountId: id('agent-l1') }]);
    expect((await agent.users.getUser({ accountId: id('agent-l1'), expand: 'groups' })).groups?.items).toMatchObject([
      { name: 'night-shift' },
    ]);
    await admin.groups.removeUserFromGroup({ groupId: made.groupId ?? '', accountId: id('agent-l1') });
    expect((await agent.groups.getUsersFromGroup({ groupname: 'night-shift' })).total).toBe(0);
    await expect(admin.groups.createGroup({ name: 'night-shift' })).rejects.toMatchObject({ status: 400 });
  });

  test('nobody else changes groups, an app that administers Jira included', async () => {
    await expect(agent.groups.createGroup({ name: 'mine' })).rejects.toMatchObject({ status: 403 });
    site.globalAdmins.add(id('app-tierline'));
    await expect(client(id('app-tierline')).groups.createGroup({ name: 'mine' })).rejects.toMatchObject({
      status: 403,
    });
    await expect(
      agent.groups.addUserToGroup({ groupname: 'helpers', accountId: id('agent-l1') }),
    ).rejects.toMatchObject({ status: 403 });
  });

  test('groups are listed and suggested to people, not to customers', async () => {
    expect(await (await bulk('agent-l1')).json()).toMatchObject({ values: [{ name: 'helpers', groupId: 'g-1' }, {}] });
    expect((await bulk('customer')).status).toBe(403);
    expect((await agent.groups.findGroups({ query: 'elp' })).groups).toMatchObject([
      { name: 'helpers', html: 'h<b>elp</b>ers' },
    ]);
    expect((await customer.groups.findGroups({ query: 'elp' })).groups).toEqual([]);
    expect((await agent.groupAndUserPicker.findUsersAndGroups({ query: 'col' })).users?.total).toBe(1);
    await expect(customer.groups.getUsersFromGroup({ groupname: 'helpers' })).rejects.toMatchObject({ status: 403 });
    await expect(agent.groups.getUsersFromGroup({ groupname: 'none' })).rejects.toMatchObject({ status: 404 });
  });

  test('what a group was granted goes with the group', async () => {
    const desk = site.projects.get('10000')!;
    expect(can(site, id('collaborator'), 'BROWSE_PROJECTS', desk)).toBe(true);
    await admin.groups.removeGroup({ groupId: 'g-1' });
    expect(can(site, id('collaborator'), 'BROWSE_PROJECTS', desk)).toBe(false);
  });
});
