import { account, adf, REQUEST_TYPE } from '../issues/a-desk';
import { expressionDesk } from './expression-desk';
import { refusalOf } from './refusal-of';

const MINUTE = 60_000;

test('a comment tells who wrote what and when, and when it was edited', () => {
  const desk = expressionDesk();
  const { site, issue } = desk;
  const at = site.clock.now();
  desk.comment('70', 'On it.', true);
  desk.comment('71', 'Done.', true);
  Object.assign(issue.comments[1]!, {
    edited: { at: at + MINUTE, by: account('agent-l2') },
    properties: { note: { seen: true } },
  });
  expect(
    desk.of(`issue.comments.map(c => [c.id, typeof c, c.author.displayName, c.body.plainText, c.created, c.updated,
      c.properties.keys(), c.properties.note?.seen])`),
  ).toEqual([
    ...[
      [70, 'Comment', 'L1 agent', 'On it.', '2026-11-16T10:00:00.000+0100', '2026-11-16T10:00:00.000+0100', [], null],
    ],
    [
      71,
      'Comment',
      'L1 agent',
      'Done.',
      '2026-11-16T10:00:00.000+0100',
      '2026-11-16T10:01:00.000+0100',
      ['note'],
      true,
    ],
  ]);
  expect(desk.of('issue.comments[1]')).toMatchObject({
    self: `${site.baseUrl}/rest/api/3/issue/${issue.id}/comment/71`,
    body: adf('Done.'),
    jsdPublic: true,
    updateAuthor: { accountId: account('agent-l2') },
  });
});

test('a link has a type, a direction and two ends', () => {
  const desk = expressionDesk();
  const other = desk.request();
  desk.link('50', other, true);
  desk.request();
  const read = `issue.links.map(l => [l.id, typeof l, typeof l.type, l.type.id, l.type.name, l.type.inward,
    l.type.outward, l.outwardIssue?.key, l.inwardIssue?.key])`;
  const type = ['IssueLink', 'IssueLinkType', 10_000, 'Blocks', 'is blocked by', 'blocks'];
  expect(desk.of(read)).toEqual([[50, ...type, other.key, null]]);
  expect(desk.of(read, 'agent-l1', { issue: other })).toEqual([[50, ...type, null, 'HELP-1']]);
  expect(desk.of('[issue.links[0], issue.links[0].type]')).toMatchObject([
    { id: '50', type: { name: 'Blocks' }, inwardIssue: { key: 'HELP-1' }, outwardIssue: { key: other.key } },
    { id: '10000', name: 'Blocks', inward: 'is blocked by', outward: 'blocks' },
  ]);
  // One link is two things: what it is to the one issue and to the other.
  expect(desk.of('issue.links[0] == issue.links[0]')).toBe(true);
  expect(desk.of('issue.links[0] == issue.links[0].linkedIssue.links[0]')).toBe(false);
});

test('links of other issues, to issues that are gone and of types that are gone are none', () => {
  const desk = expressionDesk();
  const [first, second] = [desk.request(), desk.request()];
  const link = { typeId: '10003', inward: first.id, outward: second.id };
  desk.site.links.push({ ...link, id: '60' }, { ...link, id: '61', outward: desk.issue.id, inward: '999' });
  desk.site.links.push({ ...link, id: '62', outward: desk.issue.id, typeId: '999' });
  expect(desk.of('issue.links')).toEqual([]);
  desk.site.links.push({ ...link, id: '63', outward: desk.issue.id });
  expect(desk.of('issue.links.map(l => [l.id, l.type.name, l.direction])')).toEqual([[63, 'Relates', 'inward']]);
});

test('the history is told from the newest change on', () => {
  const desk = expressionDesk();
  const { site, issue } = desk;
  const bare = { fieldtype: 'jira' as const, from: null, fromString: null, to: null, toString: null };
  const labels = { ...bare, field: 'labels', fieldId: 'labels', fromString: '', toString: 'vip' };
  const level = { ...bare, field: 'Support Level', fromString: 'L1', toString: 'L2' };
  const status = { field: 'status', fieldtype: 'jira' as const, fieldId: 'status' };
  const moved = { ...status, from: '10100', fromString: 'Waiting for support', to: '10101', toString: 'Pending' };
  const at = site.clock.now();
  issue.history.push(
    { id: '90', author: account('agent-l1'), at, items: [labels, moved] },
    { id: '91', author: account('agent-l2'), at: at + MINUTE, items: [level] },
    {
      id: '92',
      author: account('agent-l2'),
      at: at + 2 * MINUTE,
      items: [{ ...moved, to: '5', toString: 'Resolved' }],
    },
  );
  expect(
    desk.of('issue.changelogs.map(c => [c.id, typeof c, c.author.displayName, c.created, c.items.length])'),
  ).toEqual([
    ['92', 'Changelog', 'L2 agent', '2026-11-16T10:02:00.000+0100', 1],
    ['91', 'Changelog', 'L2 agent', '2026-11-16T10:01:00.000+0100', 1],
    ['90', 'Changelog', 'L1 agent', '2026-11-16T10:00:00.000+0100', 2],
  ]);
  const item = 'i => [i.field, i.fieldId, i.from, i.fromString, i.to, i.toString, typeof i]';
  expect(desk.of(`issue.changelogs.slice(1).flatMap(c => c.items.map(${item}))`)).toEqual([
    ['Support Level', '', '', 'L1', '', 'L2', 'ChangelogItem'],
    ['labels', 'labels', '', '', '', 'vip', 'ChangelogItem'],
    ['status', 'status', '10100', 'Waiting for support', '10101', 'Pending', 'ChangelogItem'],
  ]);
  expect(desk.of('issue.changelogs[2]')).toMatchObject({
    id: '90',
    author: { accountId: account('agent-l1') },
    items: [
      { fieldId: 'labels', toString: 'vip' },
      { fieldId: 'status', toString: 'Pending' },
    ],
  });
});

