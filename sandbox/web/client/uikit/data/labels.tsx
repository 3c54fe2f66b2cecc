import AkBadge from '@atlaskit/badge';
import AkLozenge from '@atlaskit/lozenge';
import AkTagGroup from '@atlaskit/tag-group';
import AkTag from '@atlaskit/tag';
import { useState } from 'react';
import * as z from 'zod/mini';
import { drawing } from '../drawing/drawing';
import { DrawnAll, type Drawings } from '../drawing/drawn';
import { content, contentOf, flag, handler, oneOf, text, textOf, words } from '../drawing/shapes';

const Badge = drawing(
  {
    appearance: oneOf(
      'added',
      'default',
      'important',
      'primary',
      'primaryInverted',
      'removed',
      'warning',
      'discovery',
      'danger',
      'neutral',
      'success',
      'information',
      'inverse',
    ),
    max: z.optional(z.union([z.number(), z.literal(false)])),
    testId: text,
  },
  ({ props, node }) => {
    const shown = textOf(node);
    return (
      <AkBadge {...props}>{shown.trim() !== '' && Number.isFinite(Number(shown)) ? Number(shown) : shown}</AkBadge>
    );
  },
);

const Lozenge = drawing(
  {
    appearance: oneOf(
      'default',
      'inprogress',
      'moved',
      'new',
      'removed',
      'success',
      'warning',
      'danger',
      'information',
      'neutral',
      'discovery',
      'accent-red',
      'accent-orange',
      'accent-yellow',
      'accent-lime',
      'accent-green',
      'accent-teal',
      'accent-blue',
      'accent-purple',
      'accent-magenta',
      'accent-gray',
    ),
    isBold: flag,
    maxWidth: words,
    testId: text,
  },
  ({ props, node }) => (
    <AkLozenge {...props}>
      <DrawnAll nodes={node.children} />
    </AkLozenge>
  ),
);

/** The colours UI Kit allows, with the one of today's ten that took the place of each older one. */
const COLOURS = {
  standard: 'gray',
  green: 'green',
  lime: 'lime',
  blue: 'blue',
  red: 'red',
  purple: 'purple',
  magenta: 'magenta',
  grey: 'gray',
  gray: 'gray',
  teal: 'teal',
  orange: 'orange',
  yellow: 'yellow',
  limeLight: 'lime',
  orangeLight: 'orange',
  magentaLight: 'magenta',
  greenLight: 'green',
  blueLight: 'blue',
  redLight: 'red',
  purpleLight: 'purple',
  greyLight: 'gray',
  tealLight: 'teal',
  yellowLight: 'yellow',
} as const;

const Tag = drawing(
  {
    appearance: oneOf('default', 'rounded'),
    color: z.optional(
      z.custom<keyof typeof COLOURS>((value) => typeof value === 'string' && Object.hasOwn(COLOURS, value)),
    ),
    elemBefore: content,
    href: text,
    isRemovable: flag,
    onAfterRemoveAction: handler,
    onBeforeRemoveAction: handler,
    removeButtonLabel: text,
    testId: text,
    text: z.string(),
  },
  ({
    props: {
      appearance: _older,
      color = 'standard',
      elemBefore,
      isRemovable = true,
      onAfterRemoveAction,
      onBeforeRemoveAction,
      removeButtonLabel,
      ...props
    },
  }) => {
    const [gone, setGone] = useState(false);
    /** Whether the app allows it is known only when it has answered: the tag stays until then. */
    const remove = (): boolean => {
      void (async () => {
        if (onBeforeRemoveAction && (await onBeforeRemoveAction()) === false) return;
        setGone(true);
        await onAfterRemoveAction?.(props.text);
      })();
      return false;
    };
    if (gone) return null;
    return (
      <AkTag
        {...props}
        color={COLOURS[color]}
        elemBefore={contentOf(elemBefore)}
        isRemovable={isRemovable}
        removeButtonLabel={removeButtonLabel ?? (isRemovable ? 'Remove' : undefined)}
        onBeforeRemoveAction={remove}
      />
    );
  },
);

const TagGroup = drawing({ alignment: oneOf('start', 'end'), label: text, titleId: text }, ({ props, node }) => (
  <AkTagGroup {...props}>
    {node.children.map((child) => (
      <DrawnAll key={child.key} nodes={[child]} />
    ))}
  </AkTagGroup>
));

export const labels: Drawings = { Badge, Lozenge, Tag, TagGroup };
