import type { JsonObject } from '../../../../sandbox/json';
import { TEAM as TEAMS } from '../../../../sandbox/seed/ids';
import { moveIssue } from '../../../../sandbox/site/issues/move-issue';
import {
  account,
  adf,
  aDesk,
  lastChange,
  LEVEL,
  OWNING_TEAM,
  REQUEST_TYPE,
  SCORE,
  SINCE,
  TEAM,
  type Desk,
} from './a-desk';

const PATH = '/rest/api/3/issue/HELP-1';
let desk: Desk;
beforeEach(() => void (desk = aDesk()));
const issue = () => desk.site.issues.get(desk.site.issueKeys.get('HELP-1')!)!;
const edit = (who: string, fields: JsonObject) => desk.as(who)('PUT', PATH, { fields });

describe('one edit of a ticket', () => {
  test('is one history group with an item per changed field, and one event', async () => {
    const answer = await edit('agent-l1', {
      [TEAM]: TEAMS.technical,
      assignee: { accountId: account('agent-l1') },
      summary: 'Mail is late',
      labels: ['mail'],
    });
    expect(answer).toEqual({ status: 204, body: null });
    expect(issue().history).toHaveLength(1);
    expect(lastChange(issue())).toEqual([
      {
        field: 'Team',
        fieldtype: 'custom',
        fieldId: TEAM,
        from: null,
        fromString: null,
        to: null,
        toString: 'Technical Support',
      },
      {
        field: 'assignee',
        fieldtype: 'jira',
        fieldId: 'assignee',
        from: null,
        fromString: null,
        to: account('agent-l1'),
        toString: 'L1 agent',
      },
      {
        field: 'summary',
        fieldtype: 'jira',
        fieldId: 'summary',
        from: null,
        fromString: 'Mail does not arrive',
        to: null,
        toString: 'Mail is late',
      },
      { field: 'labels', fieldtype: 'jira', fieldId: 'labels', from: null, fromString: '', to: null, toString: 'mail' },
    ]);
    expect(desk.events).toEqual([
      expect.objectContaining({ kind: 'issue-updated', actor: account('agent-l1'), changes: issue().history[0] }),
    ]);
  });

  test('holds ids for options and priorities, the instant for date-times, and texts alone for texts and numbers', async () => {
    await edit('app', {
      [OWNING_TEAM]: { value: 'Field crew' },
      priority: { name: 'High' },
      [LEVEL]: 'L2',
      [SCORE]: 4.5,
      [SINCE]: '2026-11-16T18:02:13.432+0900',
    });
    expect(
      lastChange(issue()).map(({ fieldId, from, fromString, to, toString }) => [
        fieldId,
        from,
        fromString,
        to,
        toString,
      ]),
    ).toEqual([
      [OWNING_TEAM, null, null, '10021', 'Field crew'],
      ['priority', '3', 'Medium', '2', 'High'],
      [LEVEL, null, null, null, 'L2'],
      [SCORE, null, null, null, '4.5'],
      [SINCE, null, null, '2026-11-16T09:02:13+0000', '16/Nov/26 9:02 AM'],
    ]);
    expect(desk.events[0]).toMatchObject({ appId: expect.any(String) });
  });

  test('that changes nothing leaves no trace', async () => {
    const before = { ...issue() };
    expect(
      (await edit('agent-l1', { summary: 'Mail does not arrive', assignee: null, labels: [], [LEVEL]: '' })).status,
    ).toBe(204);
    expect({ ...issue() }).toEqual(before);
    expect(desk.events).toEqual([]);
  });

  test('sets properties along with fields, and the listener of the event finds both', async () => {
    const seen: unknown[] = [];
    desk.site.listen(
      (event) =>
        event.kind === 'issue-updated' && seen.push(event.issue.properties['tierline'], event.issue.values[LEVEL]),
    );
    await desk.as('app')('PUT', PATH, {
      fields: { [LEVEL]: 'L2' },
      properties: [{ key: 'tierline', value: { level: 'L2' } }],
    });
    expect(seen).toEqual([{ level: 'L2' }, 'L2']);
  });

  test('answers the issue when asked to, with the transitions that are open now', async () => {
    const { status, body } = await desk.as('agent-l1')('PUT', `${PATH}?returnIssue=true&expand=transitions`, {
      fields: { [LEVEL]: 'L2' },
    });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      key: 'HELP-1',
      fields: { [LEVEL]: 'L2' },
      transitions: expect.arrayContaining([expect.objectContaining({ id: '51', name: 'Resolve this issue' })]),
    });
  });

  test('ignores a transition in the body, and adds labels one by one', async () => {
    const answer = await desk.as('agent-l1')('PUT', PATH, {
      transition: { id: '51' },
      update: { labels: [{ add: 'a' }, { add: 'b' }, { remove: 'a' }] },
    });
    expect([answer.status, issue().statusId, issue().values['labels']]).toEqual([204, '10100', ['b']]);
  });

  test('links and comments by its update part', async () => {
    desk.request();
    const update = {
      issuelinks: [{ add: { type: { name: 'Blocks' }, outwardIssue: { key: 'HELP-2' } } }],
      comment: [{ add: { body: adf('Blocked.') } }],
    };
    expect((await desk.as('agent-l1')('PUT', PATH, { update })).status).toBe(204);
    expect([desk.site.links.length, issue().comments.length]).toEqual([1, 1]);
    expect(lastChange(issue())[0]).toMatchObject({ field: 'Link', to: 'HELP-2', toString: 'This issue blocks HELP-2' });
  });
});

