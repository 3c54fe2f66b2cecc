import { Box, Modal, ModalBody, ModalFooter, ModalHeader, ModalTitle, Stack, xcss } from '@forge/react';
import type { ReactNode } from 'react';

export type Framed = 'modal' | 'page';

interface FrameProps {
  framed: Framed;
  title: string;
  close: () => void;
  footer: ReactNode;
  children: ReactNode;
}

const wide = xcss({ width: '100%' });
/**
 * As high as what Jira's large dialog leaves (70vh, at least 720 pixels where the window has them; Forge, bridge, modal)
 * beside its title and our buttons, so that these stay in sight; the padding has room for the ring of a focus.
 */
const scrolling = xcss({
  maxHeight: 'calc(max(70vh, min(720px, 90vh)) - 192px)',
  overflowY: 'auto',
  paddingInline: 'space.050',
  paddingBlockEnd: 'space.050',
});
const below = xcss({ paddingInline: 'space.050' });

/** A dialog of our own, or the same within one that Jira has opened and named already. */
export function DialogFrame({ framed, title, close, footer, children }: FrameProps) {
  if (framed === 'page')
    return (
      <Stack space="space.200">
        <Box xcss={scrolling}>
          <Stack space="space.200">{children}</Stack>
        </Box>
        <Box xcss={below}>{footer}</Box>
      </Stack>
    );
  return (
    <Modal width="medium" onClose={close} label={title}>
      <ModalHeader>
        <ModalTitle>{title}</ModalTitle>
      </ModalHeader>
      <ModalBody>
        <Stack space="space.200">{children}</Stack>
      </ModalBody>
      <ModalFooter>
        <Box xcss={wide}>{footer}</Box>
      </ModalFooter>
    </Modal>
  );
}
