import { createElement, Fragment, type ReactNode } from 'react';
import type { AdfNode } from '../api/adf';

const BLOCKS: Record<string, string> = {
  paragraph: 'p',
  bulletList: 'ul',
  orderedList: 'ol',
  listItem: 'li',
  blockquote: 'blockquote',
  tableRow: 'tr',
  tableCell: 'td',
  tableHeader: 'th',
};
const MARKS: Record<string, string> = { strong: 'strong', em: 'em', code: 'code', underline: 'u', strike: 's' };

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const isWeb = (address: string): boolean => /^(https?:|mailto:|\/)/.test(address);

/** Draws a document in Atlassian's format. What it cannot draw is named in its place, never left out. */
export function AdfView({ node }: { node: AdfNode }): ReactNode {
  const children = node.content?.map((child, index) => <AdfView key={index} node={child} />);
  const block = BLOCKS[node.type];
  if (block) return createElement(block, null, children);
  switch (node.type) {
    case 'doc':
      return <div className="document">{children}</div>;
    case 'text':
      return marked(node);
    case 'hardBreak':
      return <br />;
    case 'rule':
      return <hr />;
    case 'heading':
      return createElement(`h${Math.min(6, Math.max(3, Number(node.attrs?.level ?? 3) + 2))}`, null, children);
    case 'codeBlock':
      return (
        <pre tabIndex={0} aria-label="Code">
          <code>{children}</code>
        </pre>
      );
    case 'panel':
      return <div className="document-panel">{children}</div>;
    case 'table':
      return (
        <table>
          <tbody>{children}</tbody>
        </table>
      );
    case 'mention':
    case 'emoji':
      return <span>{textOf(node.attrs?.text)}</span>;
    case 'inlineCard':
      return link(textOf(node.attrs?.url), textOf(node.attrs?.url));
    default:
      return <span className="subtle">[{node.type}]</span>;
  }
}

function marked({ text = '', marks = [] }: AdfNode): ReactNode {
  return marks.reduce<ReactNode>((inner, mark) => {
    const element = MARKS[mark.type];
    if (element) return createElement(element, null, inner);
    return mark.type === 'link' ? link(textOf(mark.attrs?.href), inner) : <Fragment>{inner}</Fragment>;
  }, text);
}

const link = (address: string, inner: ReactNode): ReactNode => (isWeb(address) ? <a href={address}>{inner}</a> : inner);
