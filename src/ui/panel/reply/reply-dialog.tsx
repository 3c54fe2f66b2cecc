import { Inline, Lozenge, Spinner, Stack, Text } from '@forge/react';
import { Button, LoadingButton } from '@forge/react';
import { showFlag } from '@forge/bridge';
import { useEffect, useState } from 'react';
import type { Said } from '../../../domain/answers';
import { Field } from '../../dialog/field';
import { DialogFrame } from '../../dialog/frame';
import { TextInput } from '../../dialog/text-input';
import { WORDS as DIALOG } from '../../dialog/words';
import { saidOf, TicketTrouble } from '../../ticket/trouble';
import { TroubleNote } from '../../ticket/trouble-note';
import { markReplied, readDraft, sendReply } from './comments';
import { INTERNAL, UNREACHABLE, WORDS } from './words';

interface ReplyDialogProps {
  issueKey: string;
  appId: string | null;
  onClose: () => void;
  onSent: () => void;
}

const ID = 'reply-to-customer';

/** The draft of the app, for an agent to read and change before it is sent, as their own reply. */
export function ReplyDialog({ issueKey, appId, onClose, onSent }: ReplyDialogProps) {
  const [draft, setDraft] = useState<{ text: string | null } | null>(null);
  const [text, setText] = useState('');
  const [sending, setSending] = useState(false);
  const [tries, setTries] = useState(0);
  const [trouble, setTrouble] = useState<Said | null>(null);
  const [empty, setEmpty] = useState(false);
  const [operation] = useState(() => crypto.randomUUID());
  useEffect(() => {
    let gone = false;
    const found = readDraft(issueKey).catch((error: unknown) => {
      if (!gone) setTrouble(saidOf(error));
      return null;
    });
    void found.then((read) => {
      if (gone) return;
      setDraft({ text: read });
      setText(read ?? '');
    });
    return () => {
      gone = true;
    };
  }, [issueKey]);

  const send = async (): Promise<void> => {
    if (text.trim() === '') return setEmpty(true);
    setSending(true);
    setTrouble(null);
    try {
      const seen = await sendReply(issueKey, text.trim(), operation, tries > 0);
      if (seen) {
        if (appId !== null) await markReplied(issueKey, appId);
        showFlag({ id: 'tierline-reply-sent', title: WORDS.sent, type: 'success', isAutoDismiss: true });
        return onSent();
      }
      setTrouble(INTERNAL);
    } catch (error) {
      setTries(tries + 1);
      setTrouble(error instanceof TicketTrouble && error.status === null ? UNREACHABLE : saidOf(error));
    }
    setSending(false);
  };
  const close = (): void => {
    if (!sending) onClose();
  };
  const done = trouble === INTERNAL;
  const footer = (
    <Stack space="space.150">
      {trouble && <TroubleNote said={trouble} />}
      <Inline space="space.100">
        {!done && (
          <LoadingButton
            appearance="primary"
            isLoading={sending}
            isDisabled={draft === null}
            onClick={() => void send()}
          >
            {WORDS.send}
          </LoadingButton>
        )}
        <Button appearance="subtle" isDisabled={sending} onClick={close}>
          {done ? DIALOG.close : DIALOG.cancel}
        </Button>
      </Inline>
    </Stack>
  );
  return (
    <DialogFrame framed="modal" title={WORDS.title(issueKey)} close={close} footer={footer}>
      {draft === null ? (
        <Spinner size="medium" label={WORDS.reading} />
      ) : (
        <>
          <Stack space="space.075" alignInline="start">
            <Lozenge appearance="moved">{WORDS.visible}</Lozenge>
            <Text>{draft.text === null ? WORDS.noDraft : WORDS.fromDraft}</Text>
          </Stack>
          <Field id={ID} label={WORDS.label} isRequired wrong={empty && text.trim() === '' ? WORDS.empty : undefined}>
            <TextInput id={ID} value={text} change={setText} lines={8} isRequired autoFocus />
          </Field>
        </>
      )}
    </DialogFrame>
  );
}
