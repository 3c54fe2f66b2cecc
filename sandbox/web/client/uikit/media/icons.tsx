import type { NewCoreIconProps } from '@atlaskit/icon';
import AkTile from '@atlaskit/tile';
import type { ComponentProps } from 'react';
import * as z from 'zod/mini';
import { drawing } from '../drawing/drawing';
import { DrawnAll, type Drawings } from '../drawing/drawn';
import { flag, oneOf, text } from '../drawing/shapes';
import { isToken, styleValue } from '../drawing/tokens';
import { Glyph, ObjectGlyph, ObjectTile } from './glyph';

const colour = z.optional(z.string().check(z.refine((value) => isToken(value, 'color') || value === 'currentColor')));

/** 24 pixels were `medium` once and are `large` here: Atlaskit's icons end at 16. */
const Icon = drawing(
  {
    glyph: z.string(),
    label: text,
    color: colour,
    primaryColor: colour,
    secondaryColor: colour,
    size: oneOf('small', 'medium', 'large'),
    testId: text,
  },
  ({ props: { glyph, label = '', color, primaryColor, size = 'medium', testId } }) => {
    const named = color ?? primaryColor;
    return (
      <span className={`uikit-icon uikit-icon-${size}`}>
        <Glyph
          name={glyph}
          label={label}
          testId={testId}
          size={size === 'small' ? 'small' : 'medium'}
          color={(named === undefined ? 'currentColor' : styleValue(named)) as NewCoreIconProps['color']}
        />
      </span>
    );
  },
);

const AtlassianIcon = drawing(
  { glyph: z.string(), label: text, size: oneOf('small', 'medium'), testId: text },
  ({ props: { glyph, ...props } }) => <ObjectGlyph {...props} name={glyph} />,
);

const AtlassianTile = drawing(
  {
    glyph: z.string(),
    isBold: flag,
    label: text,
    size: oneOf('xsmall', 'small', 'medium', 'large', 'xlarge'),
    testId: text,
  },
  ({ props: { glyph, ...props } }) => <ObjectTile {...props} name={glyph} />,
);

type TileColour = ComponentProps<typeof AkTile>['backgroundColor'];

const Tile = drawing(
  {
    backgroundColor: z.optional(
      z.custom<TileColour>(
        (value) => isToken(value, 'color') || ['transparent', 'white', 'black'].includes(String(value)),
      ),
    ),
    hasBorder: flag,
    isInset: flag,
    label: text,
    size: oneOf('xxsmall', 'xsmall', 'small', 'medium', 'large', 'xlarge'),
    testId: text,
  },
  ({ props: { label = '', ...props }, node }) => (
    <AkTile {...props} label={label}>
      <DrawnAll nodes={node.children} />
    </AkTile>
  ),
);

export const icons: Drawings = { AtlassianIcon, AtlassianTile, Icon, Tile };
