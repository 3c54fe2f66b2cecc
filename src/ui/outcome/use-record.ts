import { useEffect, useRef, useState } from 'react';
import type { OutcomeAnswer } from '../../domain/answers';
import type { Outcome } from '../../domain/gate/outcome';
import { OUTCOME_ASKS } from '../../domain/gate/outcome-kinds';
import { wrongOutcome } from '../../domain/gate/wrong-outcome';
import { ask } from '../ask';
import { useSend, type Sending } from '../dialog/use-send';
import { withObjection, type Wrong } from '../dialog/wrong';
import { WORDS } from './words';

export interface RecordForm {
  readonly rootCause: string;
  readonly kind: Outcome['kind'];
  readonly text: string;
  readonly wrong: readonly Wrong[];
  readonly sending: Sending<OutcomeAnswer>;
  change(part: { rootCause?: string; kind?: Outcome['kind']; text?: string }): void;
  send(): void;
}

/** What is written about an outcome; one text for each kind, so that choosing another loses none. */
export function useRecord(done: (answer: OutcomeAnswer, kind: Outcome['kind']) => void): RecordForm {
  const [rootCause, setRootCause] = useState('');
  const [kind, setKind] = useState<Outcome['kind']>('article');
  const [texts, setTexts] = useState<Record<Outcome['kind'], string>>({ article: '', answer: '', none: '' });
  const [tried, setTried] = useState(false);
  const { sending, send, forget } = useSend<OutcomeAnswer>();
  /** The same for every try, by which one whose answer was lost is found. */
  const [operation] = useState(() => crypto.randomUUID());
  const again = useRef(false);
  const text = texts[kind];
  useEffect(forget, [rootCause, kind, text]);

  const labels = { rootCause: WORDS.rootCause, text: OUTCOME_ASKS[kind] };
  const found = wrongOutcome({ rootCause, kind, text }).map(({ field, says }) => ({
    at: field,
    label: labels[field],
    says,
  }));
  const problem = sending.is === 'refused' ? sending.problem : null;

  const click = async (): Promise<void> => {
    setTried(true);
    if (found.length > 0) return;
    const wanted = { rootCause: rootCause.trim(), kind, text: text.trim(), operation };
    const end = await send(() => ask('outcome.record', { ...wanted, again: again.current }));
    again.current = true;
    if (end?.is === 'answered') done(end.answer, kind);
  };

  return {
    rootCause,
    kind,
    text,
    wrong: withObjection(tried ? found : [], problem, labels),
    sending,
    change(part) {
      if (part.rootCause !== undefined) setRootCause(part.rootCause);
      if (part.kind !== undefined) setKind(part.kind);
      if (part.text !== undefined) setTexts((before) => ({ ...before, [kind]: part.text ?? '' }));
    },
    send: () => void click(),
  };
}
