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

/** A dialog of our own, or the same within one that Jira has opened and named already. */
export function DialogFrame({ framed, title, close, footer, children }: FrameProps) {
  if (framed === 'page')
    return (
      <Stack space="space.300">
        <Stack space="space.200">{children}</Stack>
        {footer}
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
