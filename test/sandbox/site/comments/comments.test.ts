import type { Json, JsonObject } from '../../../../sandbox/json';
import { account, adf, aDesk, type Desk } from '../issues/a-desk';

const PATH = '/rest/api/3/issue/HELP-1/comment';
const INTERNAL = [{ key: 'sd.public.comment', value: { internal: true } }];
let desk: Desk;
beforeEach(() => void (desk = aDesk()));
const say = (who: string, body: Json, more: JsonObject = {}) => desk.as(who)('POST', PATH, { body, ...more });
const heardBy = async (who: string) => ((await desk.as(who)('GET', PATH)).body as { total: number }).total;

describe('a public comment', () => {
  test('is answered as Jira draws it, changes the issue and is no part of its history', async () => {
    desk.later(5);
    const { status, body } = await say('agent-l1', adf('Hello'));
    expect(status).toBe(201);
    expect(body).toMatchObject({
      body: adf('Hello'),
      author: { displayName: 'L1 agent' },
      jsdPublic: true,
      jsdAuthorCanSeeRequest: true,
      created: expect.stringMatching(/^2026-11-16T/),
    });
    const issue = [...desk.site.issues.values()][0]!;
    expect([issue.updated, issue.history, desk.events.map((it) => it.kind)]).toEqual([
      desk.site.clock.now(),
      [],
      ['comment-added'],
    ]);
    expect((await desk.as('agent-l1')('GET', `${PATH}/${(body as { id: string }).id}`)).body).toEqual(body);
  });

  test('by an agent is mailed to the customer, by the customer to nobody', async () => {
    await say('agent-l1', adf('Please restart.'));
    await say('customer', adf('I did.'));
    expect(desk.site.mails).toMatchObject([
      { to: account('customer'), why: 'customer-comment', text: 'Please restart.' },
    ]);
    expect(desk.site.mails).toHaveLength(1);
  });
});

describe('an internal comment', () => {
  test('is heard by agents and collaborators, never by the customer, neither in lists nor in the issue', async () => {
    const { body } = await say('agent-l1', adf('Angry customer.'), { properties: INTERNAL });
    expect(body).toMatchObject({ jsdPublic: false });
    expect([await heardBy('agent-l2'), await heardBy('collaborator'), await heardBy('customer')]).toEqual([1, 1, 0]);
    expect((await desk.as('customer')('GET', `${PATH}/${(body as { id: string }).id}`)).status).toBe(404);
    const { fields } = (await desk.as('customer')('GET', '/rest/api/3/issue/HELP-1?fields=comment')).body as {
      fields: { comment: { total: number } };
    };
    expect([fields.comment.total, desk.site.mails]).toEqual([0, []]);
  });

  test('is what a collaborator writes, whatever the call says', async () => {
    expect((await say('collaborator', adf('From engineering.'), { jsdPublic: true })).body).toMatchObject({
      jsdPublic: false,
    });
  });

  test('is not made by jsdPublic in the request', async () => {
    expect((await say('agent-l1', adf('Oops'), { jsdPublic: false })).body).toMatchObject({ jsdPublic: true });
  });

  test('needs a boolean, and no other property that is a mere string', async () => {
    expect(
      (await say('agent-l1', adf('x'), { properties: [{ key: 'sd.public.comment', value: { internal: 'true' } }] }))
        .status,
    ).toBe(400);
    expect(
      (await say('agent-l1', adf('x'), { properties: [...INTERNAL, { key: 'tierline', value: 'text' }] })).status,
    ).toBe(400);
    expect(
      (await say('agent-l1', adf('x'), { properties: [...INTERNAL, { key: 'tierline', value: { reason: 'x' } }] }))
        .status,
    ).toBe(201);
    expect([...desk.site.issues.values()][0]!.comments).toHaveLength(1);
  });
});

test.each([
  ['a plain string', 'Hello'],
  ['nothing', null],
  ['an unknown node', { type: 'doc', version: 1, content: [{ type: 'shout' }] }],
  ['an empty text', adf('')],
])('%s is no comment body', async (_what, body) => {
  expect(await say('agent-l1', body)).toEqual({
    status: 400,
    body: { errorMessages: [], errors: { comment: 'Comment body is not valid!' } },
  });
});

test('a comment needs the right to comment, and has an end', async () => {
  expect((await say('outsider', adf('Hi'))).status).toBe(404);
  desk.site.projects.get('10000')!.grants['ADD_COMMENTS'] = [];
  expect((await say('agent-l1', adf('Hi'))).status).toBe(400);
});

test('a comment longer than 32,767 characters is refused', async () => {
  expect(await say('agent-l1', adf('x'.repeat(32_767)))).toMatchObject({
    status: 400,
    body: { errors: { comment: expect.stringContaining('32,767') } },
  });
});

test('comments are paged, newest first when asked', async () => {
  for (const text of ['one', 'two', 'three']) await say('agent-l1', adf(text));
  const { body } = await desk.as('agent-l1')('GET', `${PATH}?orderBy=-created&maxResults=2`);
  expect(body).toMatchObject({
    startAt: 0,
    maxResults: 2,
    total: 3,
    comments: [{ body: adf('three') }, { body: adf('two') }],
  });
});
