import AkProgressBar, { SuccessProgressBar, TransparentProgressBar } from '@atlaskit/progress-bar';
import { ProgressTracker as AkProgressTracker } from '@atlaskit/progress-tracker';
import AkSpinner from '@atlaskit/spinner';
import * as z from 'zod/mini';
import { drawing } from '../drawing/drawing';
import type { Drawings } from '../drawing/drawn';
import { calling } from '../drawing/events';
import { flag, handler, number, oneOf, text } from '../drawing/shapes';

const BARS = { default: AkProgressBar, inverse: TransparentProgressBar, success: SuccessProgressBar } as const;

const ProgressBar = drawing(
  {
    appearance: oneOf('default', 'inverse', 'success'),
    ariaLabel: text,
    isIndeterminate: flag,
    testId: text,
    value: number,
  },
  ({ props: { appearance = 'default', ariaLabel = 'Progress', ...props } }) => {
    const Bar = BARS[appearance];
    return <Bar {...props} ariaLabel={ariaLabel} />;
  },
);

const ProgressTracker = drawing(
  {
    animated: flag,
    items: z.array(
      z.object({
        id: z.string(),
        label: z.string(),
        percentageComplete: z.number(),
        status: z.enum(['unvisited', 'visited', 'current', 'disabled']),
        onClick: handler,
        href: text,
        noLink: flag,
      }),
    ),
    label: text,
    spacing: oneOf('comfortable', 'cozy', 'compact'),
    testId: text,
  },
  ({ props: { items, ...props } }) => (
    <AkProgressTracker
      {...props}
      items={items.map(({ onClick, ...item }) => ({ ...item, onClick: calling(onClick) }))}
    />
  ),
);

const Spinner = drawing(
  {
    appearance: oneOf('inherit', 'invert'),
    delay: number,
    label: text,
    size: z.optional(z.union([z.enum(['xsmall', 'small', 'medium', 'large', 'xlarge']), z.number()])),
    testId: text,
  },
  ({ props }) => <AkSpinner {...props} />,
);

export const progress: Drawings = { ProgressBar, ProgressTracker, Spinner };
