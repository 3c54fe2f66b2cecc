import { SUMMARY, type Example } from '../scene';

export function changelog(example: Example): void {
  example(
    'an edit is one group of the history, found by ticket, by id and in bulk',
    {},
    async ({ me, ticket, until }) => {
      const { id, key: issueIdOrKey } = await ticket();
      await me.jira.issues.editIssue({ issueIdOrKey, fields: { summary: `${SUMMARY}, later`, labels: ['contract'] } });
      const { values = [] } = await me.jira.issues.getChangeLogs({ issueIdOrKey });
      const group = values.at(-1);
      expect(group?.items?.map(({ field }) => field).sort()).toEqual(['labels', 'summary']);
      const { histories } = await me.jira.issues.getChangeLogsByIds({
        issueIdOrKey,
        changelogIds: [Number(group?.id)],
      });
      expect(histories?.map((one) => one.id)).toEqual([group?.id]);
      const { issueChangeLogs } = await until(
        () => me.jira.issues.getBulkChangelogs({ issueIdsOrKeys: [issueIdOrKey], fieldIds: ['summary'] }),
        (found) => (found.issueChangeLogs?.length ?? 0) > 0,
      );
      expect(issueChangeLogs).toMatchObject([{ issueId: id, changeHistories: [{ items: [{ fieldId: 'summary' }] }] }]);
    },
  );
}
