import { Label, RadioGroup, Stack } from '@forge/react';
import type { OutcomeAnswer } from '../../domain/answers';
import type { Outcome } from '../../domain/gate/outcome';
import { OUTCOME_ASKS } from '../../domain/gate/outcome-kinds';
import { Field } from '../dialog/field';
import { Footer } from '../dialog/footer';
import { DialogFrame } from '../dialog/frame';
import { TextInput } from '../dialog/text-input';
import { useRecord } from './use-record';
import { CHOICES, KINDS, UNREACHABLE, WORDS } from './words';

interface RecordOutcomeProps {
  issueKey: string;
  onClose: () => void;
  onDone: (answer: OutcomeAnswer, kind: Outcome['kind']) => void;
}

const KIND = 'outcome-kind';

/** In which somebody says what came of their work. */
export function RecordOutcome({ issueKey, onClose, onDone }: RecordOutcomeProps) {
  const { rootCause, kind, text, wrong, sending, change, send } = useRecord(onDone);
  const wrongAt = (at: string): string | undefined => wrong.find((one) => one.at === at)?.says;
  const close = (): void => {
    if (sending.is !== 'sending') onClose();
  };
  return (
    <DialogFrame
      framed="modal"
      title={WORDS.recordOf(issueKey)}
      close={close}
      footer={
        <Footer
          label={WORDS.save}
          send={send}
          waiting={false}
          sending={sending}
          wrong={wrong}
          unreachable={UNREACHABLE}
          draft="none"
          close={close}
        />
      }
    >
      <Field
        id="outcome-root-cause"
        label={WORDS.rootCause}
        isRequired
        help={WORDS.rootCauseHelp}
        wrong={wrongAt('rootCause')}
      >
        <TextInput
          id="outcome-root-cause"
          value={rootCause}
          change={(value) => change({ rootCause: value })}
          lines={3}
          isRequired
          isInvalid={wrongAt('rootCause') !== undefined}
          autoFocus
        />
      </Field>
      <Stack>
        <Label labelFor={KIND} id={`${KIND}-label`}>
          {WORDS.kind}
        </Label>
        <RadioGroup
          name={KIND}
          aria-labelledby={`${KIND}-label`}
          options={KINDS.map((value) => ({ name: KIND, value, label: CHOICES[value] }))}
          value={kind}
          onChange={(event) => {
            const chosen = KINDS.find((value) => value === event.target.value);
            if (chosen) change({ kind: chosen });
          }}
        />
      </Stack>
      <Field id={`outcome-${kind}`} label={OUTCOME_ASKS[kind]} isRequired wrong={wrongAt('text')}>
        <TextInput
          key={kind}
          id={`outcome-${kind}`}
          value={text}
          change={(value) => change({ text: value })}
          lines={kind === 'article' ? 1 : 3}
          isRequired
          isInvalid={wrongAt('text') !== undefined}
          {...(kind === 'article' ? { type: 'url', placeholder: 'https://' } : {})}
        />
      </Field>
    </DialogFrame>
  );
}
