import { ModalTransition } from '@atlaskit/modal-dialog';
import { useMemo } from 'react';
import type { Place, Shown } from '../api';
import { AppDialog } from '../page/app-dialogs';
import type { Powers } from '../stage';
import { useStage } from '../view/use-stage';

interface ModuleDialogProps {
  /** Undefined: closed. */
  shown: Shown | undefined;
  place: Place;
  refresh: () => Promise<void>;
  closed: () => void;
}

/** A module of the app that opens over the page, in the size that the manifest names. */
export const ModuleDialog = ({ shown, ...props }: ModuleDialogProps) => (
  <ModalTransition>{shown && <Opened shown={shown} {...props} />}</ModalTransition>
);

function Opened({ shown, place, refresh, closed }: ModuleDialogProps & { shown: Shown }) {
  const powers = useMemo<Powers>(() => ({ refresh }), [refresh]);
  const stage = useStage(shown, place, powers);
  if (!stage) return null;
  const { viewportSize = 'medium' } = shown;
  return (
    <AppDialog
      stage={stage}
      size={viewportSize}
      title={shown.title}
      closeOnEscape
      closeOnOverlayClick
      onClose={() => undefined}
      closed={closed}
    />
  );
}
