import type { Example } from '../scene';

export function projects(example: Example): void {
  example('a project is found and read, with its statuses by work type', {}, async ({ me, project }) => {
    const found = await me.jira.projects.searchProjects({ keys: [project], typeKey: 'service_desk' });
    expect(found.values?.map(({ key }) => key)).toEqual([project]);
    const read = await me.jira.projects.getProject({ projectIdOrKey: project, expand: 'description,lead' });
    expect(read).toMatchObject({ key: project, projectTypeKey: 'service_desk', lead: { active: true } });
    const types = await me.jira.projects.getAllStatuses({ projectIdOrKey: project });
    expect(types.map(({ id }) => id).sort()).toEqual(read.issueTypes?.map(({ id }) => id).sort());
  });

  example("a project's work types are among the site's", { raw: true }, async ({ me, projectId, workType }) => {
    const { id } = await workType();
    expect((await me.jira.issueTypes.getIssueAllTypes()).map((one) => one.id)).toContain(id);
    const own = await me.raw('GET /rest/api/3/issuetype/project', { query: { projectId: await projectId() } });
    expect(own).toEqual(expect.arrayContaining([expect.objectContaining({ id })]));
  });

  example('priorities and resolutions are listed whole and in pages', { raw: true }, async ({ me }) => {
    const priorities = (await me.raw('GET /rest/api/3/priority')) as { id: string }[];
    const first = await me.jira.issuePriorities.searchPriorities({ maxResults: '1' });
    expect(priorities.map(({ id }) => id)).toContain(first.values?.[0]?.id);
    const resolutions = (await me.raw('GET /rest/api/3/resolution')) as { id: string }[];
    const { values } = (await me.raw('GET /rest/api/3/resolution/search', {
      query: { id: resolutions[0]?.id ?? '' },
    })) as { values: unknown[] };
    expect(values).toMatchObject([{ id: resolutions[0]?.id }]);
  });

  example(
    'an archived project is not among the others until it is restored',
    { needs: ['Administer Jira', 'a disposable site'], raw: true },
    async ({ me, project, undo }) => {
      const listed = async () => (await me.jira.projects.searchProjects({ keys: [project] })).total;
      await me.jira.projects.archiveProject({ projectIdOrKey: project });
      const restore = undo(() =>
        me.raw('POST /rest/api/3/project/{projectIdOrKey}/restore', { at: { projectIdOrKey: project } }),
      );
      expect(await listed()).toBe(0);
      await restore();
      expect(await listed()).toBe(1);
    },
  );
}
