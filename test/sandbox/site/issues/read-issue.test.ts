import type { JsonObject } from '../../../../sandbox/json';
import { account, adf, aDesk, LEVEL, OWNING_TEAM, REQUEST_TYPE, SINCE, TEAM, type Desk } from './a-desk';

const PATH = '/rest/api/3/issue/HELP-1';
let desk: Desk;
beforeEach(() => void (desk = aDesk()));
const get = (who: string, path: string) => desk.as(who)('GET', path);
const fieldsOf = async (who: string, path: string) => ((await get(who, path)).body as { fields: JsonObject }).fields;

describe('reading a ticket', () => {
  test('gives every field of the project when none is named, unset ones as null', async () => {
    const fields = await fieldsOf('agent-l1', PATH);
    expect(Object.keys(fields)).toEqual(
      expect.arrayContaining(['summary', 'status', 'created', 'comment', 'issuelinks', TEAM, LEVEL, REQUEST_TYPE]),
    );
    expect(fields).toMatchObject({ assignee: null, [TEAM]: null, labels: [], issuelinks: [], resolution: null });
    expect(fields['reporter']).toEqual({
      self: 'http://localhost:8086/rest/api/3/user?accountId=712020%3Acustomer',
      accountId: account('customer'),
      displayName: 'Customer',
      active: true,
      timeZone: expect.any(String),
      accountType: 'customer',
      avatarUrls: expect.any(Object),
    });
    expect(fields['status']).toMatchObject({
      name: 'Waiting for support',
      statusCategory: { id: 4, key: 'indeterminate', name: 'In Progress' },
    });
  });

  test('gives the fields that are named, less the ones with a minus', async () => {
    expect(Object.keys(await fieldsOf('agent-l1', `${PATH}?fields=summary,priority,customfield_9`))).toEqual([
      'summary',
      'priority',
    ]);
    const rest = Object.keys(await fieldsOf('agent-l1', `${PATH}?fields=-summary&fields=-comment`));
    expect(rest).toContain('status');
    expect(rest).not.toEqual(expect.arrayContaining(['summary']));
    expect(Object.keys(await fieldsOf('agent-l1', `${PATH}?fields=*navigable`))).not.toContain('comment');
    const key = desk.site.fields.get(LEVEL)!.key;
    expect(Object.keys(await fieldsOf('agent-l1', `${PATH}?fieldsByKeys=true&fields=${key}`))).toEqual([LEVEL]);
  });

  test('what the sandbox does not know is answered 501, not left out', async () => {
    for (const query of ['fields=worklog', 'expand=operations', 'expand=versionedRepresentations', 'unheardOf=1'])
      expect((await get('agent-l1', `${PATH}?${query}`)).status).toBe(501);
  });

  test('writes times in the reader’s zone', async () => {
    desk.site.users.get(account('agent-l1'))!.timeZone = 'Asia/Tokyo';
    desk.site.users.get(account('agent-l2'))!.timeZone = 'America/New_York';
    await desk.as('agent-l1')('PUT', PATH, { fields: { [SINCE]: '2026-07-06T09:02:13.432Z' } });
    expect((await fieldsOf('agent-l1', PATH))[SINCE]).toBe('2026-07-06T18:02:13.000+0900');
    expect((await fieldsOf('agent-l2', PATH))[SINCE]).toBe('2026-07-06T05:02:13.000-0400');
    expect((await fieldsOf('agent-l2', PATH))['created']).toBe('2026-11-16T04:00:00.000-0500');
  });

  test('reads a team as an object, an option with its id, and the SLA clocks for agents only', async () => {
    const team = desk.site.teams[1]!;
    await desk.as('agent-l1')('PUT', PATH, { fields: { [TEAM]: team.id, [OWNING_TEAM]: { id: '10020' } } });
    const fields = await fieldsOf('agent-l1', PATH);
    expect(fields).toMatchObject({
      [TEAM]: { id: team.id, name: team.name, title: team.name, isShared: true },
      [OWNING_TEAM]: { value: 'Control room', id: '10020' },
    });
    expect(fields['customfield_10031']).toMatchObject({ name: 'Time to resolution' });
    expect((await fieldsOf('collaborator', PATH))['customfield_10031']).toBeNull();
  });

  test('adds names, schemas, properties, transitions and the newest history first when asked', async () => {
    await desk.as('agent-l1')('PUT', PATH, {
      fields: { summary: 'One' },
      properties: [
        { key: 'tierline', value: 1 },
        { key: 'other', value: 2 },
      ],
    });
    desk.later(1);
    await desk.as('agent-l1')('PUT', PATH, { fields: { summary: 'Two' } });
    const { body } = await get(
      'agent-l1',
      `${PATH}?fields=${LEVEL}&properties=tierline&expand=names,schema,transitions,changelog`,
    );
    expect(body).toMatchObject({
      names: { [LEVEL]: 'Support Level' },
      schema: {
        [LEVEL]: {
          type: 'string',
          custom: expect.stringContaining('ari:cloud:ecosystem::extension/'),
          customId: 10200,
        },
      },
      properties: { tierline: 1 },
      changelog: { total: 2, histories: [{ items: [{ toString: 'Two' }] }, { items: [{ toString: 'One' }] }] },
    });
    expect((body as { transitions: { name: string }[] }).transitions.map((it) => it.name)).toEqual([
      'In progress',
      'Escalate',
      'Respond to customer',
      'Pending',
      'Resolve this issue',
      'Cancel request',
    ]);
    expect(body).not.toHaveProperty('properties.other');
  });
});

