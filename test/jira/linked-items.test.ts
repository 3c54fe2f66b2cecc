import { FIELD, ISSUE_TYPE, PRIORITY, PROJECT, TEAM } from '../../sandbox/seed/ids';
import { ACCOUNT } from '../../sandbox/seed/stock/people';
import type { JsonObject } from '../../sandbox/json';
import type { Issue } from '../../sandbox/site/model';
import { DEFAULT_ESCALATION } from '../../src/domain/escalation-rules';
import type { AdfDocument } from '../../src/domain/handoff/document';
import type { Policy } from '../../src/domain/policy';
import { jiraLinkedItems } from '../../src/jira/linked-items';
import { jiraLinkedWork } from '../../src/jira/linked-work';
import { standOnNothing } from '../support/forge-platform';
import { atSite, type AtSite } from './at-site';

const ESCALATION_LINK = '10007';

describe('linked work', () => {
  let at: AtSite;
  let parent: Issue;
  let policy: Policy;
  beforeAll(async () => {
    at = await atSite();
    // Engineering lets the agents of the desk bring it work.
    for (const permission of ['CREATE_ISSUES', 'LINK_ISSUES'])
      at.desk.site.projects.get(PROJECT.dev)?.grants[permission]?.push({ account: ACCOUNT.agentL1 });
    policy = {
      ...at.help,
      escalation: {
        ...DEFAULT_ESCALATION,
        linkedWork: {
          linkType: ESCALATION_LINK,
          levels: {
            L2: { projectId: PROJECT.help, projectKey: 'HELP', workType: ISSUE_TYPE.problem, team: TEAM.functional },
            L3: { projectId: PROJECT.dev, projectKey: 'DEV', workType: ISSUE_TYPE.bug, team: TEAM.engineering },
          },
        },
      },
    };
  });
  beforeEach(async () => {
    parent = at.desk.help.raise({ summary: 'The VPN drops' });
    await at.desk.settle();
  });
  afterEach(() => at.door.clearFaults());
  afterAll(standOnNothing);

  const document: AdfDocument = {
    version: 1,
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text: 'The tunnel drops every ten minutes.' }] }],
  };
  const open = (level: string, fields: Record<string, unknown> = {}, operation = 'one') =>
    jiraLinkedItems.open(policy, {
      operation,
      parentId: parent.id,
      parentKey: parent.key,
      level,
      summary: 'Find out why the tunnel drops',
      document,
      priority: PRIORITY.high,
      fields,
    });
  const made = (key: string): Issue => at.desk.site.issues.get(at.desk.site.issueKeys.get(key) ?? '')!;
  const readsOf = async (key: string) => {
    const { fields } = (await at.desk.rest('GET', `/rest/api/3/issue/${key}?fields=issuelinks`)) as {
      fields: { issuelinks: JsonObject[] };
    };
    return fields.issuelinks.map((link) => {
      const { type, outwardIssue, inwardIssue } = link as {
        type: { inward: string; outward: string };
        outwardIssue?: { key: string };
        inwardIssue?: { key: string };
      };
      return outwardIssue ? `${type.outward} ${outwardIssue.key}` : `${type.inward} ${inwardIssue?.key ?? ''}`;
    });
  };

  test('of the other project is made by the person with one call, and the link reads right from both ends', async () => {
    const record = at.standAs(ACCOUNT.agentL1);
    const item = await open('L3');
    expect(record.rest).toEqual([{ method: 'POST', path: '/rest/api/3/issue', status: 201, as: 'user' }]);
    expect(made(item.key)).toMatchObject({
      id: item.id,
      projectId: PROJECT.dev,
      typeId: ISSUE_TYPE.bug,
      creator: ACCOUNT.agentL1,
      values: { summary: 'Find out why the tunnel drops', description: document, priority: PRIORITY.high },
    });
    // Its own project has its own teams.
    expect(made(item.key).values[FIELD.team] ?? null).toBeNull();
    expect(await readsOf(parent.key)).toEqual([`is escalated to ${item.key}`]);
    expect(await readsOf(item.key)).toEqual([`is escalated from ${parent.key}`]);
  });

  test('of the desk itself begins with its team, and is no request of the customer', async () => {
    at.standAs(ACCOUNT.agentL1);
    const mails = at.desk.site.mails.length;
    const item = await open('L2');
    expect(made(item.key)).toMatchObject({
      projectId: PROJECT.help,
      values: { [FIELD.team]: TEAM.functional, reporter: ACCOUNT.agentL1 },
    });
    expect(made(item.key).requestTypeId).toBeUndefined();
    await at.desk.settle();
    expect(at.desk.site.mails.slice(mails).filter(({ to }) => to === ACCOUNT.customer)).toEqual([]);
    expect(await readsOf(parent.key)).toEqual([`is escalated to ${item.key}`]);
  });

  test('gets its team afterwards where its create screen does not show that field', async () => {
    const screen = at.desk.site.screens.get(at.desk.help.project.screens?.[ISSUE_TYPE.problem]?.create ?? '')!;
    const before = screen.tabs.map(({ fieldIds }) => [...fieldIds]);
    for (const tab of screen.tabs) tab.fieldIds = tab.fieldIds.filter((id) => id !== FIELD.team && id !== 'priority');
    const record = at.standAs(ACCOUNT.agentL1);
    const item = await open('L2');
    screen.tabs.forEach((tab, index) => (tab.fieldIds = before[index] ?? []));
    expect(record.rest.map(({ method, status }) => `${method} ${status}`)).toEqual(['POST 400', 'POST 201', 'PUT 204']);
    expect(made(item.key).values[FIELD.team]).toBe(TEAM.functional);
  });

  test('takes what its work type requires, but never what the rules set', async () => {
    at.standAs(ACCOUNT.agentL1);
    const item = await open('L3', { labels: ['vpn'], summary: 'Another', project: { id: PROJECT.help } });
    expect(made(item.key)).toMatchObject({
      projectId: PROJECT.dev,
      values: { labels: ['vpn'], summary: 'Find out why the tunnel drops' },
    });
  });

  test('that Jira refuses is not made, and Jira’s own words on each field come along', async () => {
    at.standAs(ACCOUNT.agentL1);
    const count = at.desk.site.issues.size;
    await expect(open('L3', { customfield_19999: 'x' })).rejects.toMatchObject({
      kind: 'field',
      fields: { customfield_19999: expect.stringContaining('cannot be set') as string },
    });
    const { grants } = at.desk.site.projects.get(PROJECT.dev)!;
    const before = grants['CREATE_ISSUES'] ?? [];
    grants['CREATE_ISSUES'] = [{ role: 'Developers' }];
    at.standAs(ACCOUNT.agentL2);
    await expect(open('L3')).rejects.toMatchObject({
      kind: 'field',
      fields: { project: expect.stringContaining('cannot create') as string },
    });
    grants['CREATE_ISSUES'] = before;
    expect(at.desk.site.issues.size).toBe(count);
  });

  test('whose answer was lost is found again by its operation, and not made twice', async () => {
    at.standAs(ACCOUNT.agentL1);
    const earlier = await open('L3', {}, 'earlier');
    at.door.fault({ match: { method: 'POST', path: '/rest/api/3/issue', client: 'app' }, times: 1, drop: true });
    const record = at.standAs(ACCOUNT.agentL1);
    const item = await open('L3', {}, 'lost');
    expect(item.key).not.toBe(earlier.key);
    expect(await readsOf(parent.key)).toEqual([`is escalated to ${earlier.key}`, `is escalated to ${item.key}`]);
    expect(record.rest.map(({ method, path }) => `${method} ${path.replace(parent.id, 'ID')}`)).toEqual([
      'POST /rest/api/3/issue',
      'GET /rest/api/3/issue/ID',
      'POST /rest/api/3/issue/bulkfetch',
    ]);
  });

  test('whose answer was lost, and that cannot be looked for, is not to be tried again unseen', async () => {
    at.standAs(ACCOUNT.agentL1);
    at.door.fault({ match: { method: 'POST', path: '/rest/api/3/issue', client: 'app' }, times: 1, drop: true });
    at.door.fault({ match: { method: 'GET', client: 'app' }, times: 1, status: 429 });
    await expect(open('L3')).rejects.toMatchObject({ kind: 'unknown' });
    expect(await readsOf(parent.key)).toHaveLength(1);
  });

  test('that never arrived is told as it is: nobody knows', async () => {
    at.standAs(ACCOUNT.agentL1);
    at.door.fault({ match: { method: 'POST', path: '/rest/api/3/issue', client: 'app' }, times: 1, status: 503 });
    await expect(open('L3')).rejects.toMatchObject({ kind: 'strange' });
    expect(await readsOf(parent.key)).toEqual([]);
  });

  test('says from which ticket it was opened, and by whom, to who reads it later', async () => {
    at.standAs(ACCOUNT.agentL1);
    const { id } = await open('L2');
    const [item] = await jiraLinkedWork.items([id], { level: null, team: null });
    expect(item).toMatchObject({ openedBy: ACCOUNT.agentL1, openedFrom: parent.id });
  });
});
