import type { Json, JsonObject } from '../../../../sandbox/json';
import { adf, aDesk, issueAt, type Desk } from '../issues/a-desk';

const PATH = '/rest/api/3/issue/HELP-1/comment';
const INTERNAL = [{ key: 'sd.public.comment', value: { internal: true } }];
let desk: Desk;
beforeEach(() => void (desk = aDesk()));
const say = async (who: string, text: string, more: JsonObject = {}) =>
  ((await desk.as(who)('POST', PATH, { body: adf(text), ...more })).body as { id: string }).id;
const edit = (who: string, id: string, body: Json, more: JsonObject = {}) =>
  desk.as(who)('PUT', `${PATH}/${id}`, { body, ...more });

test('the author edits a comment: it keeps its time, tells of the edit, and no customer is mailed again', async () => {
  const id = await say('agent-l1', 'Helo');
  const mails = desk.site.mails.length;
  desk.later(5);
  const { status, body } = await edit('agent-l1', id, adf('Hello'));
  expect([status, body]).toMatchObject([
    200,
    { id, body: adf('Hello'), updateAuthor: { displayName: 'L1 agent' }, jsdPublic: true },
  ]);
  const { created, updated } = body as { created: string; updated: string };
  expect(Date.parse(updated) - Date.parse(created)).toBe(5 * 60_000);
  expect(desk.events.at(-1)).toMatchObject({ kind: 'comment-updated', comment: { id } });
  expect([desk.site.mails.length, issueAt(desk, 'HELP-1').updated]).toEqual([mails, desk.site.clock.now()]);
});

test('others edit and delete it only with the right to all comments', async () => {
  const id = await say('agent-l1', 'Mine');
  expect((await edit('agent-l2', id, adf('Yours'))).status).toBe(400);
  expect((await desk.as('agent-l2')('DELETE', `${PATH}/${id}`)).status).toBe(400);
  expect((await edit('project-admin', id, adf('Ours'))).body).toMatchObject({
    author: { displayName: 'L1 agent' },
    updateAuthor: { displayName: 'Project admin' },
  });
  expect((await desk.as('project-admin')('DELETE', `${PATH}/${id}`)).status).toBe(204);
});

test('a deleted comment is gone, and that is told', async () => {
  const id = await say('agent-l1', 'Oops');
  expect(await desk.as('agent-l1')('DELETE', `${PATH}/${id}`)).toEqual({ status: 204, body: null });
  expect((await desk.as('agent-l1')('GET', `${PATH}/${id}`)).status).toBe(404);
  expect([issueAt(desk, 'HELP-1').comments, desk.events.at(-1)]).toMatchObject([[], { kind: 'comment-deleted' }]);
});

test('an edit neither hides nor shows a comment, whatever properties it sends', async () => {
  const open = await say('agent-l1', 'Open');
  expect((await edit('agent-l1', open, adf('Open'), { properties: INTERNAL })).body).toMatchObject({ jsdPublic: true });
  const hidden = await say('agent-l1', 'Hidden', { properties: INTERNAL });
  const shown = [{ key: 'sd.public.comment', value: { internal: false } }];
  expect((await edit('agent-l1', hidden, adf('Hidden'), { properties: shown })).body).toMatchObject({
    jsdPublic: false,
  });
});

test('an edited body must be a document', async () => {
  const id = await say('agent-l1', 'Fine');
  expect(await edit('agent-l1', id, 'plain')).toMatchObject({
    status: 400,
    body: { errors: { comment: 'Comment body is not valid!' } },
  });
});

test('a customer can neither find, edit nor delete an internal comment', async () => {
  const id = await say('agent-l1', 'Angry customer', { properties: INTERNAL });
  desk.site.projects.get('10000')!.grants['EDIT_ALL_COMMENTS'] = [{ role: 'Service Desk Customers' }];
  desk.site.projects.get('10000')!.grants['DELETE_ALL_COMMENTS'] = [{ role: 'Service Desk Customers' }];
  expect((await edit('customer', id, adf('Happy customer'))).status).toBe(404);
  expect((await desk.as('customer')('DELETE', `${PATH}/${id}`)).status).toBe(404);
});

describe('comments by their ids', () => {
  const list = async (who: string, ids: string[], query = '') =>
    (await desk.as(who)('POST', `/rest/api/3/comment/list${query}`, { ids: ids.map(Number) })).body as {
      total: number;
      values: JsonObject[];
    };

  test('come from any ticket, without those the reader may not read', async () => {
    const hidden = await say('agent-l1', 'Hidden', { properties: INTERNAL });
    const open = await say('agent-l1', 'Open');
    const ids = [open, hidden, '99999'];
    expect((await list('agent-l2', ids)).values.map((it) => it['id'])).toEqual([hidden, open]);
    expect((await list('customer', ids)).values.map((it) => it['id'])).toEqual([open]);
    expect((await list('outsider', ids)).total).toBe(0);
  });

  test('show HTML and properties when asked', async () => {
    const id = await say('agent-l1', 'A & B', { properties: INTERNAL });
    expect((await list('agent-l1', [id], '?expand=renderedBody,properties')).values).toMatchObject([
      { renderedBody: '<p>A &amp; B</p>', properties: INTERNAL },
    ]);
  });

  test('are between one and 1,000', async () => {
    const status = async (ids: number[]) =>
      (await desk.as('agent-l1')('POST', '/rest/api/3/comment/list', { ids })).status;
    expect([await status([]), await status(Array.from({ length: 1001 }, (_, it) => it))]).toEqual([400, 400]);
  });
});
