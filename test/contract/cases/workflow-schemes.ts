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
}
