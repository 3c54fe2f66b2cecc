import Modal, { CloseButton, ModalHeader, ModalTitle, ModalTransition } from '@atlaskit/modal-dialog';
import { useMemo, useRef } from 'react';
import { resourceName } from '../addresses';
import type { AnyFunction } from '../rpc/values';
import type { Stage } from '../stage';
import { ResourceView } from '../view/resource-view';
import type { DialogAsked, DialogSize } from '../stage';

interface Measure {
  width: string;
  height: string;
  least?: string;
}

/** developer.atlassian.com/platform/forge/apis-reference/ui-api-bridge/modal (arguments, size) */
const SIZES: Record<string, Measure> = {
  small: { width: '400px', height: '20vh', least: '320px' },
  medium: { width: '600px', height: '40vh', least: '520px' },
  large: { width: '800px', height: '70vh', least: '720px' },
  xlarge: { width: '968px', height: '90vh' },
  max: { width: '100%', height: '100%' },
  fullscreen: { width: '100vw', height: '100vh' },
};

const measureOf = (size: DialogSize): Measure =>
  typeof size === 'string'
    ? (SIZES[size] ?? { width: '600px', height: '40vh', least: '520px' })
    : { width: size.width, height: size.height ?? '40vh' };

interface AppDialogsProps {
  dialogs: readonly (DialogAsked & { id: number })[];
  closed: (id: number) => void;
}

/** Dialogs that apps have opened, each with a resource of theirs in it. */
export function AppDialogs({ dialogs, closed }: AppDialogsProps) {
  return (
    <ModalTransition>
      {dialogs.map(({ id, ...dialog }) => (
        <AppDialog key={id} {...dialog} closed={() => closed(id)} />
      ))}
    </ModalTransition>
  );
}

export function AppDialog({ stage, size, title, closed, onClose, ...asked }: DialogAsked & { closed: () => void }) {
  const { width, height, least } = measureOf(size);
  const atClose = useRef<AnyFunction[]>([]);
  const isClosed = useRef(false);
  const close = (payload?: unknown): void => {
    // On its way out it can still be clicked.
    if (isClosed.current) return;
    isClosed.current = true;
    for (const work of atClose.current.splice(0)) void work();
    closed();
    onClose(payload);
  };
  const current = useRef(close);
  current.current = close;
  const inside = useMemo<Stage>(
    () => ({
      ...stage,
      powers: {
        ...stage.powers,
        close: (payload) => current.current(payload),
        onClose: (work) => void atClose.current.push(work),
      },
    }),
    [stage],
  );
  const { resource } = stage.shown;
  const native = resource?.render === 'native' && stage.resource === resourceName(resource);
  return (
    <Modal
      width={width}
      height={least ? `max(${height}, min(${least}, 90vh))` : height}
      label={title ?? stage.shown.title}
      shouldCloseOnEscapePress={asked.closeOnEscape}
      shouldCloseOnOverlayClick={asked.closeOnOverlayClick}
      onClose={() => close()}
    >
      {title !== undefined && (
        <ModalHeader hasCloseButton={false}>
          <ModalTitle>{title}</ModalTitle>
          <CloseButton onClick={() => close()} />
        </ModalHeader>
      )}
      <div className={native ? 'app-dialog app-dialog-native' : 'app-dialog'}>
        <ResourceView stage={inside} native={native} height={native ? undefined : '100%'} />
      </div>
    </Modal>
  );
}
