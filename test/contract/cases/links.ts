import type { Example } from '../scene';

export function links(example: Example): void {
  example('two tickets are linked until the link is deleted', {}, async ({ me, ticket }) => {
    const [inward, outward] = [await ticket(), await ticket()];
    const { issueLinks, issueLinkTypes, issues } = me.jira;
    const [type] = (await issueLinkTypes.getIssueLinkTypes()).issueLinkTypes ?? [];
    await issueLinks.linkIssues({
      type: { id: type?.id },
      inwardIssue: { key: inward.key },
      outwardIssue: { key: outward.key },
    } as never);
    const linksOf = async () =>
      (await issues.getIssue({ issueIdOrKey: inward.key, fields: ['issuelinks'] })).fields?.issuelinks;
    const linkId = String((await linksOf())?.[0]?.id);
    expect(await issueLinks.getIssueLink({ linkId })).toMatchObject({
      type: { id: type?.id },
      inwardIssue: { key: inward.key },
      outwardIssue: { key: outward.key },
    });
    await issueLinks.deleteIssueLink({ linkId });
    expect(await linksOf()).toEqual([]);
  });

  example(
    'a kind of link is made, renamed and deleted',
    { needs: ['Administer Jira'] },
    async ({ me, undo, fresh }) => {
      const { issueLinkTypes } = me.jira;
      const name = fresh('link');
      const { id: issueLinkTypeId = '' } = await issueLinkTypes.createIssueLinkType({
        name,
        inward: 'is contracted by',
        outward: 'contracts',
      });
      const remove = undo(() => issueLinkTypes.deleteIssueLinkType({ issueLinkTypeId }));
      await issueLinkTypes.updateIssueLinkType({
        issueLinkTypeId,
        name,
        inward: 'was contracted by',
        outward: 'contracts',
      });
      expect(await issueLinkTypes.getIssueLinkType({ issueLinkTypeId })).toMatchObject({ inward: 'was contracted by' });
      await remove();
      await expect(issueLinkTypes.getIssueLinkType({ issueLinkTypeId })).rejects.toMatchObject({ status: 404 });
    },
  );
}
