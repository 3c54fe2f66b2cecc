import { useCallback, useEffect, useRef, useState } from 'react';
import type { Said } from '../../domain/answers';
import type { Projection } from '../../domain/projection';
import { hear, tell } from '../ticket/page-events';
import { saidOf, TicketTrouble } from '../ticket/trouble';
import { awaitDesk, type KnownDesk } from './await-desk';
import { readLinked, type LinkedItem, type Self } from './read-linked';
import { readNotes, type NotesComment } from './read-notes';

/** The latest notes, or why they are not there. */
export type LatestNotes =
  { is: 'none' } | { is: 'gone' } | { is: 'trouble'; said: Said } | { is: 'read'; comment: NotesComment };

export type PanelState =
  | { is: 'loading' }
  | { is: 'not-set-up' }
  | { is: 'trouble'; said: Said }
  | {
      is: 'ready';
      desk: KnownDesk;
      self: Self;
      stamp: Projection | null;
      items: readonly LinkedItem[];
      notes: LatestNotes;
    };

const notesOf = (issueKey: string, commentId: string): Promise<LatestNotes> =>
  readNotes(issueKey, commentId).then(
    (comment): LatestNotes => ({ is: 'read', comment }),
    (error: unknown): LatestNotes =>
      error instanceof TicketTrouble && error.status === 404 ? { is: 'gone' } : { is: 'trouble', said: saidOf(error) },
  );

/** The ticket that the panel stands on. */
interface Issue {
  readonly id: string;
  readonly key: string;
  readonly appId: string | null;
}

async function read(issue: Issue, awaiting: Promise<KnownDesk | null>): Promise<PanelState> {
  const desk = await awaiting;
  if (!desk) return { is: 'not-set-up' };
  const { stamp, self, items } = await readLinked(desk.rules, issue, issue.appId);
  tell('tierline.blocked', { issueKey: issue.key, open: items.filter((it) => it.counts && it.open).length });
  const commentId = stamp?.notes ?? null;
  const notes: LatestNotes = commentId === null ? { is: 'none' } : await notesOf(issue.key, commentId);
  return { is: 'ready', desk, self, stamp, items, notes };
}

/**
 * Linked work and latest notes: two requests, one where there are no notes; again when somebody has
 * changed the ticket. The desk is what the glance tells of it.
 */
export function usePanel(
  issueId: string | null,
  issueKey: string | null,
  appId: string | null,
): { state: PanelState; reads: number; reload(): void } {
  const [shown, setShown] = useState<{ state: PanelState; reads: number }>({ state: { is: 'loading' }, reads: 0 });
  const known = useRef<KnownDesk | null>(null);
  const latest = useRef(0);
  const waiting = useRef<() => void>(() => undefined);

  const load = useCallback(async () => {
    if (issueKey === null || issueId === null) return;
    const turn = ++latest.current;
    waiting.current();
    const { desk, stop } = known.current
      ? { desk: Promise.resolve(known.current), stop: () => undefined }
      : awaitDesk(issueKey);
    waiting.current = stop;
    const heard = desk.then((told) => {
      if (told) known.current = told;
      return told;
    });
    const state = await read({ id: issueId, key: issueKey, appId }, heard).catch((error: unknown): PanelState => ({
      is: 'trouble',
      said: saidOf(error),
    }));
    if (turn !== latest.current) return;
    // What could not be read anew stays as it was.
    setShown((before) =>
      state.is === 'trouble' && before.state.is === 'ready' ? before : { state, reads: before.reads + 1 },
    );
  }, [issueId, issueKey, appId]);

  useEffect(() => {
    const ends = [
      hear('tierline.changed', () => void load()),
      hear('JIRA_ISSUE_CHANGED', () => void load()),
      hear('tierline.desk', (told) => {
        if (!known.current || told.issueKey !== issueKey) return;
        const desk = { rules: told.rules, ahead: told.ahead, agent: true };
        known.current = desk;
        setShown((before) => (before.state.is === 'ready' ? { ...before, state: { ...before.state, desk } } : before));
      }),
    ];
    void load();
    return () => {
      ends.forEach((end) => end());
      waiting.current();
    };
  }, [issueKey, load]);

  return { ...shown, reload: () => void load() };
}