test('the newest change of a field is sought by its name or id and by what it was', () => {
  const desk = expressionDesk();
  const change = (field: string, fieldId: string, from: string | null, to: string) => ({
    ...{ field, fieldId, fieldtype: 'custom' as const, from, fromString: from, to, toString: `is ${to}` },
  });
  desk.issue.history.push(
    {
      id: '1',
      author: account('admin'),
      at: 1,
      items: [change('Level', 'cf_1', null, 'L1'), change('Team', 'cf_2', null, 'A')],
    },
    {
      id: '2',
      author: account('admin'),
      at: 2,
      items: [change('Level', 'cf_1', 'L1', 'L2'), change('Team', 'cf_2', 'A', 'B')],
    },
    { id: '3', author: account('admin'), at: 3, items: [change('Team', 'cf_2', 'B', 'A')] },
  );
  const sought = (args: string) => desk.of(`issue.getNewestChangelog(${args})?.id`);
  expect(['Level', 'cf_1', 'Team', 'Other'].map((field) => sought(`'${field}'`))).toEqual(['2', '2', '3', null]);
  expect(sought(`'Level', { to: 'L1' }`)).toBe('1');
  expect(sought(`'Level', { from: null }`)).toBe('1');
  expect(sought(`'Level', { from: '' }`)).toBe('1');
  expect(sought(`'Level', { from: 'L1', to: 'L1' }`)).toBeNull();
  expect(sought(`'Level', { fromString: 'L1', toString: 'is L2' }`)).toBe('2');
  expect(sought(`'Team', { to: 'A', from: null }`)).toBe('1');
  expect(sought(`'Team', {}`)).toBe('3');
});

test('a request tells its desk, its type and the status its customer reads', () => {
  const desk = expressionDesk();
  expect(
    desk.of(`let r = customerRequest; let s = r.currentStatus; [typeof r, r.issue == issue, typeof s, s.name, s.category,
      s.date, typeof serviceDesk, serviceDesk.id, serviceDesk.project.key, typeof r.requestType, r.requestType.id]`),
  ).toEqual([
    ...['CustomerRequest', true, 'CustomerRequestStatus', 'Waiting for support', 'indeterminate'],
    ...['2026-11-16T10:00:00.000+0100', 'ServiceDesk', 1, 'HELP', 'CustomerRequestType', 1],
  ]);
  expect(desk.of('[serviceDesk, customerRequest.requestType]')).toMatchObject([
    { id: '1', projectId: '10000', projectName: 'IT help desk' },
    { id: '1', name: 'Get IT help', serviceDeskId: '1' },
  ]);
});

test('work that no form raised is no request, and a project without a desk has neither', () => {
  const desk = expressionDesk();
  const { site, issue } = desk;
  expect(desk.of('customerRequest.requestType.id', 'agent-l1', { proposed: { values: { [REQUEST_TYPE]: '2' } } })).toBe(
    2,
  );
  for (const raw of [null, 5]) {
    const proposed = { values: { [REQUEST_TYPE]: raw } };
    expect(desk.of('[typeof customerRequest, serviceDesk.id]', 'agent-l1', { proposed })).toEqual(['null', 1]);
  }
  expect(issue.requestTypeId).toBe('1');
  const project = site.projects.get('10002')!;
  const elsewhere = { ...issue, projectId: '10002', id: '7', key: 'DEV-1' };
  const known = '[typeof customerRequest, typeof serviceDesk, typeof project]';
  expect(desk.of(known, 'admin', { issue: elsewhere, project })).toEqual(['undefined', 'undefined', 'Project']);
  const scene = { issue: undefined, project: site.projects.get('10000')! };
  expect(refusalOf(() => desk.of('customerRequest', 'agent-l1', scene)).message).toBe(
    'Evaluation failed: "customerRequest" - Unrecognized variable: "customerRequest".',
  );
  expect(desk.of('[serviceDesk.id, typeof issue]', 'agent-l1', scene)).toEqual([1, 'undefined']);
  expect(desk.of('typeof serviceDesk', 'agent-l1', { issue: undefined })).toBe('undefined');
});