test('the changelog comes oldest first, page by page', async () => {
  for (const summary of ['One', 'Two', 'Three']) {
    desk.later(1);
    await desk.as('agent-l1')('PUT', PATH, { fields: { summary } });
  }
  const { body } = await get('agent-l1', `${PATH}/changelog?startAt=1&maxResults=1`);
  expect(body).toMatchObject({
    startAt: 1,
    maxResults: 1,
    total: 3,
    isLast: false,
    nextPage: expect.stringContaining('startAt=2'),
  });
  expect(body).toMatchObject({
    values: [
      {
        author: { displayName: 'L1 agent' },
        created: expect.stringMatching(/^2026-11-16T.*[+-]\d{4}$/),
        items: [{ fromString: 'One', toString: 'Two' }],
      },
    ],
  });
  expect((await get('agent-l1', `${PATH}/changelog?startAt=2`)).body).toMatchObject({
    isLast: true,
    values: [{ items: [{ toString: 'Three' }] }],
  });
});

test('many tickets are fetched by ascending id, and what cannot be had is named', async () => {
  desk.request();
  desk.request();
  const bulk = (ids: string[]) =>
    desk.as('agent-l1')('POST', '/rest/api/3/issue/bulkfetch', { issueIdsOrKeys: ids, fields: ['summary'] });
  const { status, body } = await bulk(['HELP-3', 'HELP-99', 'help-1']);
  const { issues, issueErrors } = body as { issues: { key: string; fields: JsonObject }[]; issueErrors: unknown };
  expect([status, issues.map((it) => it.key), issues[0]?.fields]).toEqual([
    200,
    ['HELP-1', 'HELP-3'],
    { summary: 'Mail does not arrive' },
  ]);
  expect(issueErrors).toEqual([
    { id: 'HELP-99', errorMessage: 'Issue does not exist or you do not have permission to see it.' },
  ]);
  expect((await bulk([])).status).toBe(400);
  expect((await bulk(Array.from({ length: 101 }, (_, index) => `HELP-${index}`))).status).toBe(400);
});

