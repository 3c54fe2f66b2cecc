import { ISSUE_TYPE } from '../../../../sandbox/seed/ids';
import { cloudClients } from '../../../support/jira-js';
import { account, adf, aDesk, issueAt } from './a-desk';

/* jira.js checks every answer against its own schemas and throws on the first that does not fit. */
const desk = aDesk();
desk.request();
const jira = cloudClients(desk.door)(account('agent-l1'));
const issueIdOrKey = 'HELP-1';

test('a client of Jira Cloud reads the forms', async () => {
  const types = await jira.issues.getCreateIssueMetaIssueTypes({ projectIdOrKey: 'HELP' });
  expect(types.issueTypes?.map((it) => it.name)).toContain('Incident');
  const issueTypeId = ISSUE_TYPE.incident;
  const { fields } = await jira.issues.getCreateIssueMetaIssueTypeId({ projectIdOrKey: 'HELP', issueTypeId });
  expect(fields?.map((it) => it.fieldId)).toContain('summary');
  const { fields: editable } = await jira.issues.getEditIssueMeta({ issueIdOrKey });
  expect(Object.keys(editable ?? {})).toContain('summary');
  const issue = await jira.issues.getIssue({
    issueIdOrKey,
    expand: 'renderedFields,names,schema,transitions,transitions.fields,editmeta',
    fieldsByKeys: true,
    updateHistory: true,
  });
  expect(issue.renderedFields).toHaveProperty('created');
});

test('it reads histories in bulk and by id', async () => {
  await jira.issues.editIssue({ issueIdOrKey, fields: { summary: 'Later' } });
  const { issueChangeLogs } = await jira.issues.getBulkChangelogs({ issueIdsOrKeys: [issueIdOrKey] });
  const [group] = issueChangeLogs?.[0]?.changeHistories ?? [];
  expect(group?.created).toEqual(new Date(desk.site.clock.now()));
  const { histories } = await jira.issues.getChangeLogsByIds({ issueIdOrKey, changelogIds: [Number(group?.id)] });
  expect(histories?.map((it) => it.id)).toEqual([group?.id]);
});

test('it edits, lists and deletes comments, and sets their properties', async () => {
  const { id = '' } = await jira.issueComments.addComment({ issueIdOrKey, body: adf('Helo') as never });
  await jira.issueComments.updateComment({ issueIdOrKey, id, body: { body: adf('Hello') } } as never);
  const { values } = await jira.issueComments.getCommentsByIds({ ids: [Number(id)], expand: 'renderedBody' });
  expect(values?.[0]?.renderedBody).toBe('<p>Hello</p>');
  expect((await jira.issueComments.getComments({ issueIdOrKey, orderBy: '-created' })).total).toBe(1);
  const property = { commentId: id, propertyKey: 'tierline' };
  await jira.issueCommentProperties.setCommentProperty({ ...property, body: { a: 1 } } as never);
  expect((await jira.issueCommentProperties.getCommentPropertyKeys(property)).keys).toHaveLength(1);
  expect((await jira.issueCommentProperties.getCommentProperty(property)).key).toBe('tierline');
  await jira.issueCommentProperties.deleteCommentProperty(property);
  await jira.issueComments.deleteComment({ issueIdOrKey, id });
  expect(issueAt(desk, issueIdOrKey).comments).toEqual([]);
});

test('it moves in bulk', async () => {
  const { taskId = '' } = await jira.issueBulkOperations.submitBulkMove({
    targetToSourcesMapping: {
      [`HELP,${ISSUE_TYPE.incident}`]: {
        issueIdsOrKeys: ['HELP-2'],
        inferClassificationDefaults: true,
        inferFieldDefaults: true,
        inferStatusDefaults: true,
        inferSubtaskTypeDefault: true,
      },
    },
  });
  const progress = await jira.issueBulkOperations.getBulkOperationProgress({ taskId });
  expect([progress.status, progress.processedAccessibleIssues]).toEqual([
    'COMPLETE',
    [Number(issueAt(desk, 'HELP-2').id)],
  ]);
});
