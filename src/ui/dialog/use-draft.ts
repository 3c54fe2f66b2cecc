import { useCallback, useEffect, useRef, useState } from 'react';
import { after, browserNow } from '../clock';
import type { Desk, Draft, TicketFacts } from '../ticket/facts';
import { draftStore } from './drafts';
import { isBlank, type Writing, type Written } from './use-writing';

/** So long nobody types before what was typed is saved. */
const PAUSE = 1_500;

export interface SavedDraft {
  readonly state: 'none' | 'saved' | 'failed';
  /** Saves what is not saved yet. Never rejects. */
  flush(): Promise<void>;
  /** Saves all that is written, also what was there when the dialog opened: it may be gone from there. Never rejects. */
  keep(): Promise<void>;
  /** It was sent: nothing is kept of it. Never rejects. */
  drop(): Promise<void>;
}

export const asDraft = ({ way, ...rest }: Written, savedAt: number): Draft => ({ ...rest, start: way, savedAt });

/** Keeps what was typed as a draft of the person, without an invocation. Nothing typed, nothing written. */
export function useDraft(desk: Desk, ticket: TicketFacts, { written, touched }: Writing): SavedDraft {
  const [store] = useState(() => draftStore(desk.me));
  const [state, setState] = useState<SavedDraft['state']>('none');
  const stored = useRef(desk.draft !== null);
  const unsaved = useRef<typeof written | null>(null);
  const sent = useRef(false);

  const flush = useCallback(async () => {
    const now = unsaved.current;
    unsaved.current = null;
    if (!now || sent.current) return;
    const blank = isBlank(now);
    if (blank && !stored.current) return;
    const at = browserNow() + (desk.ahead ?? 0);
    const draft = blank ? null : asDraft(now, at);
    const kept = await store.put(ticket.id, draft, at).catch(() => false);
    if (kept) stored.current = !blank;
    setState(!kept ? 'failed' : blank ? 'none' : 'saved');
  }, [store, ticket.id, desk.ahead]);

  useEffect(() => {
    if (!touched) return undefined;
    unsaved.current = written;
    return after(PAUSE, () => void flush());
  }, [written, touched, flush]);

  const drop = useCallback(async () => {
    sent.current = true;
    unsaved.current = null;
    if (!stored.current) return;
    await store.put(ticket.id, null, browserNow() + (desk.ahead ?? 0)).catch(() => undefined);
  }, [store, ticket.id, desk.ahead]);

  const keep = useCallback(() => {
    unsaved.current = written;
    return flush();
  }, [written, flush]);

  return { state, flush, keep, drop };
}