describe('creating a ticket', () => {
  const create = (who: string, fields: JsonObject, more: JsonObject = {}) =>
    desk.as(who)('POST', '/rest/api/3/issue', {
      fields: { project: { key: 'HELP' }, issuetype: { name: 'Service request' }, summary: 'New laptop', ...fields },
      ...more,
    });

  test('starts in its workflow’s first status, reported by who creates it, with no history', async () => {
    const { status, body } = await create(
      'agent-l1',
      {
        [REQUEST_TYPE]: desk.site.projects.get('10000')!.serviceDesk!.requestTypes[0]!.id,
        description: adf('Please.'),
      },
      { properties: [{ key: 'k', value: { a: 1 } }] },
    );
    expect([status, body]).toEqual([
      201,
      { id: expect.any(String), key: 'HELP-2', self: expect.stringContaining('/rest/api/3/issue/') },
    ]);
    const issue = desk.site.issues.get((body as { id: string }).id)!;
    expect(issue).toMatchObject({
      statusId: '10100',
      history: [],
      creator: account('agent-l1'),
      values: { reporter: account('agent-l1'), priority: '3' },
      properties: { k: { a: 1 } },
      requestTypeId: expect.any(String),
    });
    expect(desk.events.map((it) => it.kind)).toEqual(['issue-created']);
  });

  test('can link it in the same call: its parent is escalated to it', async () => {
    await create(
      'agent-l1',
      {},
      { update: { issuelinks: [{ add: { type: { name: 'Problem/Incident' }, inwardIssue: { key: 'HELP-1' } } }] } },
    );
    expect((await fieldsOf('agent-l1', PATH))['issuelinks']).toMatchObject([
      { type: { outward: 'causes' }, outwardIssue: { key: 'HELP-2' } },
    ]);
  });

  test.each([
    ['agent-l1', { project: { key: 'NONE' } }, { project: 'Specify a valid project ID or key' }],
    ['outsider', {}, { project: 'Specify a valid project ID or key' }],
    ['collaborator', {}, { project: 'You cannot create issues in this project.' }],
    ['agent-l1', { issuetype: null }, { issuetype: 'Specify an issue type' }],
    ['agent-l1', { summary: '' }, { summary: 'You must specify a summary of the issue.' }],
    [
      'agent-l1',
      { customfield_1: 'x' },
      { customfield_1: "Field 'customfield_1' cannot be set. It is not on the appropriate screen, or unknown." },
    ],
    [
      'customer',
      { reporter: { accountId: account('agent-l1') } },
      { reporter: "Field 'reporter' cannot be set. It is not on the appropriate screen, or unknown." },
    ],
  ])('as %s with %j is refused', async (who, fields, errors) => {
    expect(await create(who, fields)).toEqual({ status: 400, body: { errorMessages: [], errors } });
  });
});

test('deleting needs its own right, and takes keys and links along', async () => {
  desk.request();
  await desk.as('agent-l1')('POST', '/rest/api/3/issueLink', {
    type: { name: 'Blocks' },
    inwardIssue: { key: 'HELP-1' },
    outwardIssue: { key: 'HELP-2' },
  });
  expect((await desk.as('agent-l1')('DELETE', PATH)).status).toBe(403);
  expect((await desk.as('project-admin')('DELETE', PATH)).status).toBe(204);
  expect((await get('agent-l1', PATH)).status).toBe(404);
  expect([desk.site.links, desk.site.issueKeys.has('HELP-1'), desk.events.at(-1)?.kind]).toEqual([
    [],
    false,
    'issue-deleted',
  ]);
});

describe('notifying', () => {
  const notify = (to: JsonObject) =>
    desk.as('app')('POST', `${PATH}/notify`, { subject: 'Escalated', textBody: 'To you.', to });

  test('mails people and groups once each, and those who may not see the ticket not at all', async () => {
    desk.site.groups.push({ id: 'g', name: 'team', members: new Set([account('agent-l2'), account('agent-l3')]) });
    expect(
      await notify({
        users: [{ accountId: account('agent-l2') }, { accountId: account('outsider') }],
        groups: [{ name: 'team' }],
      }),
    ).toEqual({ status: 204, body: null });
    expect(desk.site.mails.map(({ to, why, subject }) => [to, why, subject])).toEqual([
      [account('agent-l2'), 'notify', 'Escalated'],
      [account('agent-l3'), 'notify', 'Escalated'],
    ]);
  });

  test('nobody, oneself, strangers and empty roles is refused', async () => {
    const oneself = { users: [{ accountId: '712020:app-tierline' }] };
    const nobody: JsonObject[] = [
      {},
      oneself,
      { users: [{ accountId: 'x' }] },
      { groups: [{ name: 'x' }] },
      { assignee: true },
    ];
    for (const to of nobody) expect((await notify(to)).status).toBe(400);
    expect(desk.site.mails).toEqual([]);
  });
});

test('reading a ticket with its transitions is quick enough for tens of thousands of calls', async () => {
  const { issueShape } = await import('../../../../sandbox/site/issues/shape');
  const issue = [...desk.site.issues.values()][0]!;
  const caller = { client: 'rest', accountId: account('agent-l1') } as const;
  const wish = {
    fields: ['summary', 'status', 'assignee', 'priority', 'created', TEAM, LEVEL, SINCE],
    usual: '*all',
    expand: new Set(['transitions']),
    properties: ['tierline'],
  } as const;
  const read = (times: number) => {
    const start = performance.now();
    for (let i = 0; i < times; i++) issueShape(desk.site, caller, issue, wish);
    return (performance.now() - start) / times;
  };
  read(300);
  // The best of several rounds: what the code takes, not what a busy machine does.
  expect(Math.min(...Array.from({ length: 10 }, () => read(100)))).toBeLessThan(0.3);
});
