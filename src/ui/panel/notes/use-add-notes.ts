import { useEffect, useState } from 'react';
import type { AddNotesAnswer, AskedNotes, Said } from '../../../domain/answers';
import type { Notes, NoteValue } from '../../../domain/handoff/notes';
import { ask } from '../../ask';
import { answered, noteLabels } from '../../dialog/form';
import { useSend, type Sending } from '../../dialog/use-send';
import { withObjection, wrongNotes, type Wrong } from '../../dialog/wrong';
import { NOT_READ } from './words';

export type Asking = { is: 'reading' } | { is: 'trouble'; said: Said } | { is: 'asked'; asked: AskedNotes };
type Added = Extract<AddNotesAnswer, { outcome: 'added' }>;

export interface AddNotesForm {
  readonly asking: Asking;
  readonly notes: Notes;
  readonly wrong: readonly Wrong[];
  readonly sending: Sending<Added>;
  note(key: string, value: NoteValue): void;
  send(): void;
}

async function lookUp(): Promise<Asking> {
  const reply = await ask('notes.asked', {}).catch(() => null);
  if (!reply) return { is: 'trouble', said: NOT_READ };
  return reply.ok ? { is: 'asked', asked: reply.value } : { is: 'trouble', said: reply.problem };
}

/** Notes for the hand-over that has none: what they have to say is the backend's to tell, as it knows the rules of that day. */
export function useAddNotes(done: () => void): AddNotesForm {
  const [asking, setAsking] = useState<Asking>({ is: 'reading' });
  const [notes, setNotes] = useState<Notes>({});
  const [tried, setTried] = useState(false);
  const { sending, send, forget } = useSend<Added>();
  useEffect(() => {
    let gone = false;
    void lookUp().then((found) => !gone && setAsking(found));
    return () => {
      gone = true;
    };
  }, []);
  useEffect(forget, [notes]);

  const template = asking.is === 'asked' ? asking.asked.template : [];
  const found = wrongNotes(template, notes, []);
  const problem = sending.is === 'refused' ? sending.problem : null;

  const click = async (visit: number): Promise<void> => {
    setTried(true);
    if (found.length > 0) return;
    const end = await send(() => ask('notes.add', { visit, notes: answered(notes) }));
    if (end?.is === 'answered') done();
  };

  return {
    asking,
    notes,
    wrong: withObjection(tried ? found : [], problem, noteLabels(template)),
    sending,
    note: (key, value) => setNotes((before) => ({ ...before, [key]: value })),
    send: () => void (asking.is === 'asked' && click(asking.asked.visit)),
  };
}
