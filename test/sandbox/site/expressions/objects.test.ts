import { account, adf, LEVEL, OWNING_TEAM } from '../issues/a-desk';
import { expressionDesk } from './expression-desk';

test('an issue tells its fields by the names of expressions, not of REST', () => {
  const desk = expressionDesk();
  Object.assign(desk.issue.values, { description: adf('Since nine.'), labels: ['vip'], assignee: account('agent-l2') });
  expect(
    desk.of(`[issue.key, issue.summary, issue.description.plainText, issue.issueType.name, issue.status.name,
      issue.status.category.key, issue.priority.name, issue.resolution, issue.assignee.displayName, issue.labels,
      issue.project.key, issue.environment, issue.isEpic]`),
  ).toEqual([
    'HELP-1',
    'Mail does not arrive',
    'Since nine.',
    'Service request',
    'Waiting for support',
    'indeterminate',
    'Medium',
    null,
    'L2 agent',
    ['vip'],
    'HELP',
    null,
    false,
  ]);
  expect(() => desk.of('issue.issuetype')).toThrow(/Unrecognized property of `Issue`: "issuetype" .* 'issueType', /);
});

test('custom fields come in the JSON form of REST, by id or by the app’s key; fields of other projects are null', () => {
  const desk = expressionDesk();
  Object.assign(desk.issue.values, { [LEVEL]: 'L2', [OWNING_TEAM]: '10021' });
  const key = desk.site.fields.get(LEVEL)!.key;
  expect(desk.of(`[issue.${LEVEL}, issue['${key}'], issue.${OWNING_TEAM}.value]`)).toEqual(['L2', 'L2', 'Field crew']);
  desk.site.projects.get('10000')!.fieldIds = [];
  expect(desk.of(`issue.${LEVEL}`)).toBeNull();
  expect(() => desk.of('issue.customfield_99999')).toThrow('Unrecognized property');
});

test('links show the other end and the direction, and those that the viewer may not see are left out', () => {
  const desk = expressionDesk();
  const open = desk.request({ summary: 'Router' });
  desk.link('50', open, true);
  const read =
    'issue.links.map(l => [l.direction, l.type[l.direction], l.linkedIssue.key, l.linkedIssue.status.category.key])';
  expect(desk.of(read)).toEqual([['outward', 'blocks', open.key, 'indeterminate']]);
  expect(desk.of(read, 'agent-l1', { issue: open })).toEqual([['inward', 'is blocked by', 'HELP-1', 'indeterminate']]);
  expect(desk.of(read, 'outsider')).toEqual([]);
});

test('internal comments are read by agents only', () => {
  const desk = expressionDesk();
  desk.comment('70', 'We are on it.', true);
  desk.comment('71', 'Vendor is slow.', false);
  const read = 'issue.comments.map(c => c.body.plainText)';
  expect(desk.of(read)).toEqual(['We are on it.', 'Vendor is slow.']);
  expect(desk.of(read, 'customer')).toEqual(['We are on it.']);
});

test('properties are read by key, and what is not there is null', () => {
  const desk = expressionDesk();
  desk.issue.properties['tierline'] = { level: 'L2', counts: { up: 3 } };
  desk.site.projects.get('10000')!.properties['my-map'] = { a: 'first' };
  expect(
    desk.of(
      `[issue.properties.tierline.level, issue.properties['tierline'].counts.up, issue.properties.get('none'),
      issue.properties.keys(), project.properties.get('my-map').get('a')]`,
      'agent-l1',
      {
        project: desk.site.projects.get('10000')!,
      },
    ),
  ).toEqual(['L2', 3, null, ['tierline'], 'first']);
});

test('a person tells roles in a project, and groups to itself and to administrators only', () => {
  const desk = expressionDesk();
  expect(desk.of('user.getProjectRoles(issue.project).map(r => r.name)')).toContain('Service Desk Team');
  desk.site.groups.push({ id: 'g-9', name: 'helpers', members: new Set([account('agent-l1')]) });
  expect(desk.of('user.groups.includes(`helpers`)')).toBe(true);
  const other = `new User('${account('agent-l1')}').groups.includes('helpers')`;
  expect(desk.of(other, 'admin')).toBe(true);
  expect(() => desk.of(other, 'agent-l2')).toThrow('You need to be an administrator');
});

test('what a constructor loads is null to those who may not see it', () => {
  const desk = expressionDesk();
  expect(desk.of(`new Issue('HELP-1').key`)).toBe('HELP-1');
  expect(desk.of(`new Issue(Number('${desk.issue.id}')) == issue`)).toBe(true);
  expect(desk.of(`new Issue('HELP-1')`, 'outsider')).toBeNull();
  expect(desk.of(`new Project('HELP') == null`, 'outsider')).toBe(true);
  expect(desk.of(`new User('712020:nobody')`)).toBeNull();
});

test('a request tells its customers’ status, desk and type; the newest change of a field is found', () => {
  const desk = expressionDesk();
  desk.issue.history.push({
    id: '90',
    author: account('agent-l1'),
    at: desk.site.clock.now(),
    items: [
      {
        field: 'priority',
        fieldtype: 'jira',
        fieldId: 'priority',
        from: '3',
        fromString: 'Medium',
        to: '1',
        toString: 'Highest',
      },
    ],
  });
  expect(
    desk.of(
      `[customerRequest.currentStatus.category, serviceDesk.project.key, customerRequest.serviceDesk == serviceDesk]`,
    ),
  ).toEqual(['indeterminate', 'HELP', true]);
  expect(desk.of(`issue.getNewestChangelog('priority', { toString: 'Highest' }).items[0].fromString`)).toBe('Medium');
  expect(desk.of(`issue.getNewestChangelog('priority', { to: '5' })`)).toBeNull();
});

test('a rule sees what the transition would set, and the issue as it was', () => {
  const desk = expressionDesk();
  const { site, issue } = desk;
  const other = desk.request();
  const typeId = site.linkTypes[0]!.id;
  const scene = {
    originalIssue: issue,
    proposed: { values: { [LEVEL]: 'L3' }, links: [{ id: 'new', typeId, inward: issue.id, outward: other.id }] },
    transition: { id: '31', name: 'Resolve', from: issue.statusId, to: issue.statusId, hasScreen: true },
    workflow: { id: 'flow', name: 'Requests' },
    config: { levels: ['L3'] },
    groupOperator: null,
  };
  expect(
    desk.of(
      `[issue.${LEVEL}, originalIssue.${LEVEL}, issue.links.length, originalIssue.links.length, transition.hasScreen,
      transition.to.name, workflow.name, config.levels, groupOperator]`,
      'agent-l1',
      scene,
    ),
  ).toEqual(['L3', null, 1, 0, true, 'Waiting for support', 'Requests', ['L3'], null]);
  expect(issue.values[LEVEL]).toBeUndefined();
});

test('display conditions know the app and its licence', () => {
  const desk = expressionDesk();
  const app = { id: 'ari:cloud:ecosystem::app/1', licenseActive: false };
  expect(desk.of('app.license.active', 'agent-l1', { app })).toBe(false);
  expect(desk.of('app.license', 'agent-l1', { app: { id: app.id } })).toBeNull();
});
