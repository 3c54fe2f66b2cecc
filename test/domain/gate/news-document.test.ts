import { closedNews, MOST_TOLD, openNews, type Untold } from '../../../src/domain/gate/news-document';
import {
  begunAfter,
  draftReply,
  lastComment,
  operationOf,
  otherState,
  type ToldItem,
} from '../../../src/domain/gate/linked-news';
import type { AdfNode } from '../../../src/domain/handoff/document';

const NONE: Untold = { more: 0, guarded: 0, gone: [] };
const item = (over: Partial<ToldItem> = {}): ToldItem => ({ key: 'DEV-1', level: 'L3', status: 'Done', ...over });
const ended = (kind: 'article' | 'answer' | 'none', text: string, rootCause = 'A full disk') =>
  item({ outcome: { kind, rootCause, text } });

/** A document as somebody reads it: a line each, with its place in a list or as a heading. */
function read(nodes: readonly AdfNode[] = []): string[] {
  return nodes.flatMap(({ type, content = [], attrs }): string[] => {
    if (type === 'bulletList') return content.flatMap((one) => read(one.content).map((line) => `- ${line}`));
    const words = content
      .map(({ text = '\n', marks = [] }) => [text, ...marks.map((mark) => `<${mark.type}>`)].join(''))
      .join('');
    return [type === 'heading' ? `${'#'.repeat(Number(attrs?.['level']))} ${words}` : words];
  });
}
const closed = (items: readonly ToldItem[], untold: Partial<Untold> = {}): string[] =>
  read(closedNews(items, { ...NONE, ...untold }).document.content);

describe('what a ticket is told when its linked work is closed', () => {
  test('is what was found out, and a draft that nobody has sent', () => {
    const news = closedNews([ended('answer', 'Empty the folder “tmp”.')], NONE);
    expect(read(news.document.content)).toEqual([
      '### Linked work is closed',
      'Nothing that is linked to this ticket keeps it open any more.',
      '- DEV-1 (L3, Done)',
      '- Root cause: A full disk',
      '- Answer: Empty the folder “tmp”.',
      '#### Draft reply to the customer',
      'Hello,',
      'Empty the folder “tmp”.',
      'Please tell us if anything is still not as it should be.',
      'Nothing was sent.<em>',
    ]);
    expect(news).toMatchObject({
      document: { version: 1, type: 'doc' },
      keys: ['DEV-1'],
      draft: 'Hello,\n\nEmpty the folder “tmp”.\n\nPlease tell us if anything is still not as it should be.',
    });
    const lists = news.document.content.filter(({ type }) => type === 'bulletList');
    expect(lists.flatMap(({ content }) => content?.map(({ type }) => type))).toEqual(['listItem']);
  });

  test.each<[string, ToldItem, string[]]>([
    ['an outcome that was not looked for', item(), ['- DEV-1 (L3, Done)']],
    ['work without a level', item({ level: null }), ['- DEV-1 (Done)']],
    ['no outcome', item({ outcome: null }), ['- DEV-1 (L3, Done)', '- No outcome was recorded.']],
    [
      'an article, as a link',
      ended('article', ' HTTPS://kb.example/1 '),
      ['- DEV-1 (L3, Done)', '- Root cause: A full disk', '- Knowledge article: HTTPS://kb.example/1<link>'],
    ],
    [
      'an article without an address',
      ended('article', 'see http: the shelf'),
      ['- DEV-1 (L3, Done)', '- Root cause: A full disk', '- Knowledge article: see http: the shelf'],
    ],
    [
      'nothing to keep',
      ended('none', 'It was a test.'),
      ['- DEV-1 (L3, Done)', '- Root cause: A full disk', '- Nothing to keep: It was a test.'],
    ],
  ])('has %s', (_, one, lines) => {
    expect(closed([one]).filter((line) => line.startsWith('- '))).toEqual(lines);
  });

  test('counts what it does not tell of one by one', () => {
    expect(closed([], { more: 3, guarded: 1, gone: ['DEV-7', 'DEV-8'] }).slice(2, 5)).toEqual([
      'And 3 more.',
      'Also 1 item that not everybody may see.',
      'No longer there, or no longer linked: DEV-7, DEV-8.',
    ]);
    expect(closed([], { guarded: 2 })[2]).toBe('Also 2 items that not everybody may see.');
    const gone = Array.from({ length: MOST_TOLD + 1 }, (_, at) => `DEV-${at}`);
    expect(closed([], { gone })[2]).toContain('DEV-9.');
    expect(closed([])[2]).toBe('#### Draft reply to the customer');
  });

  test('fits into a comment: long texts are cut, an address never', () => {
    const long = 'word '.repeat(1_000);
    const address = `https://kb.example/${'a'.repeat(2_500)}`;
    const news = closedNews([ended('answer', long, long), ended('article', address)], NONE);
    const lines = read(news.document.content);
    const cause = lines.find((line) => line.startsWith('- Root cause: word'))!;
    expect(cause).toMatch(/word …$/);
    expect(cause.length).toBeGreaterThan(1_900);
    expect(cause.length).toBeLessThan(2_100);
    expect(lines).toContain(`- Knowledge article: ${address}<link>`);
  });

  test('is cut shorter where there is much of it, and names only the work where even that is too long', () => {
    const long = 'word '.repeat(1_000);
    const size = (count: number): number =>
      JSON.stringify(
        closedNews(
          Array.from({ length: count }, () => ended('answer', long, long)),
          NONE,
        ).document,
      ).length;
    for (const count of [1, 5, 10]) expect(size(count)).toBeLessThanOrEqual(30_000);
    const short = read(
      closedNews(
        Array.from({ length: 8 }, () => ended('answer', long, long)),
        NONE,
      ).document.content,
    ).find((line) => line.startsWith('- Root cause'))!;
    expect(short.length).toBeLessThan(450);
    expect(short.length).toBeGreaterThan(350);
    const breaks = '\n'.repeat(390).split('').join('a');
    const many = Array.from({ length: 10 }, () => ended('answer', breaks, breaks));
    const news = closedNews(many, NONE);
    expect(read(news.document.content)).toContain('- DEV-1 (L3, Done)');
    expect(read(news.document.content).join()).not.toContain('Root cause');
    expect(news.keys).toHaveLength(10);
  });

  test('says at least that it is closed where names alone are too long', () => {
    const news = closedNews([item({ status: 'a'.repeat(40_000) })], NONE);
    expect(read(news.document.content).join()).not.toContain('DEV-1');
    expect(news.keys).toEqual(['DEV-1']);
    expect(news.draft).toBe(draftReply([]));
    expect(JSON.stringify(news.document).length).toBeLessThan(1_500);
  });
});

