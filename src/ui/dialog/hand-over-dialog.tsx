import { Button, Inline, Label, RadioGroup, Stack, Text } from '@forge/react';
import { useEffect, useState } from 'react';
import type { HandOverAnswer, LinkedWorkAnswer } from '../../domain/answers';
import type { Verb } from '../../domain/level';
import { browserNow } from '../clock';
import type { Desk, Draft, TicketFacts } from '../ticket/facts';
import { momentWords, readerOf } from '../ticket/moments';
import { usePlace } from '../ticket/place';
import { Ended, isClean, isSent } from './ended';
import { Footer } from './footer';
import { DialogFrame } from './frame';
import { HandOverBody } from './hand-over-body';
import { LinkedWorkBody } from './linked/linked-work-body';
import { linkedLevels, useLinkedWork } from './linked/use-linked-work';
import { useOffered } from './offered';
import { asDraft, useDraft } from './use-draft';
import { useHandOver } from './use-hand-over';
import { useWriting, type Writing } from './use-writing';
import { TITLE, WORDS } from './words';

export interface HandOverDialogProps {
  desk: Desk;
  ticket: TicketFacts;
  start: Verb | 'linked-work';
  framed: 'modal' | 'page';
  /** Closed without an answer; what was written is kept as a draft by then. */
  onClose(): void;
  /** Closed with an answer, also with one that the ticket went on without us (`overtaken`) or half-way (`incomplete`). */
  onDone(answer: HandOverAnswer | LinkedWorkAnswer): void;
  /** What was handed over with, should it be taken back: it would be typed anew otherwise. */
  onSent?(written: Draft): void;
}

const WAY = 'way';

function WayChoice({ writing: { written, change } }: { writing: Writing }) {
  return (
    <Stack>
      <Label labelFor={WAY} id={`${WAY}-label`}>
        {WORDS.way}
      </Label>
      <RadioGroup
        name={WAY}
        aria-labelledby={`${WAY}-label`}
        options={[
          { name: WAY, value: 'escalate', label: WORDS.handOver },
          { name: WAY, value: 'linked-work', label: WORDS.keepIt },
        ]}
        value={written.way}
        onChange={(event) => change({ way: event.target.value === 'linked-work' ? 'linked-work' : 'escalate' })}
      />
    </Stack>
  );
}

/** In which a ticket is escalated, sent back or transferred, or gets work linked to it at a higher level. */
export function HandOverDialog({ desk, ticket, start, framed, onClose, onDone, onSent }: HandOverDialogProps) {
  const place = usePlace();
  const reader = place ?? readerOf(undefined, undefined);
  const writing = useWriting(desk, start);
  const draft = useDraft(desk, ticket, writing);
  const found = useOffered(ticket);
  const offered = found === 'failed' ? null : found;
  const [end, setEnd] = useState<HandOverAnswer | LinkedWorkAnswer | null>(null);
  const [closed, setClosed] = useState(false);
  const [opening, setOpening] = useState(true);
  useEffect(() => setOpening(false), []);

  const { way } = writing.written;
  const linkable = start !== 'send-back' && start !== 'transfer' && linkedLevels(desk, ticket).length > 0;
  const linking = way === 'linked-work' && linkable;
  const ended = (answer: HandOverAnswer | LinkedWorkAnswer): void => {
    // The customer has read the reply: an undo does not take it back.
    if (isSent(answer)) onSent?.(asDraft({ ...writing.written, reply: '' }, browserNow() + (desk.ahead ?? 0)));
    void (isSent(answer) ? draft.drop() : draft.keep()).then(() => (isClean(answer) ? onDone(answer) : setEnd(answer)));
  };
  const verb = way === 'linked-work' ? 'escalate' : way;
  const handOver = useHandOver({ desk, ticket, verb, writing, offered, ended });
  const linked = useLinkedWork({ desk, ticket, active: linking, writing, offered, ended });
  const form = linking ? linked : handOver;

  const close = (): void => {
    if (end) return onDone(end);
    if (form.sending.is === 'sending' || form.sending.is === 'answered') return;
    // Out of sight at once; who opened us reads the draft next, so it has to be there.
    setClosed(framed === 'modal');
    void draft.flush().then(onClose);
  };
  if (closed) return null;

  const now = browserNow() + (desk.ahead ?? 0);
  const shared = { desk, ticket, writing, focus: opening, unread: found === 'failed' };
  const footer = end ? (
    <Button appearance="primary" onClick={() => onDone(end)}>
      {end.outcome === 'overtaken' ? WORDS.lookAgain : WORDS.close}
    </Button>
  ) : (
    <Footer
      label={form.label}
      send={form.send}
      waiting={form.waiting}
      sending={form.sending}
      wrong={form.wrong}
      unreachable={form.unreachable}
      draft={draft.state}
      close={close}
    />
  );
  return (
    <DialogFrame
      framed={framed}
      title={TITLE[linking ? 'linked-work' : verb](ticket.key)}
      close={close}
      footer={footer}
    >
      {end ? (
        <Ended answer={end} me={desk.me} text={form.text} />
      ) : (
        <>
          <Stack space="space.050">
            <Text color="color.text.subtle" maxLines={1}>
              {ticket.summary}
            </Text>
            {writing.draftOf !== null && (
              <Inline space="space.050" alignBlock="center">
                <Text size="small">{WORDS.draftOf(momentWords(writing.draftOf, now, reader))}</Text>
                <Button appearance="subtle" spacing="compact" onClick={writing.discard}>
                  {WORDS.discard}
                </Button>
              </Inline>
            )}
          </Stack>
          {linkable && <WayChoice writing={writing} />}
          {linking ? (
            <LinkedWorkBody {...shared} form={linked} />
          ) : (
            <HandOverBody {...shared} form={handOver} reader={reader} />
          )}
        </>
      )}
    </DialogFrame>
  );
}
