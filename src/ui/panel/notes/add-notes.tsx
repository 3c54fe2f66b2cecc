import { Spinner, Text } from '@forge/react';
import { isScored } from '../../../domain/handoff/score';
import { Footer } from '../../dialog/footer';
import { DialogFrame } from '../../dialog/frame';
import { NotesForm } from '../../dialog/notes-form';
import { ScoreLine } from '../../dialog/score-line';
import { TroubleNote } from '../../ticket/trouble-note';
import { useAddNotes } from './use-add-notes';
import { UNREACHABLE, WORDS } from './words';

interface AddNotesProps {
  issueKey: string;
  onClose: () => void;
  onDone: () => void;
}

/** In which a hand-over gets the notes that it was made without. */
export function AddNotes({ issueKey, onClose, onDone }: AddNotesProps) {
  const { asking, notes, wrong, sending, note, send } = useAddNotes(onDone);
  const close = (): void => {
    if (sending.is !== 'sending') onClose();
  };
  return (
    <DialogFrame
      framed="modal"
      title={WORDS.title(issueKey)}
      close={close}
      footer={
        <Footer
          label={WORDS.save}
          send={asking.is === 'asked' ? send : null}
          waiting={false}
          sending={sending}
          wrong={wrong}
          unreachable={UNREACHABLE}
          draft="none"
          close={close}
        />
      }
    >
      {asking.is === 'reading' && <Spinner size="medium" label={WORDS.reading} />}
      {asking.is === 'trouble' && <TroubleNote said={asking.said} />}
      {asking.is === 'asked' && (
        <>
          <Text color="color.text.subtle">{WORDS.whose(asking.asked.to.teamName, asking.asked.to.level)}</Text>
          <NotesForm template={asking.asked.template} notes={notes} note={note} wrong={wrong} focus unread={false} />
          {isScored(asking.asked.verb) && <ScoreLine template={asking.asked.template} notes={notes} />}
        </>
      )}
    </DialogFrame>
  );
}
