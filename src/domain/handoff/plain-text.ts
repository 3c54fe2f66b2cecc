import type { AdfNode } from './document';

const attr = (node: AdfNode, name: string): string => {
  const value = node.attrs?.[name];
  return typeof value === 'string' ? value : '';
};

/** A text that is a link keeps its address, where the text is not the address. */
function words(node: AdfNode): string {
  const said = node.text ?? '';
  const href = node.marks?.find(({ type }) => type === 'link')?.attrs?.['href'];
  const tells =
    typeof href === 'string' && /^https?:/i.test(href) && !said.includes(href) && !href.endsWith(`//${said}`);
  return tells ? `${said} (${href})` : said;
}

/** A day in UTC, as ADF keeps it: milliseconds in a text. */
function day(node: AdfNode): string {
  const at = Number(attr(node, 'timestamp'));
  return attr(node, 'timestamp') !== '' && Math.abs(at) <= 8.64e15 ? new Date(at).toISOString().slice(0, 10) : '';
}

const children = (node: AdfNode): string[] => (node.content ?? []).map(plain);
const lines = (node: AdfNode): string =>
  children(node)
    .filter((line) => line !== '')
    .join('\n');
const item = (node: AdfNode): string => `- ${lines(node).replaceAll('\n', '\n  ')}`;
const inline = (node: AdfNode): string => children(node).join('').trim();
const url = (node: AdfNode): string => attr(node, 'url');

/** How each node reads; one that is not named reads as its content, line by line. */
const READS: Readonly<Record<string, (node: AdfNode) => string>> = {
  text: words,
  hardBreak: () => '\n',
  paragraph: inline,
  heading: inline,
  codeBlock: (node) => children(node).join(''),
  listItem: item,
  taskItem: (node) => `- ${inline(node)}`,
  blockTaskItem: item,
  decisionItem: (node) => `- ${inline(node)}`,
  tableRow: (node) => children(node).join(' | '),
  tableHeader: (node) => lines(node).replaceAll('\n', ' '),
  tableCell: (node) => lines(node).replaceAll('\n', ' '),
  mention: (node) => attr(node, 'text'),
  emoji: (node) => attr(node, 'text') || attr(node, 'shortName'),
  status: (node) => attr(node, 'text'),
  date: day,
  inlineCard: url,
  blockCard: url,
  embedCard: url,
  media: (node) => attr(node, 'alt'),
  expand: (node) => [attr(node, 'title'), lines(node)].filter((line) => line !== '').join('\n'),
  nestedExpand: (node) => [attr(node, 'title'), lines(node)].filter((line) => line !== '').join('\n'),
};

function plain(node: AdfNode): string {
  const read = Object.hasOwn(READS, node.type) ? READS[node.type] : undefined;
  return (read ?? lines)(node);
}

/**
 * A document as a person would type it: a line for each block, "- " before the items of a list, mentions and
 * emoji as they read, cards as their addresses. What has no words, such as a picture without a
 * description, is left out.
 */
export const plainText = (node: AdfNode): string => plain(node).trim();
