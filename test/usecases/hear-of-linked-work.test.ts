import { LONGEST_ANSWER } from '../../src/domain/handoff/notes';
import { aLinkedDesk, aLinkingPolicy, anItem, COUNTING, linkTo } from './linked-desk';

const two = () => [anItem(), anItem({ issueId: '20002', key: 'HELP-9', projectId: '10000', level: 'L2' })];

describe('a ticket whose linked work is closed', () => {
  test('hears of it when the last of it is, in one internal comment with a draft for the customer', async () => {
    const desk = aLinkedDesk({ items: two() });
    desk.close('20002');
    await desk.hear('closed');
    expect(desk.told()).toEqual([]);
    desk.close('20001');
    expect(await desk.hear('closed')).toMatchObject({ outcome: 'told-closed' });
    expect(desk.news.comments).toMatchObject([
      {
        issueId: '10101',
        data: { told: 'closed', items: ['HELP-9', 'DEV-1'], draft: expect.stringMatching(/^Hello,/) as string },
      },
    ]);
    expect(desk.words()).toContain('Draft reply to the customer');
    expect(desk.words()).toContain('Nothing was sent.');
    expect(desk.copy()).toMatchObject({ told: 'closed', comment: desk.news.comments[0]!.id });
  });

  test('is told once, however often and late it is told of it', async () => {
    const desk = aLinkedDesk();
    desk.close();
    for (const flip of ['closed', 'closed', 'open', undefined] as const) await desk.hear(flip);
    expect(desk.told()).toEqual(['closed']);
  });

  test('is blocked again when it is reopened, with one comment, and hears of the next closing', async () => {
    const desk = aLinkedDesk();
    desk.close();
    await desk.hear('closed');
    desk.reopen();
    expect(await desk.hear('open')).toMatchObject({ outcome: 'told-open' });
    await desk.hear('open');
    expect(desk.words()).toContain('Blocked again');
    expect(desk.words()).toContain('DEV-1 (To Do)');
    desk.close();
    await desk.hear('closed');
    expect(desk.told()).toEqual(['closed', 'open', 'closed']);
    expect(new Set(desk.news.comments.map(({ data }) => data.operation)).size).toBe(3);
  });

  test('is told nothing of the other direction before anything was open', async () => {
    const desk = aLinkedDesk({ items: two() });
    await desk.hear('open');
    expect(desk.told()).toEqual([]);
    expect(desk.copy()).toMatchObject({ told: 'open' });
  });

  test('says what came of it, reads at most three outcomes, and drafts the reply from answer and article alone', async () => {
    const items = [1, 2, 3, 4].map((n) => anItem({ issueId: `2000${n}`, key: `DEV-${n}`, done: true, created: n }));
    const desk = aLinkedDesk({ items });
    const document = { version: 1, type: 'doc', content: [] } as const;
    const record = (issueId: string, kind: 'article' | 'answer' | 'none', text: string) =>
      desk.outcomes.write(issueId, document, { operation: issueId, rootCause: `cause ${issueId}`, kind, text });
    await record('20004', 'answer', 'Restart the client once.');
    await record('20003', 'article', 'https://kb.example.com/vpn');
    desk.outcomes.calls.length = 0;
    await desk.hear('closed');
    expect(desk.outcomes.calls).toEqual(['read', 'read', 'read']);
    for (const said of [
      'cause 20004',
      'Restart the client once.',
      'https://kb.example.com/vpn',
      'No outcome was recorded.',
    ])
      expect(desk.words()).toContain(said);
    const { draft } = desk.news.comments[0]!.data;
    expect(draft).toContain('Restart the client once.');
    expect(draft).toContain('https://kb.example.com/vpn');
    expect(draft).not.toContain('cause');
  });

  test.each(['answer ', 'a\n'])('says no more than a comment holds, though %j goes on and on', async (part) => {
    const items = Array.from({ length: 30 }, (_, n) =>
      anItem({ issueId: `${30_000 + n}`, key: `DEV-${n}`, done: true }),
    );
    const desk = aLinkedDesk({ items });
    for (const { issueId } of items)
      await desk.outcomes.write(
        issueId,
        { version: 1, type: 'doc', content: [] },
        {
          operation: issueId,
          rootCause: 'c'.repeat(LONGEST_ANSWER),
          kind: 'answer',
          text: `${issueId} ${part.repeat(LONGEST_ANSWER)}`.slice(0, LONGEST_ANSWER),
        },
      );
    await desk.hear('closed');
    expect(JSON.stringify(desk.news.comments[0]?.document).length).toBeLessThan(32_767);
    expect(JSON.stringify(desk.news.comments[0]?.data).length).toBeLessThan(32_767);
    expect(desk.words()).toContain('And 20 more.');
  });

  test('never names work that not everybody may see', async () => {
    const desk = aLinkedDesk({ items: [anItem({ guarded: true, done: true })] });
    await desk.hear('closed');
    expect(JSON.stringify(desk.news.comments)).not.toContain('DEV-1');
    expect(desk.words()).toContain('Also 1 item that not everybody may see.');
    expect(desk.outcomes.calls).toEqual([]);
  });
});

