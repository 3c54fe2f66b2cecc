import { ISSUE_TYPE, STATUS } from '../../../../sandbox/seed/ids';
import type { Json } from '../../../../sandbox/json';
import { account, adf } from '../issues/a-desk';
import { expressionDesk } from './expression-desk';
import { refusalOf } from './refusal-of';

test('an issue without anything more than it was made with', () => {
  const desk = expressionDesk();
  expect(desk.of('[issue.id, issue.creator == issue.reporter, issue.creator.displayName]')).toEqual([
    10_001,
    true,
    'Customer',
  ]);
  const unset = ['description', 'resolution', 'resolutionDate', 'securityLevel', 'dueDate', 'assignee', 'parent'];
  const none = ['environment', 'originalEstimate', 'remainingEstimate', 'timeSpent', 'epic', 'sprint'];
  const lists = ['labels', 'versions', 'fixVersions', 'components', 'attachments', 'worklogs', 'watchers'];
  const made = ['links', 'comments', 'changelogs', 'childIssues', 'subtasks', 'closedSprints'];
  const one = (name: string) => desk.of(`issue.${name}`);
  expect([...unset, ...none].map(one)).toEqual(Array(13).fill(null));
  expect([...lists, ...made].map(one)).toEqual(Array(13).fill([]));
  expect(desk.of('[issue.watches, issue.isEpic, issue.flagged]')).toEqual([0, false, false]);
});

test('an issue that was resolved', () => {
  const desk = expressionDesk();
  const { site, issue } = desk;
  const at = site.clock.now() + 90_000;
  Object.assign(issue.values, { resolution: '10001', resolutiondate: at, assignee: account('agent-l1') });
  issue.statusId = STATUS.resolved;
  expect(
    desk.of(`[issue.resolution.id, issue.resolution.name, issue.resolution.description, typeof issue.resolution,
      issue.resolutionDate, issue.assignee == user, issue.status.category.key]`),
  ).toEqual([
    10_001,
    "Won't Do",
    "This issue won't be actioned.",
    'Resolution',
    '2026-11-16T10:01:30.000+0100',
    true,
    'done',
  ]);
  expect(desk.of('issue.resolution')).toEqual({
    self: `${site.baseUrl}/rest/api/3/resolution/10001`,
    id: '10001',
    name: "Won't Do",
    description: "This issue won't be actioned.",
  });
});

test('a status, its category, a priority and a work type tell of themselves', () => {
  const desk = expressionDesk();
  const { site } = desk;
  expect(
    desk.of(`let s = issue.status; let c = s.category;
      [[s.id, s.name, s.description, typeof s], [c.id, c.key, c.name, c.colorName, typeof c]]`),
  ).toEqual([
    [10_100, 'Waiting for support', '', 'IssueStatus'],
    [4, 'indeterminate', 'In Progress', 'yellow', 'StatusCategory'],
  ]);
  expect(desk.of(`let p = issue.priority; [p.id, p.name, p.description, typeof p]`)).toEqual([
    ...[3, 'Medium', '', 'IssuePriority'],
  ]);
  expect(
    desk.of(`let t = issue.issueType;
      [t.id, t.name, t.description, t.hierarchyLevel, t.iconUrl, typeof t, typeof t.properties, t.properties.keys()]`),
  ).toEqual([
    ...[10_005, 'Service request', 'Created by Jira Service Management.', 0],
    ...[`${site.baseUrl}/images/icons/issuetypes/10005.svg`, 'IssueType', 'EntityProperties', []],
  ]);
  expect(desk.of('[issue.priority, issue.issueType, issue.status].map(it => it)')).toMatchObject([
    { self: `${site.baseUrl}/rest/api/3/priority/3`, name: 'Medium', id: '3' },
    { self: `${site.baseUrl}/rest/api/3/issuetype/10005`, name: 'Service request', subtask: false },
    { self: `${site.baseUrl}/rest/api/3/status/10100`, statusCategory: { key: 'indeterminate' } },
  ]);
});

test('what an issue names and the site no longer has is null', () => {
  const desk = expressionDesk();
  Object.assign(desk.issue.values, { priority: '99', resolution: '99', assignee: account('gone'), duedate: 'soon' });
  Object.assign(desk.issue, { statusId: '99', typeId: '99' });
  const members = 'issue.status, issue.issueType, issue.priority, issue.resolution, issue.assignee, issue.dueDate';
  expect(desk.of(`[${members}]`)).toEqual(Array(6).fill(null));
});

