import { view } from '@forge/bridge';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Said } from '../../domain/answers';
import { browserNow } from '../clock';
import type { Desk, TicketFacts } from './facts';
import { hear, tell, type ClickAnswer } from './page-events';
import { readDesk } from './read-desk';
import { readTicket } from './read-ticket';
import { isHandOver } from './standing';
import { saidOf } from './trouble';

export type TicketState =
  | { is: 'loading' }
  | { is: 'not-set-up' }
  | { is: 'trouble'; said: Said }
  | {
      is: 'ready';
      desk: Desk;
      ticket: TicketFacts;
      /** When it was read, by Jira's clock: epoch milliseconds. */
      readAt: number;
      /** What is shown is older than it should be, since it could not be read anew. */
      stale: Said | null;
    };

export interface UsedTicket {
  state: TicketState;
  /** The last hand-over by a click on this page that is known of; what it answered, where that is known. */
  click: { visit: number; answer: ClickAnswer | null } | null;
  /** How much open work the ticket waits for, as another page told. */
  blocked: number | null;
  reload(): Promise<void>;
  /** Something was changed by this page: reads anew, and has Jira and the app's other pages do so. */
  changed(answer?: ClickAnswer): Promise<void>;
}

type Read = Extract<TicketState, { is: 'ready' }>;

const tellDesk = (issueKey: string, { rules, ahead = 0 }: Desk): void =>
  tell('tierline.desk', { issueKey, levels: rules.levels, rules, ahead });

/** @param known is told of the desk before the ticket is read: others wait for it */
async function read(issueKey: string, known: (desk: Desk) => void): Promise<TicketState> {
  const desk = await readDesk(issueKey);
  if (!desk) return { is: 'not-set-up' };
  const { rules, ahead = 0 } = desk;
  known(desk);
  const ticket = await readTicket(rules, issueKey);
  return { is: 'ready', desk, ticket, readAt: browserNow() + ahead, stale: null };
}

/** What could not be read anew stays as it was, and says so. */
const orStale = (before: TicketState, said: Said): TicketState =>
  before.is === 'ready' ? { ...before, stale: said } : { is: 'trouble', said };

/** A click that is not shown yet, and the last visit that was shown before it; `null`: none was. */
interface Clicked {
  readonly answer: ClickAnswer | null;
  readonly seen: number | null;
}

const seenIn = (state: TicketState): number | null => (state.is === 'ready' ? (state.ticket.stamp?.visit ?? 0) : null);

/** A click of this person made the visit: the one that it answered, else one that was not there before. */
function newClick({ answer, seen }: Clicked, { desk, ticket: { stamp } }: Read): UsedTicket['click'] {
  if (!stamp || stamp.by !== desk.me || !isHandOver(stamp.beginning)) return null;
  const made = answer && 'visit' in answer ? stamp.visit === answer.visit : seen !== null && stamp.visit > seen;
  return made ? { visit: stamp.visit, answer } : null;
}

/**
 * The ticket and its desk: two requests when the page opens, and again when somebody has changed it.
 * Tells the app's other pages what it has read of the desk.
 */
export function useTicket(issueKey: string | null): UsedTicket {
  const [state, setState] = useState<TicketState>({ is: 'loading' });
  const [click, setClick] = useState<UsedTicket['click']>(null);
  const [blocked, setBlocked] = useState<number | null>(null);
  const shown = useRef(state);
  const knownDesk = useRef<Desk | null>(null);
  const latest = useRef(0);
  // Jira may tell of the change before the click is answered, or while it is read: whichever read is the last one shows it.
  const clickToShow = useRef<Clicked | null>(null);
  const [me] = useState(() => Math.random().toString(36).slice(2));

  const load = useCallback(
    async (clicked: { answer: ClickAnswer | null } | null) => {
      if (issueKey === null) return;
      const turn = ++latest.current;
      tell('tierline.reading');
      const before = shown.current;
      if (clicked) clickToShow.current = { ...clicked, seen: seenIn(before) };
      const known = (desk: Desk): void => {
        knownDesk.current = desk;
        tellDesk(issueKey, desk);
      };
      const after = await read(issueKey, known).catch((error: unknown) => orStale(before, saidOf(error)));
      // A later one is under way, and knows more.
      if (turn !== latest.current) return;
      shown.current = after;
      setState(after);
      const made = clickToShow.current;
      if (!made || after.is !== 'ready' || after.stale) return;
      clickToShow.current = null;
      setClick((known) => newClick(made, after) ?? known);
    },
    [issueKey],
  );
  const reload = useCallback(() => load(null), [load]);

  const changed = useCallback(
    async (answer?: ClickAnswer) => {
      tell('tierline.changed', { from: me, ...(answer ? { answer } : {}) });
      // Not every place can be refreshed; what is shown here is read anew anyway.
      await Promise.all([load({ answer: answer ?? null }), view.refresh().catch(() => undefined)]);
    },
    [load, me],
  );

  useEffect(() => {
    const stop = [
      hear('tierline.changed', (told) => {
        if (told?.from !== me) void load({ answer: told?.answer ?? null });
      }),
      hear('JIRA_ISSUE_CHANGED', () => void load(null)),
      hear('tierline.blocked', (told) => {
        if (told.issueKey === issueKey) setBlocked(told.open);
      }),
      hear('tierline.ask-desk', () => {
        if (knownDesk.current && issueKey !== null) tellDesk(issueKey, knownDesk.current);
        else tell('tierline.reading');
      }),
    ];
    void load(null);
    return () => stop.forEach((end) => end());
  }, [issueKey, load, me]);

  return { state, click, blocked, reload, changed };
}
