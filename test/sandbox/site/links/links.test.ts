import type { JsonObject } from '../../../../sandbox/json';
import { aDesk, lastChange, type Desk } from '../issues/a-desk';

let desk: Desk;
beforeEach(() => {
  desk = aDesk();
  desk.request();
});
const link = (who: string, type: JsonObject, inward: string, outward: string) =>
  desk.as(who)('POST', '/rest/api/3/issueLink', { type, inwardIssue: { key: inward }, outwardIssue: { key: outward } });
const linksOf = async (key: string) =>
  (
    (await desk.as('agent-l1')('GET', `/rest/api/3/issue/${key}?fields=issuelinks`)).body as {
      fields: { issuelinks: JsonObject[] };
    }
  ).fields.issuelinks;

test('HELP-1 blocks HELP-2: each shows the other end only, with its status', async () => {
  expect(await link('agent-l1', { name: 'Blocks' }, 'HELP-1', 'HELP-2')).toEqual({ status: 201, body: null });
  const [[from], [to]] = [await linksOf('HELP-1'), await linksOf('HELP-2')];
  expect(from).toMatchObject({
    type: { outward: 'blocks' },
    outwardIssue: {
      key: 'HELP-2',
      fields: { status: { statusCategory: { key: 'indeterminate' } }, priority: { name: 'Medium' } },
    },
  });
  expect(from).not.toHaveProperty('inwardIssue');
  expect(to).toMatchObject({ inwardIssue: { key: 'HELP-1' } });
  expect(to).not.toHaveProperty('outwardIssue');
  expect(from).not.toHaveProperty('outwardIssue.fields.resolution');
});

test('both ends remember it, and its end', async () => {
  await link('agent-l1', { name: 'Blocks' }, 'HELP-1', 'HELP-2');
  const of = (key: string) => lastChange(desk.site.issues.get(desk.site.issueKeys.get(key)!)!);
  expect([of('HELP-1')[0]!.toString, of('HELP-2')[0]!.toString]).toEqual([
    'This issue blocks HELP-2',
    'This issue is blocked by HELP-1',
  ]);
  const path = `/rest/api/3/issueLink/${desk.site.links[0]!.id}`;
  expect((await desk.as('agent-l1')('GET', path)).body).toMatchObject({
    inwardIssue: { key: 'HELP-1' },
    outwardIssue: { key: 'HELP-2' },
  });
  expect((await desk.as('collaborator')('DELETE', path)).status).toBe(404);
  expect((await desk.as('agent-l1')('DELETE', path)).status).toBe(204);
  expect([await linksOf('HELP-1'), of('HELP-2')[0]!.fromString]).toEqual([[], 'This issue is blocked by HELP-1']);
});

test('a link that exists is made no second time, and answered alike', async () => {
  await link('agent-l1', { name: 'Blocks' }, 'HELP-1', 'HELP-2');
  expect((await link('agent-l1', { name: 'blocks' }, 'HELP-1', 'HELP-2')).status).toBe(201);
  expect(desk.site.links).toHaveLength(1);
});

test('an unknown type, a missing issue and a missing right are all 404', async () => {
  expect(await link('agent-l1', { name: 'Escalation' }, 'HELP-1', 'HELP-2')).toEqual({
    status: 404,
    body: { errorMessages: ["No issue link type with name 'Escalation' found."], errors: {} },
  });
  expect((await link('agent-l1', { name: 'Blocks' }, 'HELP-1', 'HELP-9')).status).toBe(404);
  expect((await link('collaborator', { name: 'Blocks' }, 'HELP-1', 'HELP-2')).status).toBe(404);
  expect(desk.site.links).toEqual([]);
});

test('the other end that one may not see is left out', async () => {
  await link('agent-l1', { name: 'Blocks' }, 'HELP-1', 'HELP-2');
  const other = desk.site.issues.get(desk.site.issueKeys.get('HELP-2')!)!;
  desk.site.projects.set('10009', { ...desk.site.projects.get('10000')!, id: '10009', key: 'SECRET', grants: {} });
  other.projectId = '10009';
  expect(await linksOf('HELP-1')).toEqual([]);
});

test('the types of links are listed', async () => {
  const { body } = await desk.as('agent-l1')('GET', '/rest/api/3/issueLinkType');
  expect(body).toMatchObject({
    issueLinkTypes: expect.arrayContaining([
      expect.objectContaining({ name: 'Blocks', inward: 'is blocked by', outward: 'blocks' }),
    ]),
  });
});
