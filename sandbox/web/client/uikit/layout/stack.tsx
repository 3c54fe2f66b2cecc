import { Inline as AkInline, Stack as AkStack, type Space } from '@atlaskit/primitives';
import * as z from 'zod/mini';
import { drawing } from '../drawing/drawing';
import { DrawnAll, type Drawings } from '../drawing/drawn';
import { flag, oneOf, text } from '../drawing/shapes';
import { isToken } from '../drawing/tokens';

const space = z.optional(z.custom<Space>((value) => isToken(value, 'space')));
const both = { grow: oneOf('hug', 'fill'), space, spread: oneOf('space-between'), testId: text };

const Inline = drawing(
  {
    ...both,
    alignBlock: oneOf('start', 'center', 'end', 'baseline', 'stretch'),
    alignInline: oneOf('start', 'center', 'end', 'stretch'),
    shouldWrap: flag,
    separator: text,
    rowSpace: space,
  },
  ({ props: { separator, rowSpace, ...props }, node }) => {
    const children = node.children.map((child) => <DrawnAll key={child.key} nodes={[child]} />);
    const spaced = { ...props, ...(rowSpace && { rowSpace }) };
    return separator === undefined ? (
      <AkInline {...spaced}>{children}</AkInline>
    ) : (
      <AkInline {...spaced} separator={separator}>
        {children}
      </AkInline>
    );
  },
);

const Stack = drawing(
  {
    ...both,
    alignBlock: oneOf('start', 'center', 'end', 'stretch'),
    alignInline: oneOf('start', 'center', 'end', 'stretch'),
  },
  ({ props, node }) => (
    <AkStack {...props}>
      <DrawnAll nodes={node.children} />
    </AkStack>
  ),
);

export const stacks: Drawings = { Inline, Stack };
