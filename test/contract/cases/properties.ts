import type { Example } from '../scene';

export function properties(example: Example): void {
  example('a ticket keeps a property until it is deleted', {}, async ({ me, ticket }) => {
    const { key: issueIdOrKey } = await ticket();
    const { issueProperties } = me.jira;
    const which = { issueIdOrKey, propertyKey: 'contract' };
    await issueProperties.setIssueProperty({ ...which, body: { is: 'kept' } });
    expect((await issueProperties.getIssueProperty(which)).value).toEqual({ is: 'kept' });
    const keys = async () => (await issueProperties.getIssuePropertyKeys(which)).keys?.map(({ key }) => key);
    expect(await keys()).toContain('contract');
    await issueProperties.deleteIssueProperty(which);
    expect(await keys()).not.toContain('contract');
  });

  example('a task sets properties of many tickets', {}, async ({ me, ticket, until }) => {
    const [one, other] = [await ticket(), await ticket()];
    const { issueProperties, tasks } = me.jira;
    const done = (answer: unknown) =>
      until(
        () => tasks.getTask({ taskId: String((answer as { id?: string }).id) }),
        ({ status }) => status === 'COMPLETE',
      );
    const valueOf = async ({ key }: { key: string }) =>
      (await issueProperties.getIssueProperty({ issueIdOrKey: key, propertyKey: 'contract' })).value;
    const ids = [Number(one.id), Number(other.id)];
    await done(
      await issueProperties.bulkSetIssuesPropertiesList({ entitiesIds: ids, properties: { contract: { is: 'all' } } }),
    );
    expect([await valueOf(one), await valueOf(other)]).toEqual([{ is: 'all' }, { is: 'all' }]);
    await done(
      await issueProperties.bulkSetIssuePropertiesByIssue({
        issues: [{ issueID: Number(other.id), properties: { contract: { is: 'own' } } }],
      }),
    );
    expect([await valueOf(one), await valueOf(other)]).toEqual([{ is: 'all' }, { is: 'own' }]);
  });

  example('a project keeps a property until it is deleted', {}, async ({ me, project, undo }) => {
    const { projectProperties } = me.jira;
    const which = { projectIdOrKey: project, propertyKey: 'contract' };
    const remove = undo(() => projectProperties.deleteProjectProperty(which));
    await projectProperties.setProjectProperty({ ...which, body: { is: 'kept' } });
    expect((await projectProperties.getProjectProperty(which)).value).toEqual({ is: 'kept' });
    const keys = async () => (await projectProperties.getProjectPropertyKeys(which)).keys?.map(({ key }) => key);
    expect(await keys()).toContain('contract');
    await remove();
    expect(await keys()).not.toContain('contract');
  });

  example('a person keeps a property until it is deleted', {}, async ({ me, undo }) => {
    const { userProperties, jiraExpressions } = me.jira;
    const { accountId } = me;
    const which = { accountId, propertyKey: 'contract' };
    const remove = undo(() => userProperties.deleteUserProperty(which));
    await userProperties.setUserProperty({ ...which, body: { is: 'kept' } });
    expect((await userProperties.getUserProperty(which)).value).toEqual({ is: 'kept' });
    const told = await jiraExpressions.evaluateJSISJiraExpression({ expression: "user.properties['contract'].is" });
    expect(told.value).toBe('kept');
    const keys = async () => (await userProperties.getUserPropertyKeys({ accountId })).keys?.map(({ key }) => key);
    expect(await keys()).toContain('contract');
    await remove();
    expect(await keys()).not.toContain('contract');
  });
}
