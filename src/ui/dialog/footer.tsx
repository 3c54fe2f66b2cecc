import { Button, Inline, LoadingButton, Stack, Text } from '@forge/react';
import type { Said } from '../../domain/answers';
import { TroubleNote } from '../ticket/trouble-note';
import type { SavedDraft } from './use-draft';
import type { Sending } from './use-send';
import { BUSY, WORDS } from './words';
import type { Wrong } from './wrong';

interface FooterProps {
  label: string;
  send: (() => void) | null;
  waiting: boolean;
  sending: Sending<unknown>;
  /** What keeps it from being sent, once that was tried. */
  wrong: readonly Wrong[];
  unreachable: Said;
  draft: SavedDraft['state'];
  close: () => void;
}

/** What stood in the way of the last try, in full. What is about an input that is there stands at that input. */
function troubleOf({ sending, unreachable, wrong }: FooterProps): Said | null {
  if (sending.is === 'unreachable') return unreachable;
  if (sending.is === 'busy') return BUSY;
  if (sending.is !== 'refused') return null;
  const { problem } = sending;
  return wrong.some(({ at }) => at === problem.field) ? null : problem;
}

const DRAFT = { none: null, saved: WORDS.draftSaved, failed: WORDS.draftFailed };

/** Send, first in the order of the keyboard, and what came of it. */
export function Footer(props: FooterProps) {
  const { label, send, waiting, sending, wrong, draft, close } = props;
  const trouble = troubleOf(props);
  const busy = sending.is === 'sending' || sending.is === 'answered';
  const retry = sending.is === 'busy' || sending.is === 'unreachable';
  return (
    <Stack space="space.150">
      {trouble && <TroubleNote said={trouble} />}
      {wrong.length > 0 && <Text color="color.text.danger">{WORDS.missing(wrong.map(({ label: name }) => name))}</Text>}
      {sending.is === 'sending' && sending.again && <Text color="color.text.subtle">{WORDS.busy}</Text>}
      <Inline space="space.100" alignBlock="center" shouldWrap>
        {send && (
          <LoadingButton appearance="primary" isLoading={busy} isDisabled={waiting} onClick={send}>
            {retry ? WORDS.tryAgain : label}
          </LoadingButton>
        )}
        <Button appearance="subtle" isDisabled={busy} onClick={close}>
          {send ? WORDS.cancel : WORDS.close}
        </Button>
        {DRAFT[draft] !== null && (
          <Text size="small" color="color.text.subtle">
            {DRAFT[draft]}
          </Text>
        )}
      </Inline>
    </Stack>
  );
}
