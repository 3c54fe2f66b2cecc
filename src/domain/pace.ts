import type { Visit } from './visit';

/*
 * Jira's points are shared by all customers of the app, so that one bulk edit must not use up the hour of the others:
 * what one person changes at once goes at once, what comes beyond that stands in a line. A click never does.
 */

/** So many hand-overs of one person go at once within an hour, and so many found late. */
export const FIRST = 200;
/** And so many an hour from then on, of the whole installation. */
export const AN_HOUR = 1_000;
export const HOUR = 3_600_000;
/** Milliseconds from one place in the line to the next. */
export const APART = HOUR / AN_HOUR;

/** What was heard of a ticket. */
export interface Heard {
  readonly cause: string;
  /** Whose doing it was, where that is known. */
  readonly by?: string;
  readonly changed?: { readonly team?: { readonly id: string | null }; readonly level?: string | null };
}

/** Nobody clicked: something changed it, or the audit found it so. What is looked at again had its turn. */
export const mayHaveToWait = ({ cause }: Heard): boolean => cause === 'event' || cause === 'audit';

/** Does it look as if the ticket were to change hands? That a look at it decides; this only says who asks for a turn. */
export function asksForTurn({ cause, changed }: Heard, last: Visit | null): boolean {
  if (cause === 'audit') return true;
  if (cause !== 'event') return false;
  if (changed?.team) return changed.team.id === null || changed.team.id !== last?.team;
  return changed?.level !== undefined && changed.level !== last?.level;
}

/** An event comes with the change and says whose it was, so that the ledger shows who made many. The audit knows neither. */
const saysWho = ({ cause, by }: Heard): boolean => cause === 'event' && by !== undefined;

/** `begun`: hand-overs of that person within the hour. */
export const goesAtOnce = (heard: Heard, begun: number): boolean => saysWho(heard) && begun < FIRST;

/**
 * When it is the turn of who was given the place in the line that ends then, in epoch milliseconds. Changes of which it
 * is not known whose they are begin together, as far as they are no more than one person may make at once.
 */
export const turnOf = (heard: Heard, placeEnds: number): number =>
  placeEnds - APART - (saysWho(heard) ? 0 : (FIRST - 1) * APART);

/** It can be kept in mind at its last visit that the ticket is to be looked at later: nothing else is due there. */
export const canWait = ({ state, progress, attempts }: Visit): boolean =>
  (state === 'open' || state === 'accepted') && progress === 'done' && attempts === 0;

/** The ticket stands in the line: it is looked at when its turn comes. */
export const standsInLine = (visit: Visit, now: number): boolean =>
  canWait(visit) && visit.retryAt !== null && visit.retryAt > now;
