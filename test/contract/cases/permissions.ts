import type { Example } from '../scene';

export function permissions(example: Example): void {
  example('an agent may work on a ticket', {}, async ({ me, project, projectId, ticket }) => {
    const { id, key } = await ticket();
    const { permissions: asked } = me.jira;
    const mine = await asked.getMyPermissions({ issueKey: key, permissions: 'EDIT_ISSUES,TRANSITION_ISSUES' });
    expect(mine.permissions).toMatchObject({
      EDIT_ISSUES: { havePermission: true },
      TRANSITION_ISSUES: { havePermission: true },
    });
    const many = await asked.getBulkPermissions({
      projectPermissions: [{ permissions: ['EDIT_ISSUES'], projects: [], issues: [Number(id)] }],
    });
    expect(many.projectPermissions).toMatchObject([{ permission: 'EDIT_ISSUES', issues: [Number(id)] }]);
    const { projects } = await asked.getPermittedProjects({ permissions: ['EDIT_ISSUES'] });
    expect(projects).toEqual(expect.arrayContaining([{ id: Number(await projectId()), key: project }]));
  });

  example("a project's permission scheme says who may what", {}, async ({ me, project }) => {
    const { projectPermissionSchemes, permissionSchemes } = me.jira;
    const { id: schemeId = 0, permissions: granted } = await projectPermissionSchemes.getAssignedPermissionScheme({
      projectKeyOrId: project,
      expand: 'permissions',
    });
    expect(granted?.map(({ permission }) => permission)).toContain('BROWSE_PROJECTS');
    expect((await permissionSchemes.getPermissionScheme({ schemeId })).id).toBe(schemeId);
    const { permissionSchemes: all } = await permissionSchemes.getAllPermissionSchemes({});
    expect(all?.map(({ id }) => id)).toContain(schemeId);
  });

  example(
    'security levels stand in the scheme of a project that has one',
    { needs: ['Administer Jira', 'a disposable site'] },
    async ({ me }) => {
      const { issueSecuritySchemes, issueSecurityLevel, projectPermissionSchemes } = me.jira;
      const [scheme] = (await issueSecuritySchemes.getIssueSecuritySchemes()).issueSecuritySchemes ?? [];
      const whole = await issueSecuritySchemes.getIssueSecurityScheme({ id: scheme?.id ?? 0 });
      const level = whole.levels?.[0];
      expect(await issueSecurityLevel.getIssueSecurityLevel({ id: level?.id ?? '' })).toMatchObject({
        name: level?.name,
      });
      const { values = [] } = await me.jira.projects.searchProjects({ maxResults: 50 });
      const schemes = await Promise.all(
        values.map(({ key = '' }) =>
          projectPermissionSchemes.getProjectIssueSecurityScheme({ projectKeyOrId: key }).then(
            ({ id }) => ({ key, id }),
            () => ({ key, id: undefined }),
          ),
        ),
      );
      const projectKeyOrId = schemes.find(({ id }) => id === scheme?.id)?.key ?? '';
      const { levels } = await projectPermissionSchemes.getSecurityLevelsForProject({ projectKeyOrId });
      expect(levels).toEqual(expect.any(Array));
    },
  );

  example(
    'a permission is granted in a scheme and taken away, and the audit log says by whom',
    { needs: ['Administer Jira', 'a disposable site'] },
    async ({ me, project, undo }) => {
      const { projectPermissionSchemes, permissionSchemes, auditRecords } = me.jira;
      const read = async () =>
        projectPermissionSchemes.getAssignedPermissionScheme({ projectKeyOrId: project, expand: 'permissions' });
      const { id: schemeId = 0 } = await read();
      const { id: permissionId = 0 } = await permissionSchemes.createPermissionGrant({
        schemeId,
        permission: 'DELETE_ISSUES',
        holder: { type: 'user', value: me.accountId, parameter: me.accountId },
      });
      const remove = undo(() => permissionSchemes.deletePermissionSchemeEntity({ schemeId, permissionId }));
      expect((await read()).permissions?.map(({ id }) => id)).toContain(permissionId);
      await remove();
      expect((await read()).permissions?.map(({ id }) => id)).not.toContain(permissionId);
      const { records = [] } = await auditRecords.getAuditRecords({ filter: 'permission', limit: 5 });
      expect(records[0]).toMatchObject({ authorKey: me.accountId, objectItem: { typeName: expect.any(String) } });
    },
  );
}
