import AkModal, {
  ModalBody as AkModalBody,
  ModalFooter as AkModalFooter,
  ModalHeader as AkModalHeader,
  ModalTitle as AkModalTitle,
  ModalTransition as AkModalTransition,
} from '@atlaskit/modal-dialog';
import * as z from 'zod/mini';
import { drawing } from '../drawing/drawing';
import { Drawn, DrawnAll, type Drawings } from '../drawing/drawn';
import { calling } from '../drawing/events';
import { flag, handler, oneOf, text } from '../drawing/shapes';

const sized = z.optional(z.union([z.string(), z.number()]));

/** UI Kit has two sizes that Atlaskit's dialog has not. */
const WIDER: Readonly<Record<string, string>> = { fullscreen: '100%', resizable: 'x-large' };
const HIGHER: Readonly<Record<string, string>> = {
  fullscreen: '100%',
  small: '20vh',
  medium: '40vh',
  large: '60vh',
  'x-large': '80vh',
};

const Modal = drawing(
  {
    autoFocus: flag,
    height: sized,
    icon: text,
    label: text,
    onClose: handler,
    shouldCloseOnEscapePress: flag,
    shouldCloseOnOverlayClick: flag,
    shouldScrollInViewport: flag,
    testId: text,
    title: text,
    width: sized,
  },
  ({ props, node }) => {
    const { autoFocus: _always, height, icon, onClose, title, label, width, ...rest } = props;
    return (
      <AkModal
        {...rest}
        label={label ?? title}
        width={typeof width === 'string' ? (WIDER[width] ?? width) : width}
        height={typeof height === 'string' ? (HIGHER[height] ?? height) : height}
        onClose={calling(onClose)}
      >
        {title !== undefined && (
          <AkModalHeader hasCloseButton>
            <AkModalTitle>
              {icon !== undefined && <img className="uikit-modal-icon" src={icon} alt="" />}
              {title}
            </AkModalTitle>
          </AkModalHeader>
        )}
        <DrawnAll nodes={node.children} />
      </AkModal>
    );
  },
);

const ModalTransition = drawing({}, ({ node }) => (
  <AkModalTransition>
    {node.children.map((child) => (
      <Drawn key={child.key} node={child} />
    ))}
  </AkModalTransition>
));

const ModalHeader = drawing({ hasCloseButton: flag, testId: text }, ({ props, node }) => (
  <AkModalHeader {...props}>
    <DrawnAll nodes={node.children} />
  </AkModalHeader>
));

const ModalTitle = drawing(
  { appearance: oneOf('danger', 'warning'), isMultiline: flag, testId: text },
  ({ props, node }) => (
    <AkModalTitle {...props}>
      <DrawnAll nodes={node.children} />
    </AkModalTitle>
  ),
);

const ModalBody = drawing({ hasInlinePadding: flag, testId: text }, ({ props, node }) => (
  <AkModalBody {...props}>
    <DrawnAll nodes={node.children} />
  </AkModalBody>
));

const ModalFooter = drawing({ testId: text }, ({ props, node }) => (
  <AkModalFooter {...props}>
    <DrawnAll nodes={node.children} />
  </AkModalFooter>
));

export const modals: Drawings = { Modal, ModalBody, ModalFooter, ModalHeader, ModalTitle, ModalTransition };
