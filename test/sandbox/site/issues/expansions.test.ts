import type { JsonObject } from '../../../../sandbox/json';
import { adf, aDesk, issueAt, LEVEL, type Desk } from './a-desk';

const PATH = '/rest/api/3/issue/HELP-1';
let desk: Desk;
beforeEach(async () => {
  desk = aDesk();
  issueAt(desk, 'HELP-1').values['description'] = adf('Mail <b> & "more"');
  await desk.as('agent-l1')('POST', `${PATH}/comment`, { body: adf('Hello') });
});
const get = async (query: string, who = 'agent-l1') =>
  (await desk.as(who)('GET', `${PATH}?${query}`)).body as JsonObject;

test('rendered fields hold HTML and dates for people, and nothing for the rest', async () => {
  const { renderedFields } = await get('expand=renderedFields&fields=description,created,summary,comment');
  expect(renderedFields).toEqual({
    description: '<p>Mail &lt;b&gt; &amp; &quot;more&quot;</p>',
    created: '16/Nov/26 10:00 AM',
    summary: null,
    comment: expect.objectContaining({
      comments: [expect.objectContaining({ body: '<p>Hello</p>', created: '16/Nov/26 10:00 AM' })],
    }),
  });
});

test('a document with a node that is not known here is answered 501', async () => {
  issueAt(desk, 'HELP-1').values['description'] = { type: 'doc', version: 1, content: [{ type: 'mediaGroup' }] };
  expect((await desk.as('agent-l1')('GET', `${PATH}?expand=renderedFields`)).status).toBe(501);
});

test('marks, lists and breaks are drawn', async () => {
  const text = (words: string, ...marks: JsonObject[]) => ({ type: 'text', text: words, marks });
  const item = { type: 'paragraph', content: [text('a', { type: 'strong' }), { type: 'hardBreak' }] };
  issueAt(desk, 'HELP-1').values['description'] = {
    type: 'doc',
    version: 1,
    content: [
      { type: 'heading', attrs: { level: 2 }, content: [text('Title')] },
      { type: 'bulletList', content: [{ type: 'listItem', content: [item] }] },
      {
        type: 'paragraph',
        content: [text('there', { type: 'link', attrs: { href: 'https://example.com/?a=1&b=2' } })],
      },
    ],
  };
  expect((await get('expand=renderedFields&fields=description'))['renderedFields']).toEqual({
    description:
      '<h2>Title</h2><ul><li><p><b>a</b><br/></p></li></ul><p><a href="https://example.com/?a=1&amp;b=2">there</a></p>',
  });
});

test('transitions come with the fields of their screens when asked for', async () => {
  for (const workflow of desk.site.workflows.values())
    for (const it of workflow.transitions) it.screen = [{ fieldId: 'resolution', required: true }];
  const { transitions } = await get('expand=transitions.fields');
  expect((transitions as { fields: JsonObject }[])[0]).toMatchObject({
    fields: { resolution: { required: true, name: 'Resolution', allowedValues: expect.anything() } },
  });
  const plain = (await get('expand=transitions'))['transitions'] as JsonObject[];
  expect(plain.some((it) => 'fields' in it)).toBe(false);
});

test('the edit form is the reader’s own', async () => {
  expect(await get('expand=editmeta')).toHaveProperty(['editmeta', 'fields', LEVEL, 'name'], 'Support Level');
  expect((await get('expand=editmeta', 'collaborator'))['editmeta']).toEqual({ fields: {} });
});

test('a bulk read expands the same', async () => {
  const { body } = await desk.as('agent-l1')('POST', '/rest/api/3/issue/bulkfetch', {
    issueIdsOrKeys: ['HELP-1'],
    fields: ['description'],
    expand: ['renderedFields', 'transitions.fields', 'editmeta', 'names', 'schema'],
  });
  expect(body).toMatchObject({
    issues: [
      {
        renderedFields: { description: expect.stringContaining('<p>') },
        transitions: expect.anything(),
        editmeta: expect.anything(),
        names: { description: 'Description' },
        schema: { description: { system: 'description' } },
      },
    ],
  });
});