test('when linked work is open again a ticket is told what it waits for, and nothing for the customer', () => {
  const news = openNews([item({ status: 'To do' })], { ...NONE, guarded: 1 });
  expect(read(news.document.content)).toEqual([
    '### Blocked again by linked work',
    'This ticket waits again for work that is linked to it:',
    '- DEV-1 (L3, To do)',
    'Also 1 item that not everybody may see.',
  ]);
  expect(news).toMatchObject({ keys: ['DEV-1'], draft: null });
});

describe('a draft for the customer', () => {
  test('has what helps them, once each, and never a root cause', () => {
    const answer = ended('answer', ' Restart it. ');
    const draft = draftReply([answer, answer, ended('article', ' https://kb.example '), ended('none', 'Secret')]);
    expect(draft.split('\n\n')).toEqual([
      'Hello,',
      'Restart it.',
      'This article says what to do: https://kb.example',
      'Please tell us if anything is still not as it should be.',
    ]);
  });

  test('says that the work is done where nothing else is for them', () => {
    for (const items of [[], [item()], [item({ outcome: null })], [ended('none', 'Secret')]])
      expect(draftReply(items).split('\n\n')[1]).toBe('Our specialists have finished their work on your request.');
  });
});

describe('a comment about linked work', () => {
  test('is looked for by who comes upon one that was begun', () => {
    expect(lastComment(begunAfter('10'))).toEqual({ last: '10', begun: true });
    expect(lastComment(begunAfter(null))).toEqual({ last: null, begun: true });
    expect(lastComment('10')).toEqual({ last: '10', begun: false });
    expect(lastComment(null)).toEqual({ last: null, begun: false });
  });

  test('has a name of its own for each telling', () => {
    expect(operationOf('1', 'open', null)).toBe('linked.1.open.first');
    expect(operationOf('1', 'closed', '10')).toBe('linked.1.closed.10');
    expect([otherState('open'), otherState('closed')]).toEqual(['closed', 'open']);
  });
});
