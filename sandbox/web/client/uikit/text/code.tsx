import { Code as AkCode } from '@atlaskit/code';
import { lazy, Suspense } from 'react';
import * as z from 'zod/mini';
import { drawing } from '../drawing/drawing';
import { DrawnAll, type Drawings } from '../drawing/drawn';
import { flag, text } from '../drawing/shapes';

/** The highlighter weighs more than the rest of the page: it comes when a page first shows code. */
const Highlighted = lazy(() => import('./highlighted'));

interface CodeTextProps {
  text: string;
  language?: string;
  showLineNumbers?: boolean;
  shouldWrapLongLines?: boolean;
  highlight?: string;
  highlightedStartText?: string;
  highlightedEndText?: string;
  testId?: string;
}

/** A block of code, plain until its highlighter is here. */
export const CodeText = (props: CodeTextProps) => (
  <Suspense
    fallback={
      <pre className="uikit-code" tabIndex={0} aria-label="Code">
        <code>{props.text}</code>
      </pre>
    }
  >
    <Highlighted {...props} />
  </Suspense>
);

const Code = drawing({ testId: text }, ({ props, node }) => (
  <AkCode {...props}>
    <DrawnAll nodes={node.children} />
  </AkCode>
));

const CodeBlock = drawing(
  {
    text: z.string(),
    language: text,
    showLineNumbers: flag,
    shouldWrapLongLines: flag,
    highlight: text,
    highlightedStartText: text,
    highlightedEndText: text,
    testId: text,
  },
  ({ props }) => <CodeText {...props} />,
);

export const codes: Drawings = { Code, CodeBlock };