test('parents, children and sub-tasks, as far as the viewer sees them', () => {
  const desk = expressionDesk();
  const { site, issue } = desk;
  const task = desk.request({ parent: issue.id });
  const part = desk.request({ parent: issue.key });
  part.typeId = ISSUE_TYPE.subtask;
  desk.request();
  const kin = '[issue.childIssues.map(i => i.key), issue.subtasks.map(i => i.key), issue.subtasks.length]';
  expect(desk.of(kin)).toEqual([[task.key, part.key], [part.key], 1]);
  expect(desk.of('issue.parent.key', 'agent-l1', { issue: part })).toBe('HELP-1');
  expect(desk.of('issue.parent == null', 'agent-l1', { issue })).toBe(true);
  expect(desk.of(kin, 'outsider')).toEqual([[], [], 0]);
  expect(desk.of('issue.parent', 'outsider', { issue: part })).toBeNull();
  site.issues.delete(part.id);
  expect(desk.of(kin)).toEqual([[task.key], [], 0]);
});

test('watchers are counted for everybody and named to those who may see them', () => {
  const desk = expressionDesk();
  desk.issue.watchers = new Set([account('agent-l2'), account('manager')]);
  const names = 'issue.watchers.map(w => w.displayName)';
  expect(desk.of(`[issue.watches, ${names}]`)).toEqual([2, ['L2 agent', 'Escalation manager']]);
  delete desk.site.projects.get('10000')!.grants['VIEW_VOTERS_AND_WATCHERS'];
  expect(desk.of('issue.watches')).toBe(2);
  expect(refusalOf(() => desk.of(names))).toMatchObject({
    message: 'Evaluation failed: "issue.watchers" - You do not have permission to view the watchers of this issue.',
    type: 'other',
  });
});

test('a security level tells its id, name and description', () => {
  const desk = expressionDesk();
  const help = desk.site.projects.get('10000')!;
  const grants = [{ role: 'Service Desk Team' }];
  help.securityLevels = [
    { id: '10300', name: 'Staff', description: 'For people who work here.', grants },
    { id: '10301', name: 'Security incident', description: 'For few.', grants },
  ];
  const level = 'let l = issue.securityLevel; [l.id, l.name, l.description, typeof l]';
  expect(desk.of('issue.securityLevel')).toBeNull();
  desk.issue.securityLevelId = '10301';
  expect(desk.of(level)).toEqual([10_301, 'Security incident', 'For few.', 'SecurityLevel']);
  expect(desk.of('issue.securityLevel.id', 'agent-l1', { proposed: { values: { security: '10300' } } })).toBe(10_300);
  expect(desk.of('issue.securityLevel', 'agent-l1', { proposed: { values: { security: null } } })).toBeNull();
});

test('a description is read as plain text, and answered as the document it is', () => {
  const desk = expressionDesk();
  desk.issue.values['description'] = adf('Since nine.');
  expect(desk.of('[issue.description.plainText, typeof issue.description]')).toEqual(['Since nine.', 'RichText']);
  expect(desk.of('issue.description')).toEqual(adf('Since nine.'));
  desk.issue.values['description'] = null;
  expect(desk.of('issue.description == null')).toBe(true);
});

test('a text of several lines is made of a document, and of nothing else', () => {
  const desk = expressionDesk();
  const config = adf('Made.');
  const read = 'let text = new RichText(config); [text.plainText, text]';
  expect(desk.of(read, 'agent-l1', { config })).toEqual(['Made.', config]);
  const others: [Json, string][] = [
    [{ type: 'paragraph' }, 'new RichText(config)'],
    ['Made.', 'new RichText(config)'],
    [null, 'new RichText()'],
  ];
  for (const [other, expression] of others) {
    expect(refusalOf(() => desk.of(expression, 'agent-l1', { config: other }))).toMatchObject({
      message: `Evaluation failed: "${expression}" - new RichText needs a Map in the Atlassian Document Format.`,
      type: 'type',
    });
  }
});

test.each([
  ...['Issue.votes', 'Issue.voters', 'Issue.name', 'Issue.done', 'Issue.color', 'Issue.stories'],
  ...['EntityProperties.updated'],
])('%s is documented, and loudly not here', (what) => {
  const desk = expressionDesk();
  const expression = what.replace('EntityProperties', 'issue.properties').replace('Issue', 'issue');
  expect(refusalOf(() => desk.of(`try { ${expression} } catch (e) { null }`))).toMatchObject({
    message: `${what} is not supported by the sandbox.`,
    type: 'other',
  });
});
