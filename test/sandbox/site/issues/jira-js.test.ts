import { cloudClients } from '../../../support/jira-js';
import { TEAM as TEAMS } from '../../../../sandbox/seed/ids';
import { account, adf, aDesk, LEVEL, SINCE, TEAM } from './a-desk';

/* jira.js checks every answer against its own schemas and throws on the first that does not fit. */
const desk = aDesk();
desk.request();
const jira = cloudClients(desk.door)(account('agent-l1'));
const issueIdOrKey = 'HELP-1';

test('a client of Jira Cloud creates, edits and reads a ticket', async () => {
  const made = await jira.issues.createIssue({
    fields: {
      project: { key: 'HELP' },
      issuetype: { name: 'Incident' },
      summary: 'Mail is down',
      description: adf('Since nine.'),
    },
  });
  expect(made.key).toBe('HELP-3');
  await jira.issues.editIssue({
    issueIdOrKey,
    fields: { [TEAM]: TEAMS.technical, [LEVEL]: 'L2', [SINCE]: '2026-11-16T10:00:00.000+0100' },
    properties: [{ key: 'tierline', value: { level: 'L2' } }],
  });
  await jira.issues.assignIssue({ issueIdOrKey, accountId: account('agent-l2') });
  const issue = await jira.issues.getIssue({
    issueIdOrKey,
    expand: 'names,schema,transitions,changelog',
    properties: ['tierline'],
  });
  expect([issue.key, issue.fields?.assignee?.displayName, issue.changelog?.total]).toEqual(['HELP-1', 'L2 agent', 2]);
  const { values } = await jira.issues.getChangeLogs({ issueIdOrKey });
  expect(values?.map((group) => group.items?.map((item) => item.field))).toEqual([
    ['Team', 'Support Level', 'With team since'],
    ['assignee'],
  ]);
  const { issues } = await jira.issues.bulkFetchIssues({ issueIdsOrKeys: ['HELP-2', 'HELP-1'], fields: ['summary'] });
  expect(issues?.map((it) => it.key)).toEqual(['HELP-1', 'HELP-2']);
});

test('it moves the ticket on, comments, links and tells people', async () => {
  const { transitions } = await jira.issues.getTransitions({ issueIdOrKey, expand: 'transitions.fields' });
  const escalate = transitions?.find((it) => it.name === 'Escalate');
  await jira.issues.doTransition({ issueIdOrKey, transition: { id: escalate?.id } });
  const comment = await jira.issueComments.addComment({
    issueIdOrKey,
    body: adf('Over to you.') as never,
    properties: [{ key: 'sd.public.comment', value: { internal: true } }],
  });
  expect(comment.jsdPublic).toBe(false);
  expect((await jira.issueComments.getComments({ issueIdOrKey })).total).toBe(1);
  await jira.issueLinks.linkIssues({
    type: { name: 'Blocks' },
    inwardIssue: { key: 'HELP-1' },
    outwardIssue: { key: 'HELP-2' },
  } as never);
  expect((await jira.issueLinkTypes.getIssueLinkTypes()).issueLinkTypes).toHaveLength(desk.site.linkTypes.length);
  expect((await jira.issueLinks.getIssueLink({ linkId: desk.site.links[0]!.id })).outwardIssue?.key).toBe('HELP-2');
  await jira.issueProperties.setIssueProperty({ issueIdOrKey, propertyKey: 'k', body: { a: 1 } });
  expect((await jira.issueProperties.getIssuePropertyKeys({ issueIdOrKey })).keys?.map((it) => it.key)).toEqual([
    'tierline',
    'k',
  ]);
  await jira.issues.notify({
    issueIdOrKey,
    subject: 'Look',
    textBody: 'Here.',
    to: { users: [{ accountId: account('agent-l3') }] },
  } as never);
  expect(desk.site.mails.map((it) => it.why)).toEqual(['request-created', 'request-status', 'notify']);
});

test('it is told what is missing as by Jira', async () => {
  await expect(jira.issues.getIssue({ issueIdOrKey: 'HELP-99' })).rejects.toMatchObject({ name: 'NotFoundError' });
  await expect(jira.issues.doTransition({ issueIdOrKey, transition: { id: '999' } })).rejects.toMatchObject({
    status: 400,
  });
});
