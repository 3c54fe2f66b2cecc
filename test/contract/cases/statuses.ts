import type { Example } from '../scene';

const needs = ['Administer Jira'] as const;

export function statuses(example: Example): void {
  example('statuses are of three categories', {}, async ({ me }) => {
    const { workflowStatuses, workflowStatusCategories } = me.jira;
    const keys = (await workflowStatusCategories.getStatusCategories()).map(({ key }) => key);
    expect(keys).toEqual(expect.arrayContaining(['new', 'indeterminate', 'done']));
    const [first] = await workflowStatuses.getStatuses();
    const found = await workflowStatuses.getStatus({ idOrName: first?.id ?? '' });
    expect(found.name).toBe(first?.name);
    expect(keys).toContain(found.statusCategory?.key);
  });

  example('a status is made, renamed and deleted', { needs }, async ({ me, undo, fresh }) => {
    const { status } = me.jira;
    const name = fresh('status');
    const [made] = await status.createStatuses({
      scope: { type: 'GLOBAL' },
      statuses: [{ name, statusCategory: 'TODO' }],
    });
    const id = made?.id ?? '';
    const remove = undo(() => status.deleteStatusesById({ id: [id] }));
    await status.updateStatuses({ statuses: [{ id, name: `${name}!`, statusCategory: 'DONE' }] });
    expect(await status.getStatusesById({ id: [id] })).toMatchObject([{ name: `${name}!`, statusCategory: 'DONE' }]);
    expect(await status.getStatusesByName({ name: [`${name}!`] })).toMatchObject([{ id }]);
    await remove();
    expect((await status.search({ searchString: name })).total).toBe(0);
  });

  example('a status tells which workflows and projects use it', { needs }, async ({ me, project, projectId }) => {
    const { status, projects } = me.jira;
    const [type] = await projects.getAllStatuses({ projectIdOrKey: project });
    const statusId = type?.statuses?.[0]?.id ?? '';
    const { workflows } = await status.getWorkflowUsagesForStatus({ statusId });
    expect(workflows?.values?.length).toBeGreaterThan(0);
    const usages = await status.getProjectUsagesForStatus({ statusId });
    expect(usages.projects?.values?.map(({ id }) => id)).toContain(await projectId());
    const types = await status.getProjectIssueTypeUsagesForStatus({ statusId, projectId: await projectId() });
    expect(types.issueTypes?.values?.map(({ id }) => id)).toContain(type?.id);
  });
}
