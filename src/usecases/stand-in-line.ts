import { APART, asksForTurn, canWait, goesAtOnce, HOUR, mayHaveToWait, standsInLine, turnOf } from '../domain/pace';
import type { Visit } from '../domain/visit';
import type { Clock, Errand, Errands, Ledger } from '../ports';
import type { Line } from '../ports/line';
import { lookAgain } from './look-again';
import type { Outcome } from './outcome';

interface LineDeps {
  clock: Clock;
  ledger: Pick<Ledger, 'visitsOf'>;
  line: Line;
}

/** What is on record of a ticket, and from when on it may be handed over; no `notBefore`: from now on. */
export interface Begun {
  readonly visits: readonly Visit[];
  readonly notBefore?: number;
  /** The errand asks for nothing that could not wait until then. */
  readonly waits?: true;
}

/**
 * Reads what is on record, and where it looks as if many tickets changed hands at once gives this one its place in the
 * line. Who changes few is not held up, and costs no statement more.
 */
export async function takeTurn({ clock, ledger, line }: LineDeps, errand: Errand): Promise<Begun> {
  if (!mayHaveToWait(errand)) return { visits: await ledger.visitsOf(errand.issueId) };
  const now = clock.now();
  const { visits, begun } = await recorded({ ledger, line }, errand, now - HOUR);
  const [last = null] = visits;
  const asks = asksForTurn(errand, last);
  // Its place is kept, whatever else happens to it.
  if (last && standsInLine(last, now)) return { visits, notBefore: last.retryAt ?? now, ...(asks && { waits: true }) };
  if (!asks || goesAtOnce(errand, begun)) return { visits };
  const turn = turnOf(errand, await line.take(now, APART));
  if (turn <= now) return { visits };
  return { visits, notBefore: turn, ...(last && canWait(last) && { waits: true }) };
}

async function recorded(
  { ledger, line }: Pick<LineDeps, 'ledger' | 'line'>,
  { issueId, projectId, cause, by, changed }: Errand,
  since: number,
): Promise<{ visits: readonly Visit[]; begun: number }> {
  const counts = cause === 'event' && (changed?.team !== undefined || changed?.level !== undefined);
  if (!counts) return { visits: await ledger.visitsOf(issueId), begun: 0 };
  return line.visitsOf(issueId, { projectId, accountId: by ?? null, since });
}

/** The queue holds nothing back for longer; the repair finds what is due later. */
const LONGEST_DELAY_MS = 900_000;

/** Keeps in mind at its last visit when the ticket is looked at: nothing was asked of Jira until then. */
export async function standInLine(
  { clock, ledger, errands }: { clock: Clock; ledger: Pick<Ledger, 'update'>; errands: Errands },
  last: Visit,
  turn: number,
): Promise<Outcome> {
  if (last.retryAt !== turn) {
    await ledger.update({ ...last, retryAt: turn });
    await comeBack({ clock, errands }, last, turn);
  }
  return { outcome: 'waiting', issue: last.issueId };
}

/** A turn that comes soon is not left to the repair, which looks every five minutes. */
export async function comeBack(
  { clock, errands }: { clock: Clock; errands: Errands },
  visit: Pick<Visit, 'issueId' | 'projectId'>,
  turn: number,
): Promise<void> {
  const now = clock.now();
  if (turn - now <= LONGEST_DELAY_MS) await lookAgain(errands, visit, now, Math.ceil((turn - now) / 1000));
}
