import { createElement, useContext } from 'react';
import { CodeText } from '../text/code';
import { adfText } from './adf-text';
import { type AdfDrawing, type AdfDrawings, AdfPlaceContext, numberAttr, textAttr } from './drawing';

const plain =
  (tag: string): AdfDrawing =>
  ({ children }) =>
    createElement(tag, null, children);

const Heading: AdfDrawing = ({ node, children }) => {
  const { headingsAbove } = useContext(AdfPlaceContext);
  return createElement(`h${Math.min(6, (numberAttr(node, 'level') ?? 1) + headingsAbove)}`, null, children);
};

const PANELS: Readonly<Record<string, string>> = {
  info: 'Information',
  note: 'Note',
  tip: 'Tip',
  success: 'Success',
  warning: 'Warning',
  error: 'Error',
  custom: '',
};

const Panel: AdfDrawing = ({ node, children }) => {
  const type = textAttr(node, 'panelType');
  const own = textAttr(node, 'panelIconText');
  return (
    <div className={`adf-panel adf-panel-${Object.hasOwn(PANELS, type) ? type : 'info'}`}>
      {own !== '' && <span className="adf-panel-icon">{own}</span>}
      {own === '' && PANELS[type] && <strong className="adf-panel-name">{PANELS[type]}</strong>}
      {children}
    </div>
  );
};

const CodeBlock: AdfDrawing = ({ node }) => (
  <CodeText
    text={adfText(node)}
    language={textAttr(node, 'language') || undefined}
    showLineNumbers={node.attrs?.hideLineNumbers === false}
    shouldWrapLongLines={node.attrs?.wrap === true}
  />
);

const Expand: AdfDrawing = ({ node, children }) => (
  <details className="adf-expand">
    <summary>{textAttr(node, 'title') || 'Details'}</summary>
    {children}
  </details>
);

const OrderedList: AdfDrawing = ({ node, children }) => <ol start={numberAttr(node, 'order')}>{children}</ol>;

const Task: AdfDrawing = ({ node, children }) => {
  const done = textAttr(node, 'state') === 'DONE';
  return (
    <li className="adf-task">
      <input type="checkbox" checked={done} disabled aria-label={done ? 'Done' : 'To do'} />
      <div>{children}</div>
    </li>
  );
};

const Decision: AdfDrawing = ({ node, children }) => (
  <li className={textAttr(node, 'state') === 'DECIDED' ? 'adf-decision' : 'adf-decision adf-undecided'}>{children}</li>
);

const LayoutColumn: AdfDrawing = ({ node, children }) => (
  <div style={{ flexBasis: `${numberAttr(node, 'width') ?? 50}%` }}>{children}</div>
);

export const blocks: AdfDrawings = {
  blockquote: plain('blockquote'),
  blockTaskItem: Task,
  bulletList: plain('ul'),
  codeBlock: CodeBlock,
  decisionItem: Decision,
  decisionList: ({ children }) => <ul className="adf-decisions">{children}</ul>,
  doc: ({ children }) => <div className="document">{children}</div>,
  expand: Expand,
  heading: Heading,
  layoutColumn: LayoutColumn,
  layoutSection: ({ children }) => <div className="adf-layout">{children}</div>,
  listItem: plain('li'),
  nestedExpand: Expand,
  orderedList: OrderedList,
  panel: Panel,
  paragraph: plain('p'),
  rule: () => <hr />,
  taskItem: Task,
  taskList: ({ children }) => <ul className="adf-tasks">{children}</ul>,
};
