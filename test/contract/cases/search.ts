import { SUMMARY, type Example } from '../scene';

export function search(example: Example): void {
  example('a ticket is found by JQL as soon as it is made, when it is named', {}, async ({ me, project, ticket }) => {
    const { id, key } = await ticket();
    const asked = {
      jql: `project = ${project} AND summary ~ "Contract" ORDER BY created DESC`,
      fields: ['summary', 'status'],
      maxResults: 5,
      reconcileIssues: [Number(id)],
    };
    const { issueSearch } = me.jira;
    for (const found of [
      await issueSearch.searchAndReconsileIssuesUsingJql(asked),
      await issueSearch.searchAndReconsileIssuesUsingJqlPost(asked),
    ]) {
      const hit = found.issues?.find((one) => one.key === key);
      expect(hit?.fields).toMatchObject({ summary: SUMMARY, status: { name: expect.any(String) } });
    }
  });

  example('pages follow one another without repeating', {}, async ({ me, project, ticket, until }) => {
    await ticket();
    await ticket();
    const { issueSearch } = me.jira;
    const jql = `project = ${project} ORDER BY key ASC`;
    await until(
      () => issueSearch.countIssues({ jql }),
      ({ count }) => (count ?? 0) >= 2,
    );
    const ask = (nextPageToken?: string | null) =>
      issueSearch.searchAndReconsileIssuesUsingJql({
        jql,
        maxResults: 1,
        fields: ['key'],
        ...(nextPageToken ? { nextPageToken } : {}),
      });
    const first = await ask();
    const second = await ask(first.nextPageToken);
    expect([first.issues?.length, second.issues?.length]).toEqual([1, 1]);
    expect(second.issues?.[0]?.id).not.toBe(first.issues?.[0]?.id);
  });

  example('JQL without a bound is refused', {}, async ({ me }) => {
    const asked = me.jira.issueSearch.searchAndReconsileIssuesUsingJql({ jql: 'ORDER BY created DESC' });
    await expect(asked).rejects.toMatchObject({ status: 400 });
  });

  example('JQL is parsed, and what is wrong with it is said', {}, async ({ me, project }) => {
    const { queries } = await me.jira.jql.parseJqlQueries({
      validation: 'strict',
      queries: [`project = ${project} ORDER BY created`, 'summary ~'],
    });
    expect(queries[0]?.structure?.where).toMatchObject({ field: { name: 'project' }, operator: '=' });
    expect(queries[1]?.errors).toHaveLength(1);
  });

  example('which tickets a query matches is told', {}, async ({ me, project, ticket, until }) => {
    const { id } = await ticket();
    const { matches } = await until(
      () =>
        me.jira.issueSearch.matchIssues({
          issueIds: [Number(id)],
          jqls: [`project = ${project}`, `project != ${project}`],
        }),
      (found) => found.matches.some(({ matchedIssues }) => matchedIssues.length > 0),
    );
    expect(matches.map(({ matchedIssues }) => matchedIssues)).toEqual([[Number(id)], []]);
  });

  example('fields and functions of JQL are named', {}, async ({ me, projectId }) => {
    const { jql } = me.jira;
    for (const named of [
      await jql.getAutoComplete(),
      await jql.getAutoCompletePost({ projectIds: [Number(await projectId())] }),
    ]) {
      expect(named.visibleFieldNames?.map(({ value }) => value)).toContain('summary');
      expect(named.visibleFunctionNames?.map(({ value }) => value)).toContain('currentUser()');
    }
  });

  example('values of a field are suggested, what was typed in bold', {}, async ({ me, workType }) => {
    const { name } = await workType();
    const { results } = await me.jira.jql.getFieldAutoCompleteForQueryString({
      fieldName: 'issuetype',
      fieldValue: name,
    });
    expect(results?.map(({ displayName }) => displayName?.replace(/<.?b>/g, ''))).toContain(name);
  });
}
