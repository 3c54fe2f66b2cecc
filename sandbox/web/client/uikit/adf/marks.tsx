import { createElement, type CSSProperties, type ReactNode } from 'react';
import type { AdfNode } from '../../api/adf';
import { onColour, wordsIn } from './colours';
import { isWeb, numberAttr, textAttr } from './drawing';

type Mark = NonNullable<AdfNode['marks']>[number];
type AdfMark = (mark: Mark, inner: ReactNode) => ReactNode;

const tag =
  (name: string): AdfMark =>
  (_mark, inner) =>
    createElement(name, null, inner);

const styled =
  (Tag: 'div' | 'span', style: (mark: Mark) => CSSProperties): AdfMark =>
  (mark, inner) => <Tag style={style(mark)}>{inner}</Tag>;

/** Marks that say something about a node that nobody sees. */
const unseen: AdfMark = (_mark, inner) => inner;

const link: AdfMark = (mark, inner) => {
  const address = textAttr(mark, 'href');
  return isWeb(address) ? (
    <a href={address} title={textAttr(mark, 'title') || undefined}>
      {inner}
    </a>
  ) : (
    inner
  );
};

/** One step of indentation, in spaces of the design. */
const INDENT = 'var(--ds-space-300)';

export const MARKS: Readonly<Record<string, AdfMark>> = {
  alignment: styled('div', (mark) => ({ textAlign: textAttr(mark, 'align') === 'center' ? 'center' : 'end' })),
  annotation: unseen,
  backgroundColor: styled('span', (mark) => onColour(textAttr(mark, 'color'))),
  border: styled('span', (mark) => ({
    outline: `${numberAttr(mark, 'size') ?? 1}px solid ${textAttr(mark, 'color')}`,
  })),
  breakout: unseen,
  code: tag('code'),
  dataConsumer: unseen,
  em: tag('em'),
  fontSize: (mark, inner) => (textAttr(mark, 'fontSize') === 'small' ? <small>{inner}</small> : inner),
  fragment: unseen,
  indentation: styled('div', (mark) => ({ marginInlineStart: `calc(${INDENT} * ${numberAttr(mark, 'level') ?? 1})` })),
  link,
  strike: tag('s'),
  strong: tag('strong'),
  subsup: (mark, inner) => createElement(textAttr(mark, 'type') === 'sup' ? 'sup' : 'sub', null, inner),
  textColor: styled('span', (mark) => wordsIn(textAttr(mark, 'color'))),
  underline: tag('u'),
};