describe('what an edit may not do', () => {
  const sentence = (id: string) => `Field '${id}' cannot be set. It is not on the appropriate screen, or unknown.`;
  const refused = (errors: object) => ({ status: 400, body: { errorMessages: [], errors } });

  test('fields that are unknown, of no project, or not to be set are all named, and nothing is changed', async () => {
    desk.site.fields.set('customfield_10999', {
      id: 'customfield_10999',
      key: 'customfield_10999',
      name: 'Elsewhere',
      kind: 'string',
      custom: true,
    });
    const answer = await edit('agent-l1', {
      summary: 'New',
      customfield_1: 'x',
      customfield_10999: 'x',
      status: { id: '5' },
      created: '2026-01-01T00:00:00Z',
    });
    const ids = ['customfield_1', 'customfield_10999', 'status', 'created'];
    expect(answer).toEqual(refused(Object.fromEntries(ids.map((id) => [id, sentence(id)]))));
    expect(issue().values['summary']).toBe('Mail does not arrive');
  });

  test('a collaborator, who sees the ticket and may not edit it, reads that the field cannot be set', async () => {
    expect(await edit('collaborator', { summary: 'New' })).toEqual(refused({ summary: sentence('summary') }));
  });

  test('a ticket that one may not see does not exist', async () => {
    const body = { errorMessages: ['Issue does not exist or you do not have permission to see it.'], errors: {} };
    expect(await edit('outsider', { summary: 'New' })).toEqual({ status: 404, body });
  });

  test('a closed incident refuses edits, by whomever', async () => {
    const incident = (
      await desk.as('agent-l1')('POST', '/rest/api/3/issue', {
        fields: { project: { key: 'HELP' }, issuetype: { name: 'Incident' }, summary: 'Down' },
      })
    ).body as { key: string };
    for (const id of ['41', '51'])
      await desk.as('agent-l1')('POST', `/rest/api/3/issue/${incident.key}/transitions`, { transition: { id } });
    expect(await desk.as('app')('PUT', `/rest/api/3/issue/${incident.key}`, { fields: { summary: 'Up' } })).toEqual(
      refused({ summary: sentence('summary') }),
    );
  });

  test('a read-only field of an app is written by that app alone', async () => {
    expect(await edit('agent-l1', { [SCORE]: 5 })).toEqual(refused({ [SCORE]: sentence(SCORE) }));
    expect((await edit('app', { [SCORE]: 5 })).status).toBe(204);
  });

  test.each([
    ['summary', '', 'You must specify a summary of the issue.'],
    ['summary', 'two\nlines', 'The summary is invalid because it contains newline characters.'],
    ['description', 'plain text', 'Operation value must be an Atlassian Document (see the Atlassian Document Format)'],
    ['assignee', { accountId: account('customer') }, "User '712020:customer' cannot be assigned issues."],
    ['assignee', { accountId: 'nobody' }, "User 'nobody' does not exist."],
    ['priority', { name: 'Urgent' }, 'The priority selected is invalid.'],
    ['labels', ['two words'], "The label 'two words' contains spaces which is invalid."],
    ['duedate', '2026-02-30', 'Error parsing date string: 2026-02-30'],
    [OWNING_TEAM, { value: 'Nobody' }, "Option 'Nobody' is not valid"],
    [TEAM, { id: TEAMS.technical }, 'Operation value must be a string'],
    [SINCE, 'yesterday', 'Error parsing date string: yesterday'],
    [LEVEL, 2, 'Operation value must be a string'],
    [REQUEST_TYPE, '999', 'The request type selected is not valid.'],
  ])('%s = %j is refused', async (field, value, message) => {
    expect(await edit('agent-l1', { [field]: value })).toEqual(refused({ [field]: message }));
  });
});

