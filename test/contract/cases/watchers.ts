import type { Example } from '../scene';

export function watchers(example: Example): void {
  example('who watches a ticket is listed until taken off', {}, async ({ me, ticket }) => {
    const { key: issueIdOrKey } = await ticket();
    const { issueWatchers } = me.jira;
    const watching = async () => (await issueWatchers.getIssueWatchers({ issueIdOrKey })).isWatching;
    await issueWatchers.addWatcher({ issueIdOrKey, body: me.accountId as never });
    expect(await watching()).toBe(true);
    await issueWatchers.removeWatcher({ issueIdOrKey, accountId: me.accountId });
    expect(await watching()).toBe(false);
  });
}
