import { useState } from 'react';
import type { Notes, NoteValue } from '../../domain/handoff/notes';
import type { Desk } from '../ticket/facts';
import type { Way } from './words';

/** What the person wrote themselves, apart from what the ticket offers. */
export interface Written {
  readonly way: Way;
  readonly team: string | null;
  /** By the field's key, of whatever template: what another way asks for is not lost. */
  readonly notes: Notes;
  readonly reason: string;
  readonly reply: string;
}

export interface Writing {
  readonly written: Written;
  /** Something was typed or chosen since the dialog opened. */
  readonly touched: boolean;
  /** Epoch milliseconds at which the draft was saved that the dialog opened with. */
  readonly draftOf: number | null;
  change(part: Partial<Written>): void;
  note(key: string, value: NoteValue): void;
  discard(): void;
}

/** Nothing of one's own: what the ticket offers may stand there all the same. */
export const isBlank = ({ notes, reason, reply }: Written): boolean =>
  reason.trim() === '' && reply.trim() === '' && Object.values(notes).every((value) => value === '' || value === false);

/** Both are ways up, between which the dialog itself lets one choose. */
const up = (way: Way): boolean => way === 'escalate' || way === 'linked-work';

/** What is being written, begun with the draft where there is one. */
export function useWriting({ draft }: Pick<Desk, 'draft'>, start: Way): Writing {
  const fresh: Written = { way: start, team: null, notes: {}, reason: '', reply: '' };
  const [written, setWritten] = useState<Written>(() => {
    if (!draft) return fresh;
    const { team, notes, reason, reply } = draft;
    const way = up(start) && up(draft.start) ? draft.start : start;
    return { way, team: draft.start === way ? team : null, notes, reason, reply };
  });
  const [touched, setTouched] = useState(false);
  const [draftOf, setDraftOf] = useState(draft?.savedAt ?? null);
  const change = (part: Partial<Written>): void => {
    setTouched(true);
    setWritten((before) => ({ ...before, ...part }));
  };
  return {
    written,
    touched,
    draftOf,
    change,
    note(key, value) {
      setTouched(true);
      setWritten((before) => ({ ...before, notes: { ...before.notes, [key]: value } }));
    },
    discard() {
      setDraftOf(null);
      change({ ...fresh, way: written.way });
    },
  };
}
