import { Text as AkText } from '@atlaskit/primitives';
import AkHeading from '@atlaskit/heading';
import AkLink from '@atlaskit/link';
import type { ComponentProps } from 'react';
import * as z from 'zod/mini';
import { drawing } from '../drawing/drawing';
import { DrawnAll, type Drawings } from '../drawing/drawn';
import { flag, number, oneOf, text } from '../drawing/shapes';
import { isToken } from '../drawing/tokens';

type TextColor = ComponentProps<typeof AkText>['color'];

const color = z.optional(z.custom<TextColor>((value) => value === 'inherit' || isToken(value, 'color')));

const Text = drawing(
  {
    align: oneOf('start', 'center', 'end'),
    as: oneOf('p', 'span', 'strong', 'em', 'strike'),
    color,
    maxLines: number,
    size: oneOf('small', 'medium', 'large'),
    weight: oneOf('regular', 'medium', 'semibold', 'bold'),
    id: text,
    testId: text,
  },
  ({ props: { as = 'p', ...props }, node }) => {
    const inside = <DrawnAll nodes={node.children} />;
    if (as !== 'strike')
      return (
        <AkText {...props} as={as}>
          {inside}
        </AkText>
      );
    return (
      <AkText {...props} as="span">
        <s>{inside}</s>
      </AkText>
    );
  },
);

const SIZES = ['xxlarge', 'xlarge', 'large', 'medium', 'small', 'xsmall', 'xxsmall'] as const;

const Heading = drawing(
  {
    as: oneOf('h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'div', 'span'),
    color: oneOf('color.text', 'color.text.inverse', 'color.text.warning.inverse'),
    size: oneOf(...SIZES),
    id: text,
    testId: text,
  },
  ({ props: { size = 'medium', ...props }, node }) => (
    <AkHeading {...props} size={size}>
      <DrawnAll nodes={node.children} />
    </AkHeading>
  ),
);

const Link = drawing(
  { href: z.string(), openNewTab: flag, appearance: oneOf('default', 'subtle', 'inverse'), testId: text },
  ({ props: { href, openNewTab, ...props }, node }) => (
    <AkLink {...props} href={href} {...(openNewTab && { target: '_blank', rel: 'noopener noreferrer' })}>
      <DrawnAll nodes={node.children} />
    </AkLink>
  ),
);

const Em = drawing({}, ({ node }) => (
  <em>
    <DrawnAll nodes={node.children} />
  </em>
));
const Strong = drawing({}, ({ node }) => (
  <strong>
    <DrawnAll nodes={node.children} />
  </strong>
));
const Strike = drawing({}, ({ node }) => (
  <s>
    <DrawnAll nodes={node.children} />
  </s>
));

export const texts: Drawings = { Em, Heading, Link, Strike, Strong, Text };
