import { paragraph, type Example } from '../scene';

export function comments(example: Example): void {
  example('a comment is added, changed, listed and deleted', {}, async ({ me, ticket }) => {
    const { key: issueIdOrKey } = await ticket();
    const { issueComments } = me.jira;
    const { id = '' } = await issueComments.addComment({ issueIdOrKey, body: paragraph('Helo') });
    const changed = await issueComments.updateComment({ issueIdOrKey, id, body: { body: paragraph('Hello') } });
    expect(changed).toMatchObject({ id, author: { accountId: me.accountId } });
    const found = await issueComments.getComment({ issueIdOrKey, id, expand: 'renderedBody' });
    expect(found.renderedBody).toContain('Hello');
    const { values } = await issueComments.getCommentsByIds({ ids: [Number(id)] });
    expect(values?.map((one) => one.id)).toEqual([id]);
    await issueComments.deleteComment({ issueIdOrKey, id });
    expect((await issueComments.getComments({ issueIdOrKey })).total).toBe(0);
  });

  example('an internal comment keeps data of its own', {}, async ({ me, ticket }) => {
    const { key: issueIdOrKey } = await ticket();
    const { issueComments, issueCommentProperties: properties } = me.jira;
    const internal = [{ key: 'sd.public.comment', value: { internal: true } }];
    const { id: commentId = '', jsdPublic } = await issueComments.addComment({
      issueIdOrKey,
      body: paragraph('For colleagues.'),
      properties: internal,
    });
    expect(jsdPublic).toBe(false);
    const which = { commentId, propertyKey: 'contract' };
    await properties.setCommentProperty({ ...which, body: { is: 'kept' } });
    expect((await properties.getCommentProperty(which)).value).toEqual({ is: 'kept' });
    const keys = async () => (await properties.getCommentPropertyKeys(which)).keys?.map(({ key }) => key);
    expect(await keys()).toContain('contract');
    await properties.deleteCommentProperty(which);
    expect(await keys()).not.toContain('contract');
  });
}
