import { cloudClients } from '../../../support/jira-js';
import { account, aDesk, issueAt, type Desk } from '../issues/a-desk';

const TYPES = '/rest/api/3/issueLinkType';
const ESCALATION = { name: 'Escalation', inward: 'is escalated from', outward: 'is escalated to' };
let desk: Desk;
beforeEach(() => {
  desk = aDesk();
  desk.request();
});

test('Jira’s admin makes, changes and removes a link type, and its links go with it', async () => {
  const jira = cloudClients(desk.door)(account('admin'));
  const { id = '' } = await jira.issueLinkTypes.createIssueLinkType(ESCALATION);
  expect(await jira.issueLinkTypes.getIssueLinkType({ issueLinkTypeId: id })).toMatchObject(ESCALATION);
  await desk.as('agent-l1')('POST', '/rest/api/3/issueLink', {
    type: { name: 'Escalation' },
    inwardIssue: { key: 'HELP-1' },
    outwardIssue: { key: 'HELP-2' },
  });
  await jira.issueLinkTypes.updateIssueLinkType({ issueLinkTypeId: id, outward: 'goes to' });
  const { body } = await desk.as('agent-l1')('GET', '/rest/api/3/issue/HELP-1?fields=issuelinks');
  expect(body).toMatchObject({ fields: { issuelinks: [{ type: { name: 'Escalation', outward: 'goes to' } }] } });
  const versions = ['HELP-1', 'HELP-2'].map((key) => issueAt(desk, key).version);
  await jira.issueLinkTypes.deleteIssueLinkType({ issueLinkTypeId: id });
  expect(['HELP-1', 'HELP-2'].map((key) => issueAt(desk, key).version)).toEqual(versions.map((it) => it + 1));
  expect([desk.site.links, (await desk.as('agent-l1')('GET', `${TYPES}/${id}`)).status]).toEqual([[], 404]);
});

test('nobody else does, and a name is taken once', async () => {
  for (const who of ['agent-l1', 'project-admin', 'manager']) {
    expect((await desk.as(who)('POST', TYPES, ESCALATION)).status).toBe(404);
    expect((await desk.as(who)('PUT', `${TYPES}/10000`, { name: 'Mine' })).status).toBe(404);
    expect((await desk.as(who)('DELETE', `${TYPES}/10000`)).status).toBe(404);
  }
  expect((await desk.as('admin')('POST', TYPES, { ...ESCALATION, name: 'blocks' })).status).toBe(404);
  expect((await desk.as('admin')('PUT', `${TYPES}/10000`, { name: 'Relates' })).status).toBe(404);
  expect((await desk.as('admin')('POST', TYPES, { name: 'Half' })).status).toBe(400);
  expect((await desk.as('admin')('GET', `${TYPES}/x`)).status).toBe(400);
  expect(desk.site.linkTypes.map((it) => it.name)).toContain('Blocks');
});

describe('a link', () => {
  const kinds = () => desk.events.map((it) => it.kind).filter((kind) => kind !== 'issue-created');
  const link = () =>
    desk.as('agent-l1')('PUT', '/rest/api/3/issue/HELP-1', {
      update: { issuelinks: [{ add: { type: { name: 'Blocks' }, outwardIssue: { key: 'HELP-2' } } }] },
    });

  test('is told when it is made, once, and when it is taken away', async () => {
    expect((await link()).status).toBe(204);
    expect(kinds()).toEqual(['issue-updated', 'issue-updated', 'link-created']);
    await link();
    expect(kinds()).toHaveLength(3);
    await desk.as('agent-l1')('DELETE', `/rest/api/3/issueLink/${desk.site.links[0]!.id}`);
    expect(desk.events.at(-1)).toMatchObject({
      kind: 'link-deleted',
      link: { inward: issueAt(desk, 'HELP-1').id, outward: issueAt(desk, 'HELP-2').id },
    });
  });

  test('ends with one of its tickets', async () => {
    await link();
    await desk.as('project-admin')('DELETE', '/rest/api/3/issue/HELP-2');
    expect(kinds().slice(-2)).toEqual(['link-deleted', 'issue-deleted']);
  });

  test('is refused where a ticket has 2,000', async () => {
    const { id } = issueAt(desk, 'HELP-2');
    for (let n = 0; n < 2000; n++) desk.site.links.push({ id: `${n}`, typeId: '10000', inward: id, outward: `x${n}` });
    expect((await link()).status).toBe(400);
    const ends = { inwardIssue: { key: 'HELP-1' }, outwardIssue: { key: 'HELP-2' } };
    const direct = await desk.as('agent-l1')('POST', '/rest/api/3/issueLink', { type: { name: 'Blocks' }, ...ends });
    expect(direct.status).toBe(413);
  });
});
