import type { JsonObject } from '../../sandbox/json';
import { ACCOUNT } from '../../sandbox/seed/stock/people';
import type { Issue } from '../../sandbox/site/model';
import type { AdfDocument } from '../../src/domain/handoff/document';
import type { NotesData } from '../../src/domain/handoff/notes';
import { jiraConversation } from '../../src/jira/conversation';
import { standOnNothing } from '../support/forge-platform';
import { person } from '../support/ready-desk';
import { atSite, type AtSite } from './at-site';

describe('what is said on a ticket', () => {
  let at: AtSite;
  let issue: Issue;
  beforeAll(async () => {
    at = await atSite();
  });
  beforeEach(async () => {
    issue = at.desk.help.raise({ summary: 'The VPN drops' });
    await at.desk.settle();
  });
  afterEach(() => at.door.clearFaults());
  afterAll(standOnNothing);

  const document: AdfDocument = {
    version: 1,
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Reset the tunnel twice; it drops again.' }] }],
  };
  const data = (operation: string): NotesData => ({
    operation,
    verb: 'escalate',
    from: null,
    to: { team: 't', level: 'L2' },
    notes: { tried: 'Reset the tunnel twice.' },
    asked: [{ key: 'tried', label: 'What was tried?', kind: 'text' }],
    score: 70,
  });
  const write = (operation: string): Promise<string> =>
    jiraConversation.write(issue.id, { kind: 'internal', document, data: data(operation) });
  const seenBy = async (accountId: string): Promise<JsonObject> =>
    (await at.desk.rest(
      'GET',
      `/rest/servicedeskapi/request/${issue.key}/comment`,
      undefined,
      person(accountId),
    )) as JsonObject;

  test('notes are one internal comment by the person, with their data beside them, written with one call', async () => {
    const record = at.standAs(ACCOUNT.agentL1);
    const id = await write('one');
    expect(record.rest).toEqual([
      { method: 'POST', path: `/rest/api/3/issue/${issue.id}/comment`, status: 201, as: 'user' },
    ]);
    expect(issue.comments).toMatchObject([{ id, author: ACCOUNT.agentL1, public: false, body: document }]);
    expect(issue.comments[0]?.properties['tierline-notes']).toEqual(data('one'));
  });

  test('the customer neither reads the notes nor is mailed; agents read them', async () => {
    at.standAs(ACCOUNT.agentL1);
    const mails = at.desk.site.mails.length;
    await write('one');
    expect(await seenBy(ACCOUNT.customer)).toMatchObject({ size: 0, values: [] });
    expect(await seenBy(ACCOUNT.agentL2)).toMatchObject({ size: 1, values: [{ public: false }] });
    expect(at.desk.site.mails).toHaveLength(mails);
  });

  test('a reply is public, in the paragraphs and lines it was typed in, and is mailed to the customer', async () => {
    at.standAs(ACCOUNT.agentL1);
    await jiraConversation.write(issue.id, {
      kind: 'reply',
      operation: 'one.reply',
      text: 'Our specialists have it now.\nThey call you.\n\n\n*Thank you*\n',
    });
    const text = (words: string) => ({ type: 'text', text: words });
    expect(issue.comments).toMatchObject([
      {
        author: ACCOUNT.agentL1,
        public: true,
        body: {
          content: [
            {
              type: 'paragraph',
              content: [text('Our specialists have it now.'), { type: 'hardBreak' }, text('They call you.')],
            },
            { type: 'paragraph', content: [text('*Thank you*')] },
          ],
        },
      },
    ]);
    expect(await seenBy(ACCOUNT.customer)).toMatchObject({ size: 1 });
    expect(at.desk.site.mails.at(-1)).toMatchObject({ to: ACCOUNT.customer, why: 'customer-comment' });
  });

  test('notes whose answer was lost are found by their operation, as the app, and those of another are not', async () => {
    at.standAs(ACCOUNT.agentL1);
    await write('earlier');
    at.door.fault({ match: { method: 'POST', client: 'app' }, times: 1, drop: true });
    await expect(write('lost')).rejects.toMatchObject({ kind: 'unknown' });
    const record = at.standAs();
    expect(await jiraConversation.find(issue.id, 'lost')).toBe(issue.comments.at(-1)?.id);
    expect(await jiraConversation.find(issue.id, 'never written')).toBeNull();
    expect(record.rest.map(({ method, as }) => `${method} ${as}`)).toEqual(['GET app', 'GET app']);
  });

  test('a reply whose answer was lost is found in the same way, and taken for no notes', async () => {
    at.standAs(ACCOUNT.agentL1);
    at.door.fault({ match: { method: 'POST', client: 'app' }, times: 1, drop: true });
    const reply = { kind: 'reply', text: 'We are on it.\u0007', operation: 'one.reply' } as const;
    await expect(jiraConversation.write(issue.id, reply)).rejects.toMatchObject({ kind: 'unknown' });
    at.standAs();
    expect(await jiraConversation.find(issue.id, 'one.reply')).toBe(issue.comments.at(-1)?.id);
    expect(await jiraConversation.find(issue.id, 'one')).toBeNull();
    expect(issue.comments.at(-1)).toMatchObject({
      public: true,
      body: { content: [{ content: [{ text: 'We are on it.' }] }] },
    });
    expect(issue.comments.at(-1)?.properties['tierline-notes']).toBeUndefined();
  });

  test('are looked for among the latest fifty comments', async () => {
    at.standAs(ACCOUNT.agentL1);
    await write('old');
    for (let count = 0; count < 49; count++) at.desk.help.comment(issue, 'One more');
    expect(await jiraConversation.find(issue.id, 'old')).not.toBeNull();
    at.desk.help.comment(issue, 'The fiftieth');
    expect(await jiraConversation.find(issue.id, 'old')).toBeNull();
  });

  test('when customers were answered is told, and when notes were written is not', async () => {
    at.standAs(ACCOUNT.agentL1);
    at.desk.help.comment(issue, 'We are at it.', { by: ACCOUNT.agentL2 });
    const then = at.desk.now();
    await at.desk.wait(1);
    await write('one');
    const record = at.standAs();
    expect(await jiraConversation.saidInPublic(issue.id)).toEqual([then]);
    expect(record.rest).toMatchObject([{ method: 'GET', as: 'app', status: 200 }]);
  });

  test('somebody else’s property of that name, of any shape, is not taken for notes', async () => {
    const body = { body: document as unknown as JsonObject };
    const forge = async (value: JsonObject) =>
      at.desk.rest('POST', `/rest/api/3/issue/${issue.key}/comment`, {
        ...body,
        properties: [{ key: 'tierline-notes', value }],
      });
    const forged: JsonObject[] = [{}, { operation: 7 }, { operation: { one: 1 } }];
    for (const value of forged) await forge(value);
    at.standAs();
    expect(await jiraConversation.find(issue.id, 'one')).toBeNull();
  });

  test('notes are removed by who wrote them, and by no other agent', async () => {
    at.standAs(ACCOUNT.agentL1);
    const id = await write('one');
    at.standAs(ACCOUNT.agentL2);
    await expect(jiraConversation.remove(issue.id, id)).rejects.toMatchObject({ name: 'JiraFailure', kind: 'refused' });
    expect(issue.comments).toHaveLength(1);
    const record = at.standAs(ACCOUNT.agentL1);
    await jiraConversation.remove(issue.id, id);
    expect(issue.comments).toEqual([]);
    expect(record.rest).toMatchObject([{ method: 'DELETE', as: 'user', status: 204 }]);
    await expect(jiraConversation.remove(issue.id, id)).rejects.toMatchObject({ kind: 'gone' });
  });

  test('what is too long, or not theirs to say, is refused and leaves nothing', async () => {
    at.standAs(ACCOUNT.agentL1);
    const long = {
      ...document,
      content: [{ type: 'paragraph', content: [{ type: 'text', text: 'x'.repeat(33_000) }] }],
    };
    await expect(
      jiraConversation.write(issue.id, { kind: 'internal', document: long, data: data('long') }),
    ).rejects.toMatchObject({ kind: 'refused' });
    at.standAs(ACCOUNT.outsider);
    await expect(write('outside')).rejects.toMatchObject({ kind: 'gone' });
    expect(issue.comments).toEqual([]);
  });
});
