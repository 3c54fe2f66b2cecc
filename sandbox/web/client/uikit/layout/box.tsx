import { Bleed as AkBleed, Box as AkBox, Pressable as AkPressable, xcss } from '@atlaskit/primitives';
import type { BackgroundColor, Space } from '@atlaskit/primitives';
import { useContext } from 'react';
import * as z from 'zod/mini';
import { drawing } from '../drawing/drawing';
import { DrawnAll, type Drawings } from '../drawing/drawn';
import { telling } from '../drawing/events';
import { flag, handler, text } from '../drawing/shapes';
import { isToken } from '../drawing/tokens';
import { TriggerContext } from '../overlays/trigger';
import { styleOf, Style } from './xcss';

type BleedProps = Parameters<typeof AkBleed>[0];

const space = z.optional(z.custom<Space>((value) => isToken(value, 'space')));
const inward = {
  padding: space,
  paddingBlock: space,
  paddingBlockStart: space,
  paddingBlockEnd: space,
  paddingInline: space,
  paddingInlineStart: space,
  paddingInlineEnd: space,
};
const surface = {
  ...inward,
  backgroundColor: z.optional(z.custom<BackgroundColor>((value) => isToken(value, 'color', 'elevation'))),
  xcss: z.optional(Style),
  testId: text,
};
const outward = z.optional(z.custom<BleedProps['all']>((value) => isToken(value, 'space')));

const Box = drawing({ ...surface, role: text }, ({ props: { xcss: style, role, ...props }, node }) => (
  <AkBox {...props} role={role} xcss={style && xcss(styleOf(style))}>
    <DrawnAll nodes={node.children} />
  </AkBox>
));

const Pressable = drawing(
  { ...surface, isDisabled: flag, onClick: handler },
  ({ props: { xcss: style, onClick, ...props }, node }) => {
    const trigger = useContext(TriggerContext);
    return (
      <AkPressable {...trigger} {...props} onClick={telling(onClick)} xcss={style && xcss(styleOf(style))}>
        <DrawnAll nodes={node.children} />
      </AkPressable>
    );
  },
);

const Bleed = drawing({ all: outward, inline: outward, block: outward, testId: text }, ({ props, node }) => (
  <AkBleed {...props}>
    <DrawnAll nodes={node.children} />
  </AkBleed>
));

export const boxes: Drawings = { Bleed, Box, Pressable };
