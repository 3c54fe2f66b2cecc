import type { JsonObject } from '../../../../sandbox/json';
import { adf, aDesk, type Desk } from '../issues/a-desk';

const INTERNAL = [{ key: 'sd.public.comment', value: { internal: true } }];
let desk: Desk;
let path: string;
const comment = async (who: string, properties: JsonObject[]) => {
  const { body } = await desk.as(who)('POST', '/rest/api/3/issue/HELP-1/comment', { body: adf('Note'), properties });
  return `/rest/api/3/comment/${(body as { id: string }).id}/properties`;
};
beforeEach(async () => {
  desk = aDesk();
  path = await comment('agent-l1', [...INTERNAL, { key: 'tierline', value: { reason: 'skill' } }]);
});

test('a property that came with the comment is read by its key', async () => {
  const { body } = await desk.as('agent-l2')('GET', path);
  expect((body as { keys: JsonObject[] }).keys.map((it) => it['key'])).toEqual(['sd.public.comment', 'tierline']);
  expect((await desk.as('agent-l2')('GET', `${path}/tierline`)).body).toEqual({
    key: 'tierline',
    value: { reason: 'skill' },
  });
  expect((await desk.as('agent-l2')('GET', `${path}/none`)).status).toBe(404);
});

test('the author sets, changes and deletes one; others need the right to all comments', async () => {
  expect((await desk.as('agent-l1')('PUT', `${path}/k`, { a: 1 })).status).toBe(201);
  expect((await desk.as('project-admin')('PUT', `${path}/k`, [2])).status).toBe(200);
  expect((await desk.as('agent-l2')('PUT', `${path}/k`, 3)).status).toBe(403);
  expect((await desk.as('agent-l2')('DELETE', `${path}/k`)).status).toBe(403);
  expect((await desk.as('agent-l1')('DELETE', `${path}/k`)).status).toBe(204);
  expect((await desk.as('agent-l1')('DELETE', `${path}/k`)).status).toBe(404);
});

test('setting the marker afterwards is kept and hides nothing', async () => {
  const open = await comment('agent-l1', []);
  expect((await desk.as('agent-l1')('PUT', `${open}/sd.public.comment`, { internal: true })).status).toBe(201);
  expect((await desk.as('agent-l1')('GET', `${open}/sd.public.comment`)).body).toMatchObject({
    value: { internal: true },
  });
  expect((await desk.as('customer')('GET', open)).status).toBe(200);
});

test('properties of an internal comment are as hidden as the comment', async () => {
  for (const url of [path, `${path}/tierline`]) {
    expect((await desk.as('customer')('GET', url)).status).toBe(404);
    expect((await desk.as('outsider')('GET', url)).status).toBe(404);
  }
});

test('a collaborator’s comment says that it is internal though nobody sent that', async () => {
  const theirs = await comment('collaborator', []);
  expect((await desk.as('agent-l1')('GET', `${theirs}/sd.public.comment`)).body).toMatchObject({
    value: { internal: true },
  });
});

test('what is no id, and a value too long, is refused', async () => {
  expect((await desk.as('agent-l1')('GET', '/rest/api/3/comment/x/properties')).status).toBe(400);
  expect((await desk.as('agent-l1')('PUT', `${path}/k`, 'x'.repeat(32_768))).status).toBe(400);
});
