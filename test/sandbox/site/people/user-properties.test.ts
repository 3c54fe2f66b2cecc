import { createDoor } from '../../../../sandbox/site/door';
import { evaluateExpression } from '../../../../sandbox/site/expressions/evaluate';
import { EXPRESSION_LIMITS } from '../../../../sandbox/site/expressions/limits';
import { sceneVariables } from '../../../../sandbox/site/expressions/objects/scene';
import { toJson } from '../../../../sandbox/site/expressions/values';
import type { Site } from '../../../../sandbox/site/model';
import { peopleRoutes } from '../../../../sandbox/site/people/routes';
import { calls, cloudClients, through } from '../../../support/jira-js';
import { id, smallSite } from '../../../support/small-site';

const own = { accountId: id('agent-l1'), propertyKey: 'drafts' };
let site: Site;
let call: ReturnType<typeof calls>;
let door: ReturnType<typeof createDoor>;
beforeEach(() => {
  site = smallSite();
  door = createDoor({ site, routes: peopleRoutes });
  call = calls(door);
});

const path = (account: string, key = 'drafts') => `user/properties/${key}?accountId=${id(account)}`;
const keep = (value: unknown = { text: 'half a sentence' }) => call(id('agent-l1'), 'PUT', path('agent-l1'), value);

test('a person keeps data, changes it and lets it go, as jira.js understands it', async () => {
  const { userProperties } = cloudClients(door)(id('agent-l1'));
  await userProperties.setUserProperty({ ...own, body: { text: 'half a sentence' } });
  expect(await userProperties.getUserProperty(own)).toEqual({ key: 'drafts', value: { text: 'half a sentence' } });
  expect((await userProperties.getUserPropertyKeys({ accountId: own.accountId })).keys).toMatchObject([
    { key: 'drafts', self: expect.stringContaining('/user/properties/drafts?accountId=') },
  ]);
  await userProperties.deleteUserProperty(own);
  await expect(userProperties.getUserProperty(own)).rejects.toMatchObject({ status: 404 });
  await expect(userProperties.deleteUserProperty(own)).rejects.toMatchObject({ status: 404 });
});

test('new data answers 201, changed data 200', async () => {
  expect([await keep(1), await keep(2)]).toEqual([
    { status: 201, body: null },
    { status: 200, body: null },
  ]);
});

test.each(['GET', 'PUT', 'DELETE'])('%s: only that person and who administers Jira get at it', async (method) => {
  await keep();
  const body = method === 'PUT' ? { text: 'forged' } : undefined;
  const as = async (account: string, of = 'agent-l1') => (await call(id(account), method, path(of), body)).status;
  expect(await as('collaborator')).toBe(403);
  expect(await as('project-admin')).toBe(403);
  expect(await as('app-tierline')).toBe(403);
  expect(await as('customer')).toBe(403);
  expect(site.users.get(own.accountId)?.properties).toEqual({ drafts: { text: 'half a sentence' } });
  expect(await as('admin')).toBeLessThan(300);
});

test('who may not ask of others does not learn who exists; an administrator is told', async () => {
  expect((await call(id('agent-l1'), 'GET', path('nobody'))).status).toBe(403);
  expect((await call(id('admin'), 'GET', path('nobody'))).status).toBe(404);
});

test('a customer of the portal has no access to Jira, and so none to data of the own account', async () => {
  expect((await call(id('customer'), 'PUT', path('customer'), {})).status).toBe(403);
});

test('a call that names no account is refused', async () => {
  expect(await call(id('agent-l1'), 'PUT', 'user/properties/drafts', {})).toMatchObject({
    status: 400,
    body: { errorMessages: [expect.stringContaining('accountId')] },
  });
});

test('a value is JSON of at most 32,768 bytes, a key has at most 255 characters', async () => {
  const put = async (key: string, value: unknown) =>
    (await call(id('agent-l1'), 'PUT', path('agent-l1', key), value)).status;
  expect(await put('most', 'x'.repeat(32_766))).toBe(201);
  expect(await put('over', 'x'.repeat(32_767))).toBe(400);
  expect(await put('umlauts', 'ü'.repeat(16_384))).toBe(400);
  expect(await put('k'.repeat(256), 1)).toBe(400);
  expect(await put('nothing', undefined)).toBe(400);
});

test('an app reads with read:jira-user and writes with write:jira-work', async () => {
  const as = async (method: string, scope: string) =>
    (
      await through(door, {
        client: 'bridge',
        accountId: own.accountId,
        app: { appId: 'app', scopes: new Set([scope]), asApp: false },
      })(`http://localhost/rest/api/3/${path('agent-l1')}`, {
        method,
        ...(method === 'PUT' ? { body: '1', headers: { 'Content-Type': 'application/json' } } : {}),
      })
    ).status;
  expect([await as('PUT', 'write:jira-work'), await as('PUT', 'read:jira-user')]).toEqual([201, 401]);
  expect([await as('GET', 'read:jira-user'), await as('GET', 'read:jira-work')]).toEqual([200, 401]);
  expect([await as('DELETE', 'read:jira-user'), await as('DELETE', 'write:jira-work')]).toEqual([401, 204]);
});

describe('in an expression', () => {
  const of = (expression: string, viewer: string) =>
    toJson(
      evaluateExpression(expression, {
        variables: sceneVariables({ site, viewer: id(viewer) }),
        limits: EXPRESSION_LIMITS,
      }).value,
    );

  test('the person who looks reads the own data, and null for what is not there', async () => {
    await keep();
    expect(of(`[user.properties['drafts'].text, user.properties['none']]`, 'agent-l1')).toEqual([
      'half a sentence',
      null,
    ]);
    expect(of(`user.properties['drafts']`, 'collaborator')).toBeNull();
  });

  test('nobody reads another’s, save who administers Jira', async () => {
    await keep();
    const theirs = `new User('${own.accountId}').properties['drafts'].text`;
    expect(() => of(theirs, 'collaborator')).toThrow('administrator');
    expect(of(theirs, 'admin')).toBe('half a sentence');
  });
});
