import { ISSUE_TYPE } from '../../../../sandbox/seed/ids';
import type { Json, JsonObject } from '../../../../sandbox/json';
import { adf, aDesk, LEVEL, REQUEST_TYPE, type Desk } from './a-desk';

const TYPES = '/rest/api/3/issue/createmeta/HELP/issuetypes';
const FIELDS = `${TYPES}/${ISSUE_TYPE.incident}`;
let desk: Desk;
beforeEach(() => void (desk = aDesk()));

const get = async (path: string, who = 'agent-l1') => desk.as(who)('GET', path);
const fieldIds = async (path: string, who = 'agent-l1') =>
  ((await get(path, who)).body as { fields: { fieldId: string }[] }).fields.map((it) => it.fieldId);
const createScreen = () =>
  desk.site.screens.get(desk.site.projects.get('10000')!.screens![ISSUE_TYPE.incident]!.create)!.tabs[0]!;
const raise = (fields: JsonObject, more: JsonObject = {}) =>
  desk.as('agent-l1')('POST', '/rest/api/3/issue', {
    fields: { project: { key: 'HELP' }, issuetype: { name: 'Incident' }, summary: 'Down', ...fields },
    ...more,
  });

test('who may create is told the work types, and the fields of the create screen in its order', async () => {
  expect((await get(TYPES)).body).toMatchObject({
    startAt: 0,
    total: desk.site.projects.get('10000')!.issueTypeIds.length,
    issueTypes: expect.arrayContaining([expect.objectContaining({ name: 'Incident', subtask: false })]),
  });
  createScreen().fieldIds = ['summary', 'priority', LEVEL];
  expect(await fieldIds(FIELDS)).toEqual(['project', 'issuetype', 'summary', 'priority', LEVEL, REQUEST_TYPE]);
  const { fields } = (await get(FIELDS)).body as { fields: JsonObject[] };
  expect(fields.filter((it) => it['required']).map((it) => it['fieldId'])).toEqual(['project', 'issuetype', 'summary']);
  expect(fields[0]).toMatchObject({ key: 'project', allowedValues: [{ key: 'HELP' }] });
});

test('without screens every field of the project can be given', async () => {
  delete desk.site.projects.get('10000')!.screens;
  expect(await fieldIds(FIELDS)).toEqual(expect.arrayContaining(['description', 'labels', 'assignee', LEVEL]));
});

test('a page of fields is cut as asked', async () => {
  expect(await fieldIds(`${FIELDS}?startAt=1&maxResults=2`)).toEqual(['issuetype', 'summary']);
});

test('who may not create there is told nothing', async () => {
  expect((await get(TYPES, 'collaborator')).status).toBe(400);
  expect((await get(FIELDS, 'outsider')).status).toBe(400);
  expect((await get(`${TYPES}/99999`)).status).toBe(400);
  expect((await get('/rest/api/3/issue/createmeta/NONE/issuetypes')).status).toBe(400);
});

test('the reporter is offered to those who may choose one', async () => {
  expect(await fieldIds(FIELDS)).toContain('reporter');
  desk.site.projects.get('10000')!.grants['MODIFY_REPORTER'] = [];
  expect(await fieldIds(FIELDS)).not.toContain('reporter');
});

test('a ticket is not created with a field that is not on the screen, nor with a link', async () => {
  createScreen().fieldIds = ['summary', 'priority'];
  expect((await raise({ priority: { name: 'High' } })).status).toBe(201);
  expect(await raise({ description: adf('Since nine.') })).toMatchObject({
    status: 400,
    body: { errors: { description: expect.stringContaining('cannot be set') } },
  });
  const issuelinks: Json = [{ add: { type: { name: 'Blocks' }, outwardIssue: { key: 'HELP-1' } } }];
  const count = desk.site.issues.size;
  expect((await raise({}, { update: { issuelinks } })).body).toMatchObject({
    errors: { issuelinks: expect.stringContaining('cannot be set') },
  });
  createScreen().fieldIds.push('issuelinks');
  expect((await raise({}, { update: { issuelinks } })).status).toBe(201);
  desk.site.projects.get('10000')!.grants['LINK_ISSUES'] = [];
  expect((await raise({}, { update: { issuelinks } })).status).toBe(400);
  expect(desk.site.issues.size).toBe(count + 1);
});

test('a comment that may not be made keeps the ticket from being created', async () => {
  const count = desk.site.issues.size;
  expect((await raise({}, { update: { comment: [{ add: { body: 'no document' } }] } })).status).toBe(400);
  desk.site.projects.get('10000')!.grants['ADD_COMMENTS'] = [];
  expect((await raise({}, { update: { comment: [{ add: { body: adf('Hi') } }] } })).status).toBe(400);
  expect(desk.site.issues.size).toBe(count);
});
