import AkTooltip from '@atlaskit/tooltip';
import * as z from 'zod/mini';
import { drawing } from '../drawing/drawing';
import { DrawnAll, type Drawings } from '../drawing/drawn';
import { content, contentOf, flag, number, text } from '../drawing/shapes';

const SIDES = ['auto', 'top', 'bottom', 'left', 'right'] as const;
const side = z.enum(SIDES.flatMap((name) => [name, `${name}-start`, `${name}-end`] as const));

const Tooltip = drawing(
  {
    content,
    delay: number,
    mousePosition: z.optional(side),
    position: z.optional(z.union([side, z.enum(['mouse', 'mouse-y', 'mouse-x'])])),
    tag: text,
    testId: text,
    truncate: flag,
  },
  ({ props: { content: shown, tag: _tag, ...props }, node }) => (
    <AkTooltip {...props} tag="span" content={contentOf(shown)}>
      <DrawnAll nodes={node.children} />
    </AkTooltip>
  ),
);

export const tooltips: Drawings = { Tooltip };
