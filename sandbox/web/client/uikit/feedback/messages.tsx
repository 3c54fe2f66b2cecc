import AkEmptyState from '@atlaskit/empty-state';
import AkSectionMessage, { SectionMessageAction as AkSectionMessageAction } from '@atlaskit/section-message';
import * as z from 'zod/mini';
import { drawing } from '../drawing/drawing';
import { Drawn, DrawnAll, type Drawings } from '../drawing/drawn';
import { telling } from '../drawing/events';
import { content, contentOf, flag, handler, isNode, number, oneOf, text } from '../drawing/shapes';

const SectionMessage = drawing(
  {
    actions: content,
    appearance: oneOf('information', 'warning', 'error', 'success', 'discovery'),
    title: text,
    testId: text,
  },
  ({ props: { actions, title, ...props }, node }) => {
    const given = actions === undefined ? [] : Array.isArray(actions) ? actions : [actions];
    const links = given.filter(isNode).map((action) => <Drawn key={action.key} node={action} />);
    return (
      <AkSectionMessage {...props} {...(title !== undefined && { title })} actions={links}>
        <DrawnAll nodes={node.children} />
      </AkSectionMessage>
    );
  },
);

const SectionMessageAction = drawing({ href: text, onClick: handler, testId: text }, ({ props, node }) => (
  <AkSectionMessageAction {...props} onClick={telling(props.onClick)}>
    <DrawnAll nodes={node.children} />
  </AkSectionMessageAction>
));

const EmptyState = drawing(
  {
    buttonGroupLabel: text,
    description: content,
    header: z.string(),
    headingLevel: number,
    isLoading: flag,
    primaryAction: content,
    secondaryAction: content,
    tertiaryAction: content,
    testId: text,
    width: oneOf('narrow', 'wide'),
  },
  ({ props: { description, primaryAction, secondaryAction, tertiaryAction, ...props } }) => (
    <AkEmptyState
      {...props}
      description={contentOf(description)}
      primaryAction={contentOf(primaryAction)}
      secondaryAction={contentOf(secondaryAction)}
      tertiaryAction={contentOf(tertiaryAction)}
    />
  ),
);

export const messages: Drawings = { EmptyState, SectionMessage, SectionMessageAction };
