import { createDoor } from '../../../../sandbox/site/door';
import { can } from '../../../../sandbox/site/people/permissions';
import { projectRoutes } from '../../../../sandbox/site/projects/routes';
import { cloudClients } from '../../../support/jira-js';
import { id, smallSite } from '../../../support/small-site';

const TEAM = { projectIdOrKey: 'HELP', id: 10003 };

describe('project roles', () => {
  const opened = () => {
    const site = smallSite();
    const client = cloudClients(createDoor({ site, routes: projectRoutes }));
    return { site, desk: site.projects.get('10000')!, as: (account: string) => client(id(account)) };
  };

  test('who administers the project reads its roles and who plays them; for others there is no such project', async () => {
    const { as } = opened();
    expect(await as('project-admin').projectRoles.getProjectRoles({ projectIdOrKey: 'HELP' })).toMatchObject({
      'Service Desk Team': expect.stringMatching(/\/project\/10000\/role\/10003$/),
    });
    expect(await as('project-admin').projectRoles.getProjectRole(TEAM)).toMatchObject({
      id: 10003,
      name: 'Service Desk Team',
      actors: [{ type: 'atlassian-user-role-actor', actorUser: { accountId: id('agent-l1') } }],
    });
    for (const account of ['agent-l1', 'outsider'])
      await expect(as(account).projectRoles.getProjectRole(TEAM)).rejects.toMatchObject({ status: 404 });
    const details = await as('project-admin').projectRoles.getProjectRoleDetails({ projectIdOrKey: 'HELP' });
    expect(details.map(({ name, admin }) => [name, admin])).toEqual([
      ['Administrators', true],
      ['Service Desk Team', false],
      ['Service Desk Customers', false],
    ]);
  });

  test('a group that is put into a role gives its members what the role may do, until it is taken out', async () => {
    const { site, desk, as } = opened();
    const { projectRoleActors } = as('project-admin');
    const filled = await projectRoleActors.addActorUsers({ ...TEAM, groupId: ['g-1'] });
    expect(filled.actors).toMatchObject([
      { displayName: 'Agent l1' },
      { type: 'atlassian-group-role-actor', actorGroup: { name: 'helpers', groupId: 'g-1' } },
    ]);
    expect(can(site, id('collaborator'), 'EDIT_ISSUES', desk)).toBe(true);
    await projectRoleActors.deleteActor({ ...TEAM, groupId: 'g-1' });
    expect(can(site, id('collaborator'), 'EDIT_ISSUES', desk)).toBe(false);
  });

  test('people are put into a role, once, and replaced', async () => {
    const { as } = opened();
    const { projectRoleActors } = as('admin');
    await projectRoleActors.addActorUsers({ ...TEAM, user: [id('outsider')] });
    await expect(projectRoleActors.addActorUsers({ ...TEAM, user: [id('outsider')] })).rejects.toMatchObject({
      status: 400,
    });
    await expect(projectRoleActors.addActorUsers({ ...TEAM, user: [id('nobody')] })).rejects.toMatchObject({
      status: 404,
    });
    const categorisedActors = { 'atlassian-user-role-actor': [id('collaborator')] };
    const set = await projectRoleActors.setActors({ ...TEAM, body: { categorisedActors } });
    expect(set.actors).toMatchObject([{ actorUser: { accountId: id('collaborator') } }]);
  });

  test('an agent of the desk fills no role', async () => {
    const { desk, as } = opened();
    const { projectRoleActors } = as('agent-l1');
    await expect(projectRoleActors.addActorUsers({ ...TEAM, user: [id('outsider')] })).rejects.toMatchObject({
      status: 401,
    });
    await expect(projectRoleActors.deleteActor({ ...TEAM, user: id('agent-l1') })).rejects.toMatchObject({
      status: 404,
    });
    expect(desk.roles[1]!.members).toEqual(new Set([id('agent-l1')]));
  });

  test('a site admin makes a role that every project has', async () => {
    const { as } = opened();
    const made = await as('admin').projectRoles.createProjectRole({
      name: 'Escalation manager',
      description: 'Decides.',
    });
    expect((await as('admin').projectRoles.getAllProjectRoles()).map(({ name }) => name)).toContain(
      'Escalation manager',
    );
    const filled = await as('project-admin').projectRoleActors.addActorUsers({
      projectIdOrKey: 'HELP',
      id: made.id ?? 0,
      user: [id('outsider')],
    });
    expect(filled).toMatchObject({ name: 'Escalation manager', description: 'Decides.', actors: [{}] });
    await expect(as('admin').projectRoles.createProjectRole({ name: 'Administrators' })).rejects.toMatchObject({
      status: 409,
    });
    for (const account of ['project-admin', 'agent-l1'])
      await expect(as(account).projectRoles.createProjectRole({ name: 'Mine' })).rejects.toMatchObject({ status: 403 });
  });

  test('who was granted what is read as a permission scheme', async () => {
    const { as } = opened();
    const scheme = await as('project-admin').projectPermissionSchemes.getAssignedPermissionScheme({
      projectKeyOrId: 'HELP',
      expand: 'permissions',
    });
    const holders = (permission: string) =>
      scheme.permissions?.filter((it) => it.permission === permission).map(({ holder }) => holder);
    expect(holders('ADMINISTER_PROJECTS')).toMatchObject([{ type: 'projectRole', value: '10002' }]);
    expect(holders('ADD_COMMENTS')).toMatchObject([{ type: 'reporter' }, { type: 'projectRole', value: '10003' }]);
    expect(holders('BROWSE_PROJECTS')).toMatchObject([
      {},
      {},
      {},
      { type: 'group', parameter: 'helpers', value: 'g-1' },
    ]);
    const alone = await as('agent-l1').permissionSchemes.getPermissionScheme({ schemeId: scheme.id ?? 0 });
    expect(alone).toMatchObject({ id: 10000 });
    expect(alone.permissions).toBeUndefined();
    expect((await as('agent-l1').permissionSchemes.getAllPermissionSchemes({})).permissionSchemes).toHaveLength(1);
    await expect(
      as('agent-l1').projectPermissionSchemes.getAssignedPermissionScheme({ projectKeyOrId: 'HELP' }),
    ).rejects.toMatchObject({ status: 403 });
    await expect(as('customer').permissionSchemes.getPermissionScheme({ schemeId: 10000 })).rejects.toMatchObject({
      status: 404,
    });
  });
});
