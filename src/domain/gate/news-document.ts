import { linked, paragraphs, text } from '../handoff/answer-nodes';
import type { AdfDocument, AdfNode } from '../handoff/document';
import { draftReply, type ToldItem } from './linked-news';

/** So many are told of one by one. */
export const MOST_TOLD = 10;

const heading = (level: number, words: string): AdfNode => ({
  type: 'heading',
  attrs: { level },
  content: [text(words)],
});
const say = (words: string): AdfNode => ({ type: 'paragraph', content: [text(words)] });
const small = (words: string): AdfNode => ({ type: 'paragraph', content: [text(words, [{ type: 'em' }])] });
const document = (...content: AdfNode[]): AdfDocument => ({ version: 1, type: 'doc', content });

const named = ({ key, level, status }: ToldItem): string =>
  `${key} (${[level, status].filter((it) => it !== null).join(', ')})`;

function outcomeOf({ outcome }: ToldItem): AdfNode[] {
  if (outcome === undefined) return [];
  if (outcome === null) return [say('No outcome was recorded.')];
  const { rootCause, kind, text: said } = outcome;
  const href = said.trim();
  const helps = {
    article: (): AdfNode[] => [
      {
        type: 'paragraph',
        content: [text('Knowledge article: '), /^https?:/i.test(href) ? linked(href, href) : text(href)],
      },
    ],
    answer: () => paragraphs(`Answer: ${said}`),
    none: () => paragraphs(`Nothing to keep: ${said}`),
  }[kind];
  return [...paragraphs(`Root cause: ${rootCause}`), ...helps()];
}

const list = (items: readonly ToldItem[], more: number): AdfNode[] => [
  ...(items.length > 0
    ? [
        {
          type: 'bulletList',
          content: items.map((item) => ({ type: 'listItem', content: [say(named(item)), ...outcomeOf(item)] })),
        },
      ]
    : []),
  ...(more > 0 ? [say(`And ${more} more.`)] : []),
];

/** What is not told of one by one: further work, work that only some may see, work that is gone. */
export interface Untold {
  readonly more: number;
  readonly guarded: number;
  /** Keys of what was deleted or is no longer linked. */
  readonly gone: readonly string[];
}

const restOf = ({ guarded, gone }: Untold): AdfNode[] => [
  ...(guarded > 0 ? [say(`Also ${guarded} item${guarded === 1 ? '' : 's'} that not everybody may see.`)] : []),
  ...(gone.length > 0 ? [say(`No longer there, or no longer linked: ${gone.slice(0, MOST_TOLD).join(', ')}.`)] : []),
];

/** The comment about linked work, and what its property holds beside it. */
export interface LinkedNewsText {
  readonly document: AdfDocument;
  readonly keys: readonly string[];
  readonly draft: string | null;
}

/** Characters of JSON that a comment may have, with room for what Jira adds (Jira, 32,767 characters a comment). */
const LARGEST = 30_000;
/** Characters of each text of an outcome; the last is for what is made of line breaks. */
const LENGTHS = [2_000, 400, 0];

const cut = (words: string, length: number): string =>
  words.length > length ? `${words.slice(0, length).trimEnd()} …` : words;

const shortened = (items: readonly ToldItem[], length: number): ToldItem[] =>
  items.map(({ outcome, ...item }) => {
    // Without room for any of it, its page has it.
    if (!outcome || length === 0) return { ...item, ...(outcome === null ? { outcome } : {}) };
    const { kind, rootCause, text: said } = outcome;
    // An address is of use as a whole only.
    return {
      ...item,
      outcome: { kind, rootCause: cut(rootCause, length), text: kind === 'article' ? said : cut(said, length) },
    };
  });

function closedDocument(items: readonly ToldItem[], untold: Untold, draft: string): AdfDocument {
  return document(
    heading(3, 'Linked work is closed'),
    say('Nothing that is linked to this ticket keeps it open any more.'),
    ...list(items, untold.more),
    ...restOf(untold),
    heading(4, 'Draft reply to the customer'),
    ...paragraphs(draft),
    small('Nothing was sent.'),
  );
}

const keysOf = (items: readonly ToldItem[]): string[] => items.map(({ key }) => key);

/** What a ticket is told when the last of its linked work is closed: readable without the app, and within Jira's limits. */
export function closedNews(items: readonly ToldItem[], untold: Untold): LinkedNewsText {
  const texts = LENGTHS.map((length) => {
    const told = shortened(items, length);
    const draft = draftReply(told);
    return { document: closedDocument(told, untold, draft), keys: keysOf(items), draft };
  });
  const fits = (text: LinkedNewsText): boolean => JSON.stringify(text.document).length <= LARGEST;
  return (
    texts.find(fits) ?? {
      document: closedDocument([], untold, draftReply([])),
      keys: keysOf(items),
      draft: draftReply([]),
    }
  );
}

/** What a ticket is told when linked work is open again. */
export const openNews = (items: readonly ToldItem[], untold: Untold): LinkedNewsText => ({
  document: document(
    heading(3, 'Blocked again by linked work'),
    say('This ticket waits again for work that is linked to it:'),
    ...list(items, untold.more),
    ...restOf(untold),
  ),
  keys: keysOf(items),
  draft: null,
});
