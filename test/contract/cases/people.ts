import type { Example } from '../scene';

export function people(example: Example): void {
  example('an account is who it is', { raw: true }, async ({ me }) => {
    const { accountId } = me;
    const self = await me.jira.myself.getCurrentUser({});
    expect(await me.jira.users.getUser({ accountId })).toMatchObject({ displayName: self.displayName, active: true });
    const many = await me.raw('GET /rest/api/3/user/bulk', { query: { accountId: [accountId] } });
    expect(many).toMatchObject({ values: [{ accountId }] });
  });

  example('an account is found by its name, in lists and pickers', {}, async ({ me }) => {
    const { accountId } = me;
    const { displayName: query = '' } = await me.jira.myself.getCurrentUser({});
    const { userSearch, users, groupAndUserPicker } = me.jira;
    const one = expect.arrayContaining([expect.objectContaining({ accountId })]) as unknown;
    expect(await userSearch.findUsers({ query })).toEqual(one);
    expect(await users.getAllUsers({ maxResults: 1000 })).toEqual(one);
    expect((await userSearch.findUsersForPicker({ query })).users).toEqual(one);
    expect((await groupAndUserPicker.findUsersAndGroups({ query })).users?.users).toEqual(one);
  });

  example('who may be assigned, and who may browse, is found', {}, async ({ me, project, ticket }) => {
    const { accountId } = me;
    const { key } = await ticket();
    const { userSearch } = me.jira;
    const asked = { accountId, maxResults: 10 };
    const only = [expect.objectContaining({ accountId })];
    expect(await userSearch.findAssignableUsers({ ...asked, issueKey: key })).toEqual(only);
    expect(await userSearch.findBulkAssignableUsers({ ...asked, projectKeys: project })).toEqual(only);
    const permissions = 'BROWSE_PROJECTS';
    expect(await userSearch.findUsersWithAllPermissions({ ...asked, permissions, projectKey: project })).toEqual(only);
  });

  example('a group has members', { needs: ['Administer Jira'], raw: true }, async ({ me, undo, until, fresh }) => {
    const { accountId } = me;
    const { groups } = me.jira;
    const name = fresh('group');
    const groupId = (await groups.createGroup({ name })).groupId ?? '';
    undo(() => groups.removeGroup({ groupId }));
    await groups.addUserToGroup({ groupId, accountId });
    const members = async () => (await groups.getUsersFromGroup({ groupId })).values ?? [];
    expect((await until(members, (it) => it.length > 0)).map((it) => it.accountId)).toEqual([accountId]);
    await groups.removeUserFromGroup({ groupId, accountId });
    expect(await until(members, (it) => it.length === 0)).toEqual([]);
    expect((await groups.findGroups({ query: name })).groups).toMatchObject([{ name, groupId }]);
    const found = await me.raw('GET /rest/api/3/group/bulk', { query: { groupId } });
    expect(found).toMatchObject({ values: [{ name, groupId }] });
  });
}
