import type { JsonObject } from '../../../../sandbox/json';
import { account, aDesk, issueAt, type Desk } from './a-desk';

const PATH = '/rest/api/3/issue/HELP-1';
let desk: Desk;
beforeEach(() => {
  desk = aDesk();
  desk.request();
  desk.site.projects.get('10000')!.securityLevels = [
    { id: '10300', name: 'Management', description: 'Managers only.', grants: [{ account: account('manager') }] },
    { id: '10301', name: 'Agents', description: '', grants: [{ role: 'Service Desk Team' }, 'reporter'] },
  ];
});
const secure = (who: string, security: JsonObject | null) => desk.as(who)('PUT', PATH, { fields: { security } });
const status = async (who: string, path = PATH) => (await desk.as(who)('GET', path)).status;

test('a ticket with a level is seen by those the level names, and by nobody else', async () => {
  expect((await secure('manager', { name: 'Management' })).status).toBe(204);
  expect(await status('manager')).toBe(200);
  for (const who of ['agent-l1', 'admin', 'project-admin', 'customer', 'app']) expect(await status(who)).toBe(404);
  for (const path of ['changelog', 'comment', 'watchers', 'properties', 'transitions', 'editmeta'])
    expect(await status('agent-l1', `${PATH}/${path}`)).toBe(404);
  expect((await desk.as('agent-l1')('PUT', PATH, { fields: { summary: 'Mine' } })).status).toBe(404);
  const bulk = await desk.as('agent-l1')('POST', '/rest/api/3/issue/bulkfetch', {
    issueIdsOrKeys: ['HELP-1', 'HELP-2'],
  });
  expect(bulk.body).toMatchObject({ issues: [{ key: 'HELP-2' }], issueErrors: [{ id: 'HELP-1' }] });
});

test('a level may name the reporter', async () => {
  await secure('agent-l1', { id: '10301' });
  expect([await status('customer'), await status('collaborator')]).toEqual([200, 404]);
});

test('the level is read as a field, told in the history, and taken away with null', async () => {
  await secure('agent-l1', { id: '10301' });
  const { body } = await desk.as('agent-l1')('GET', `${PATH}?fields=security`);
  expect(body).toMatchObject({ fields: { security: { id: '10301', name: 'Agents', description: '' } } });
  expect((await secure('agent-l1', null)).status).toBe(204);
  const items: object[] = [
    { field: 'security', from: null, to: '10301', toString: 'Agents' },
    { field: 'security', from: '10301', fromString: 'Agents', to: null },
  ];
  expect(issueAt(desk, 'HELP-1').history.flatMap((it) => it.items)).toMatchObject(items);
  expect(await status('collaborator')).toBe(200);
});

test('nobody gives a level they are no member of, nor without Set Issue Security', async () => {
  expect((await secure('agent-l1', { name: 'Management' })).body).toMatchObject({
    errors: { security: 'The security level selected is invalid.' },
  });
  expect((await secure('agent-l1', { id: '1' })).status).toBe(400);
  desk.site.projects.get('10000')!.grants['SET_ISSUE_SECURITY'] = [];
  expect((await secure('agent-l1', { id: '10301' })).body).toMatchObject({
    errors: { security: expect.stringContaining('cannot be set') },
  });
});

test('a ticket can be created with a level', async () => {
  const screens = desk.site.projects.get('10000')!.screens!;
  for (const { create } of Object.values(screens)) desk.site.screens.get(create)!.tabs[0]!.fieldIds.push('security');
  const { body, status: created } = await desk.as('agent-l1')('POST', '/rest/api/3/issue', {
    fields: { project: { key: 'HELP' }, issuetype: { name: 'Incident' }, summary: 'Down', security: { id: '10301' } },
  });
  const { key } = body as { key: string };
  expect([created, await status('collaborator', `/rest/api/3/issue/${key}`)]).toEqual([201, 404]);
});

test('a link to it is not shown to those who do not see it, and cannot be made by them', async () => {
  const link = { type: { name: 'Blocks' }, inwardIssue: { key: 'HELP-1' }, outwardIssue: { key: 'HELP-2' } };
  expect((await desk.as('manager')('POST', '/rest/api/3/issueLink', link)).status).toBe(201);
  await secure('manager', { name: 'Management' });
  const links = async (who: string) =>
    ((await desk.as(who)('GET', '/rest/api/3/issue/HELP-2?fields=issuelinks')).body as JsonObject)['fields'];
  expect(await links('agent-l1')).toEqual({ issuelinks: [] });
  expect(await links('manager')).toMatchObject({ issuelinks: [{ inwardIssue: { key: 'HELP-1' } }] });
  expect(await status('agent-l1', `/rest/api/3/issueLink/${desk.site.links[0]!.id}`)).toBe(404);
  expect((await desk.as('agent-l1')('POST', '/rest/api/3/issueLink', link)).status).toBe(404);
});

test('a subtask tells nothing of its parent to those who do not see that one', async () => {
  issueAt(desk, 'HELP-2').values['parent'] = issueAt(desk, 'HELP-1').id;
  await secure('manager', { name: 'Management' });
  const parent = async (who: string) => (await desk.as(who)('GET', '/rest/api/3/issue/HELP-2?fields=parent')).body;
  expect(await parent('agent-l1')).toMatchObject({ fields: { parent: null } });
  expect(await parent('manager')).toMatchObject({ fields: { parent: { key: 'HELP-1' } } });
});

test('forms and transition screens offer a level to its members only', async () => {
  const { workflows, screens } = desk.site.projects.get('10000')!;
  for (const { edit } of Object.values(screens!)) desk.site.screens.get(edit)!.tabs[0]!.fieldIds.push('security');
  const { typeId } = issueAt(desk, 'HELP-1');
  const resolve = desk.site.workflows.get(workflows[typeId]!)!.transitions.find((it) => it.id === '51')!;
  resolve.screen = [{ fieldId: 'security', required: false }];
  type Form = { security: { allowedValues: { name: string }[] } };
  const names = ({ security }: Form) => security.allowedValues.map(({ name }) => name);
  const offered = async (who: string) => {
    const form = (await desk.as(who)('GET', `${PATH}/editmeta`)).body as { fields: Form };
    const shown = (await desk.as(who)('GET', `${PATH}/transitions?transitionId=51&expand=transitions.fields`)).body;
    return [names(form.fields), names((shown as { transitions: { fields: Form }[] }).transitions[0]!.fields)];
  };
  expect(await offered('agent-l1')).toEqual([['Agents'], ['Agents']]);
  expect((await offered('manager')).flat()).toContain('Management');
});