describe('assigning', () => {
  const assign = (who: string, body: JsonObject) => desk.as(who)('PUT', `${PATH}/assignee`, body);

  test('needs the right to assign only', async () => {
    desk.site.projects.get('10000')!.grants['ASSIGN_ISSUES']!.push({ account: account('collaborator') });
    expect((await assign('collaborator', { accountId: account('agent-l2') })).status).toBe(204);
    expect(issue().values['assignee']).toBe(account('agent-l2'));
  });

  test('nobody, by null and by -1, tells who it was', async () => {
    await assign('agent-l1', { accountId: account('agent-l1') });
    await assign('agent-l1', { accountId: null });
    expect(lastChange(issue())).toEqual([
      {
        field: 'assignee',
        fieldtype: 'jira',
        fieldId: 'assignee',
        from: account('agent-l1'),
        fromString: 'L1 agent',
        to: null,
        toString: null,
      },
    ]);
    await assign('agent-l1', { accountId: account('agent-l1') });
    expect((await assign('agent-l1', { accountId: '-1' })).status).toBe(204);
    expect(issue().values['assignee']).toBeNull();
  });

  test('somebody who may not be assigned is refused, and a collaborator may not assign', async () => {
    expect(await assign('agent-l1', { accountId: account('collaborator') })).toMatchObject({
      status: 400,
      body: { errors: { assignee: "User '712020:collaborator' cannot be assigned issues." } },
    });
    expect((await assign('collaborator', { accountId: null })).status).toBe(403);
  });
});

test('a ticket moved to another project has a new key, and its old one still leads to it', async () => {
  const { site } = desk;
  const help = site.projects.get('10000')!;
  site.projects.set('10001', { ...help, id: '10001', key: 'OPS', name: 'Site operations', nextIssueNumber: 7 });
  moveIssue(site, issue(), site.projects.get('10001')!, { accountId: account('agent-l1') });
  expect((await desk.as('agent-l1')('GET', `${PATH}?fields=project,${REQUEST_TYPE}`)).body).toMatchObject({
    key: 'OPS-7',
    fields: { project: { key: 'OPS' }, [REQUEST_TYPE]: null },
  });
  expect(lastChange(site.issues.get(site.issueKeys.get('OPS-7')!)!)).toMatchObject([
    { field: 'project', from: '10000', to: '10001', toString: 'Site operations' },
    { field: 'Key', fromString: 'HELP-1', toString: 'OPS-7' },
  ]);
});
