import type { Example } from '../scene';

const needs = ['Administer Jira'] as const;

export function workflowSchemes(example: Example): void {
  example("a project's scheme gives each work type its workflow", { needs }, async ({ me, projectId }) => {
    const { workflowSchemes: schemes, workflowSchemeProjectAssociations: associations } = me.jira;
    const project = await projectId();
    const { values } = await associations.getWorkflowSchemeProjectAssociations({ projectId: [Number(project)] });
    const id = values[0]?.workflowScheme?.id ?? 0;
    expect((await schemes.getAllWorkflowSchemes({})).values?.map((one) => one.id)).toContain(id);
    expect(Object.values((await schemes.getWorkflowScheme({ id })).issueTypeMappings ?? {})).not.toEqual([]);
    const { projects } = await schemes.getProjectUsagesForWorkflowScheme({ workflowSchemeId: String(id) });
    expect(projects?.values?.map((one) => one.id)).toContain(project);
  });

  example(
    'a project without tickets is given a scheme',
    { needs: ['Administer Jira', 'a disposable site'] },
    async ({ me, projectId }) => {
      const { workflowSchemeProjectAssociations: associations } = me.jira;
      const project = await projectId();
      const schemeId = async () =>
        (await associations.getWorkflowSchemeProjectAssociations({ projectId: [Number(project)] })).values[0]
          ?.workflowScheme?.id;
      const id = await schemeId();
      await associations.assignSchemeToProject({ projectId: project, workflowSchemeId: String(id) });
      expect(await schemeId()).toBe(id);
    },
  );

  example(
    'a scheme is read with its version, and gives its work types other workflows in place',
    { needs: ['Administer Jira', 'a disposable site'] },
    async ({ me, projectId }) => {
      const { workflowSchemes: schemes } = me.jira;
      const read = async () => (await schemes.readWorkflowSchemes({ projectIds: [await projectId()] }))[0];
      const before = await read();
      if (!before) throw new Error('The project has no workflow scheme.');
      const workflows = before.workflowsForIssueTypes.map(({ issueTypeIds, workflow }) => ({
        workflowId: workflow.id,
        issueTypeIds,
      }));
      const { id, name, description, version } = before;
      const sent = { id, name, description: description ?? '', version, workflowsForIssueTypes: workflows };
      // jira.js knows only the answer that names a task; what was changed is read below.
      await schemes.updateSchemes(sent).catch((error: Error) => expect(error.name).toBe('SchemaMismatchError'));
      const after = await read();
      expect(after?.workflowsForIssueTypes).toEqual(before.workflowsForIssueTypes);
      expect(after?.version).not.toEqual(version);
      await expect(schemes.updateSchemes(sent)).rejects.toMatchObject({ status: 409 });
    },
  );
}
