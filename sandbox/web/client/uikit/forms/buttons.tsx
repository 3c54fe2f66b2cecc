import AkButton, { LinkButton as AkLinkButton } from '@atlaskit/button/new';
import OldButton, { ButtonGroup as AkButtonGroup } from '@atlaskit/button';
import { useContext } from 'react';
import { drawing } from '../drawing/drawing';
import { DrawnAll, type Drawings } from '../drawing/drawn';
import { telling } from '../drawing/events';
import { flag, handler, oneOf, text } from '../drawing/shapes';
import { useGlyph } from '../media/glyph';
import { TriggerContext } from '../overlays/trigger';

const SOLID = ['default', 'danger', 'discovery', 'primary', 'subtle', 'warning'] as const;
const common = {
  appearance: oneOf(...SOLID, 'link', 'subtle-link'),
  autoFocus: flag,
  iconAfter: text,
  iconBefore: text,
  isDisabled: flag,
  isLoading: flag,
  isSelected: flag,
  onBlur: handler,
  onClick: handler,
  onFocus: handler,
  shouldFitContainer: flag,
  spacing: oneOf('default', 'compact', 'none'),
  testId: text,
  type: oneOf('button', 'submit', 'reset'),
};

const isSolid = (name: string): name is (typeof SOLID)[number] => SOLID.some((solid) => solid === name);

const handlers = ({
  onBlur,
  onClick,
  onFocus,
}: Record<'onBlur' | 'onClick' | 'onFocus', Parameters<typeof telling>[0]>) => ({
  onBlur: telling(onBlur),
  onClick: telling(onClick),
  onFocus: telling(onFocus),
});

/** `Button` and `LoadingButton`: one component of Atlaskit, as loading is a state of it now. */
const Button = drawing(common, ({ props, node }) => {
  const {
    appearance = 'default',
    iconAfter,
    iconBefore,
    spacing,
    onBlur,
    onClick,
    onFocus,
    type = 'button',
    ...rest
  } = props;
  const trigger = useContext(TriggerContext);
  const icons = { iconBefore: useGlyph(iconBefore), iconAfter: useGlyph(iconAfter) };
  const told = handlers({ onBlur, onClick, onFocus });
  const inside = <DrawnAll nodes={node.children} />;
  if (isSolid(appearance) && spacing !== 'none')
    return (
      <AkButton {...trigger} {...rest} {...told} {...icons} type={type} appearance={appearance} spacing={spacing}>
        {inside}
      </AkButton>
    );
  const { isLoading, isDisabled, ...plain } = rest;
  return (
    <OldButton
      {...trigger}
      {...plain}
      {...told}
      type={type}
      isDisabled={isDisabled || isLoading}
      appearance={appearance === 'discovery' ? 'primary' : appearance}
      spacing={spacing}
    >
      {inside}
    </OldButton>
  );
});

const { type: _type, isLoading: _isLoading, ...linkProps } = common;

const LinkButton = drawing(
  { ...linkProps, href: text, target: oneOf('_blank', '_self', '_parent', '_top') },
  ({ props, node }) => {
    const {
      appearance = 'default',
      iconAfter,
      iconBefore,
      spacing,
      href = '',
      target,
      onBlur,
      onClick,
      onFocus,
      ...rest
    } = props;
    const trigger = useContext(TriggerContext);
    const icons = { iconBefore: useGlyph(iconBefore), iconAfter: useGlyph(iconAfter) };
    const told = handlers({ onBlur, onClick, onFocus });
    const inside = <DrawnAll nodes={node.children} />;
    if (isSolid(appearance) && spacing !== 'none')
      return (
        <AkLinkButton
          {...trigger}
          {...rest}
          {...told}
          {...icons}
          href={href}
          target={target}
          appearance={appearance}
          spacing={spacing}
        >
          {inside}
        </AkLinkButton>
      );
    return (
      <OldButton
        {...trigger}
        {...rest}
        {...told}
        href={href}
        target={target}
        appearance={appearance === 'discovery' ? 'primary' : appearance}
        spacing={spacing}
      >
        {inside}
      </OldButton>
    );
  },
);

const ButtonGroup = drawing(
  { appearance: oneOf(...SOLID, 'link', 'subtle-link'), label: text, titleId: text, testId: text },
  ({ props: { appearance: _each, label, titleId, testId }, node }) => (
    <div data-testid={testId}>
      <AkButtonGroup label={label} titleId={titleId}>
        {node.children.map((child) => (
          <DrawnAll key={child.key} nodes={[child]} />
        ))}
      </AkButtonGroup>
    </div>
  ),
);

export const buttons: Drawings = { Button, ButtonGroup, LinkButton, LoadingButton: Button };
