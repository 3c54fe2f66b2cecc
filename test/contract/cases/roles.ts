import type { Example, Scene } from '../scene';

/** A role of the project that the account does not fill. */
async function aRole({ me, project }: Scene, accountId: string): Promise<{ projectIdOrKey: string; id: number }> {
  const { projectRoles } = me.jira;
  const roles = await projectRoles.getProjectRoleDetails({ projectIdOrKey: project });
  for (const { id = 0 } of roles.filter((role) => !role.admin)) {
    const { actors = [] } = await projectRoles.getProjectRole({ projectIdOrKey: project, id });
    if (!actors.some(({ actorUser }) => actorUser?.accountId === accountId)) return { projectIdOrKey: project, id };
  }
  throw new Error('The account fills every role of the project.');
}

export function roles(example: Example): void {
  example("a project's roles are listed by name", {}, async (scene) => {
    const { me, project } = scene;
    const { id } = await aRole(scene, me.accountId);
    const byName: Record<string, unknown> = await me.jira.projectRoles.getProjectRoles({ projectIdOrKey: project });
    const urls = Object.values(byName).map(String);
    expect(urls.some((url) => url.endsWith(`/role/${id}`))).toBe(true);
  });

  example('people come into a role and leave it', { needs: ['a second agent'] }, async (scene) => {
    const { me, second, undo } = scene;
    const which = await aRole(scene, second.accountId);
    const { projectRoles, projectRoleActors } = me.jira;
    const people = async () =>
      (await projectRoles.getProjectRole(which)).actors?.map(({ actorUser }) => actorUser?.accountId);
    await projectRoleActors.addActorUsers({ ...which, user: [second.accountId] });
    const remove = undo(() => projectRoleActors.deleteActor({ ...which, user: second.accountId }));
    expect(await people()).toContain(second.accountId);
    await remove();
    expect(await people()).not.toContain(second.accountId);
  });

  example(
    'a new role is one of every project, and filled whole',
    { needs: ['Administer Jira', 'a disposable site'] },
    async ({ me, project, fresh }) => {
      const { projectRoles, projectRoleActors } = me.jira;
      const name = fresh('role');
      const { id = 0 } = await projectRoles.createProjectRole({ name, description: 'Only a test.' });
      expect((await projectRoles.getAllProjectRoles()).map((one) => one.name)).toContain(name);
      const set = await projectRoleActors.setActors({
        projectIdOrKey: project,
        id,
        body: { categorisedActors: { 'atlassian-user-role-actor': [me.accountId] } },
      });
      expect(set.actors).toMatchObject([{ actorUser: { accountId: me.accountId } }]);
    },
  );
}