describe('what counts', () => {
  test.each([
    ['of another link type', { links: [{ type: 'other', side: 'outward' as const }] }],
    ['on the other side of the link', { links: [{ type: '10007', side: 'inward' as const }] }],
    ['in a project that does not count', { projects: ['10000'] }],
    ['without a level, where a level is asked', { levels: ['L3'], withoutLevel: false }],
  ])('work %s keeps nobody waiting', async (_, over) => {
    const desk = aLinkedDesk({ policy: aLinkingPolicy({ counting: { ...COUNTING, ...over } }) });
    await desk.hear('open');
    expect(desk.told()).toEqual([]);
    expect(desk.copy()).toMatchObject({ told: 'closed' });
  });

  test('work that is done but unresolved is open where the rules say so', async () => {
    const counting = { ...COUNTING, unresolvedIsOpen: true };
    const desk = aLinkedDesk({ items: [anItem({ done: true })], policy: aLinkingPolicy({ counting }) });
    await desk.hear('closed');
    expect(desk.copy()).toMatchObject({ told: 'open' });
    desk.set('20001', { resolved: true });
    await desk.hear('closed');
    expect(desk.told()).toEqual(['closed']);
  });

  test('work that the app may not see keeps nobody waiting', async () => {
    const desk = aLinkedDesk();
    await desk.hear('open');
    desk.linkedWork.work.clear();
    await desk.hear('closed');
    expect(desk.told()).toEqual(['open', 'closed']);
    expect(desk.words()).toContain('No longer there, or no longer linked: DEV-1.');
  });

  test('work that was deleted is told of as closed', async () => {
    const desk = aLinkedDesk();
    await desk.hear('open');
    desk.tickets.change('10101', { links: [] });
    await desk.hear('closed');
    expect(desk.told().at(-1)).toBe('closed');
    expect(desk.words()).toContain('DEV-1');
  });
});

describe('a ticket that is', () => {
  test('done is told nothing; open again, it hears what it missed', async () => {
    const desk = aLinkedDesk();
    await desk.hear('open');
    const { status } = desk.ticket();
    desk.tickets.change('10101', { status: { id: '14', done: true } });
    desk.close();
    await desk.hear('closed');
    expect(desk.told()).toEqual(['open']);
    expect(desk.copy()).toMatchObject({ told: 'closed' });
    desk.reopen();
    await desk.hear('open');
    expect(desk.told()).toEqual(['open']);
    desk.tickets.change('10101', { status });
    desk.close();
    await desk.hear();
    expect(desk.told()).toEqual(['open', 'closed']);
  });

  test('gone is forgotten', async () => {
    const desk = aLinkedDesk();
    await desk.hear('open');
    desk.tickets.fail('read', 'gone');
    expect(await desk.hear('closed')).toMatchObject({ outcome: 'ended' });
    expect(desk.copy()).toBeUndefined();
  });

  test('in another desk by now is the business of that desk', async () => {
    const ops = aLinkingPolicy({}, { desk: { projectId: '10001', projectKey: 'OPS' } });
    const desk = aLinkedDesk({ others: [ops], ticket: { projectId: '10001' } });
    await desk.hear('closed');
    expect(desk.sent()).toMatchObject([{ issueId: '10101', projectId: '10001', cause: 'linked', flip: 'closed' }]);
    await desk.hear('closed', { projectId: '10001' });
    expect(desk.told()).toEqual([]);
    expect(desk.copy()).toMatchObject({ projectId: '10001' });
  });

  test('moved out of all desks is forgotten', async () => {
    const desk = aLinkedDesk({ ticket: { projectId: '10003' } });
    await desk.hear('closed');
    expect([desk.sent(), desk.copies.all.size]).toEqual([[], 0]);
  });

  test.each([aLinkingPolicy({ counting: null }), aLinkingPolicy({}, { enabled: false })])(
    'of a desk that tells nothing costs no call',
    async (policy) => {
      const desk = aLinkedDesk({ policy });
      expect(await desk.hear('closed')).toMatchObject({ outcome: 'not-a-desk' });
      expect(desk.calls()).toEqual([]);
    },
  );
});

describe('a look at linked work costs', () => {
  const many = (count: number, done: boolean) =>
    Array.from({ length: count }, (_, n) => anItem({ issueId: `${30_000 + n}`, key: `DEV-${n}`, done, level: 'L3' }));

  test('one call for the ticket and one for its work where there is nothing to tell', async () => {
    const desk = aLinkedDesk({ items: two() });
    await desk.hear('closed');
    await desk.hear('closed');
    expect(desk.calls()).toEqual(['read', 'items']);
  });

  test('a comment more, the outcome, and what the portal shows, where all is closed', async () => {
    const desk = aLinkedDesk({ items: [anItem({ done: true })] });
    await desk.hear('closed');
    expect(desk.calls()).toEqual(['read', 'items', 'read', 'write', 'show']);
  });

  test.each([
    [100, false, 1],
    [101, false, 2],
    [1, true, 1],
    [150, true, 1],
  ])('for %i items (done: %s) %i bulk calls', async (count, done, calls) => {
    const desk = aLinkedDesk({ items: many(count, done) });
    await desk.hear('closed');
    expect(desk.linkedWork.calls).toHaveLength(calls);
    expect(desk.news.blocked.get('10101')).toBe(done ? 0 : count);
    expect(desk.copy()).toMatchObject({ told: done ? 'closed' : 'open' });
  });

  test('one call to show a change of how much it waits for, and none without a change', async () => {
    const desk = aLinkedDesk({ items: two() });
    await desk.hear('closed');
    expect(desk.news.blocked.get('10101')).toBe(2);
    desk.close('20002');
    await desk.hear('closed');
    expect([desk.news.calls, desk.news.blocked.get('10101')]).toEqual([['show'], 1]);
  });
});

test('a ring of tickets tells each only of its own work', async () => {
  const desk = aLinkedDesk({ items: [anItem({ issueId: '10101', key: 'HELP-1' }), anItem()] });
  desk.close();
  await desk.hear('closed');
  // Linked with itself it would wait for itself: that is for its agents to see.
  expect(desk.told()).toEqual([]);
  desk.tickets.change('10101', { links: [linkTo(anItem({ done: true }))] });
  await desk.hear('closed');
  expect(desk.told()).toEqual(['closed']);
});
