import { paragraph, SUMMARY, type Example } from '../scene';

export function issues(example: Example): void {
  example('a ticket is created, edited, assigned and read', {}, async ({ me, ticket }) => {
    const { key: issueIdOrKey } = await ticket({ description: paragraph('Since nine.') });
    await me.jira.issues.editIssue({
      issueIdOrKey,
      fields: { summary: `${SUMMARY}, edited` },
      update: { labels: [{ add: 'contract' }] },
      properties: [{ key: 'contract', value: { is: 'kept' } }],
    });
    await me.jira.issues.assignIssue({ issueIdOrKey, accountId: me.accountId });
    const { fields, properties, names } = await me.jira.issues.getIssue({
      issueIdOrKey,
      fields: ['summary', 'labels', 'assignee', 'description'],
      properties: ['contract'],
      expand: 'names',
    });
    expect(fields).toMatchObject({
      summary: `${SUMMARY}, edited`,
      labels: ['contract'],
      assignee: { accountId: me.accountId },
      description: { type: 'doc' },
    });
    expect(properties).toEqual({ contract: { is: 'kept' } });
    expect(names).toHaveProperty('summary');
  });

  example('a deleted ticket is not found', {}, async ({ me, project, workType }) => {
    const { id = '' } = await me.jira.issues.createIssue({
      fields: { project: { key: project }, issuetype: { id: (await workType()).id }, summary: SUMMARY },
    });
    await me.jira.issues.deleteIssue({ issueIdOrKey: id });
    await expect(me.jira.issues.getIssue({ issueIdOrKey: id })).rejects.toMatchObject({ status: 404 });
  });

  example(
    'the forms of a work type and of a ticket ask for a summary',
    {},
    async ({ me, project, ticket, workType }) => {
      const { id: issueTypeId } = await workType();
      const { fields } = await me.jira.issues.getCreateIssueMetaIssueTypeId({ projectIdOrKey: project, issueTypeId });
      expect(fields?.find(({ fieldId }) => fieldId === 'summary')).toMatchObject({ required: true });
      const { key: issueIdOrKey } = await ticket();
      expect((await me.jira.issues.getEditIssueMeta({ issueIdOrKey })).fields).toHaveProperty('summary');
    },
  );

  example('many tickets are fetched at once; what is not there is left out', {}, async ({ me, ticket }) => {
    const made = [await ticket(), await ticket()];
    const { issues: found } = await me.jira.issues.bulkFetchIssues({
      issueIdsOrKeys: [...made.map(({ key }) => key), '1'],
      fields: ['summary'],
    });
    expect(found?.map(({ key }) => key).sort()).toEqual(made.map(({ key }) => key).sort());
  });

  example('a transition brings a ticket to the status that it names', {}, async ({ me, ticket }) => {
    const { key: issueIdOrKey } = await ticket();
    const { transitions = [] } = await me.jira.issues.getTransitions({ issueIdOrKey, expand: 'transitions.fields' });
    const open = transitions.find(({ fields }) => !Object.values(fields ?? {}).some(({ required }) => required));
    await me.jira.issues.doTransition({ issueIdOrKey, transition: { id: open?.id } });
    const { fields } = await me.jira.issues.getIssue({ issueIdOrKey, fields: ['status'] });
    expect(fields?.status).toMatchObject({ id: open?.to?.id });
  });

  example('people are told of a ticket', { needs: ['a second agent'] }, async ({ me, second, ticket }) => {
    const { key: issueIdOrKey } = await ticket();
    const to = { users: [{ accountId: second.accountId }] };
    const told = me.jira.issues.notify({ issueIdOrKey, subject: SUMMARY, textBody: 'Only a test.', to } as never);
    await expect(told).resolves.not.toThrow();
  });

  example(
    'an archived ticket is not to be edited until it is brought back',
    { needs: ['Administer Jira'], raw: true },
    async ({ me, ticket, undo }) => {
      const { key } = await ticket();
      const body = { issueIdsOrKeys: [key] };
      expect(await me.raw('PUT /rest/api/3/issue/archive', { body })).toMatchObject({ numberOfIssuesUpdated: 1 });
      const bringBack = undo(async () => {
        expect(await me.raw('PUT /rest/api/3/issue/unarchive', { body })).toMatchObject({ numberOfIssuesUpdated: 1 });
      });
      const edit = () => me.jira.issues.editIssue({ issueIdOrKey: key, fields: { summary: `${SUMMARY}, edited` } });
      await expect(edit()).rejects.toMatchObject({ name: expect.stringContaining('Error') });
      await bringBack();
      await edit();
    },
  );
}
