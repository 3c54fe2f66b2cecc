import { JiraFailure, type Clock, type Ledger } from '../ports';
import type {
  AccountRegister,
  KeptPage,
  NamesOnTickets,
  PersonalData,
  ReportMark,
  ReportMarks,
  ReportMessages,
} from '../ports/personal-data';
import { withLease } from './with-lease';

export interface ReportDeps {
  clock: Clock;
  data: PersonalData;
  register: AccountRegister;
  names: NamesOnTickets;
  ledger: Pick<Ledger, 'lease' | 'release'>;
  marks: ReportMarks;
  messages: ReportMessages;
}

/** What one run did. `over`: all that is kept was gone through. */
export interface Reported {
  readonly reported: number;
  readonly erased: number;
  readonly over: boolean;
}

/** Pages that one run goes through: a statement each, and one report for all. */
const MOST_PAGES = 10;
/** Seconds until a ticket that somebody works on is free. */
const BUSY_SECONDS = 90;
const NOTHING: Reported = { reported: 0, erased: 0, over: true };

/**
 * Tells Atlassian of which accounts the app keeps an id, and erases those that were closed. An account that got another
 * name changes nothing: no name is kept. Begun every week; one that stopped half-way is gone on with where it was.
 */
export const beginReport =
  (deps: ReportDeps) =>
  async (operation: string): Promise<Reported> => {
    const before = await deps.marks.read();
    return goOn(deps, { from: before?.from ?? null, turn: deps.clock.now() }, operation);
  };

/** The next pages, as a message asks for them; one that was overtaken asks for nothing. */
export const goOnReporting =
  (deps: ReportDeps) =>
  async (turn: number, operation: string): Promise<Reported> => {
    const mark = await deps.marks.read();
    return mark?.turn === turn ? goOn(deps, mark, operation) : NOTHING;
  };

/** Some pages, each whole before the mark is moved on: what stops half-way is done again. */
async function goOn(deps: ReportDeps, mark: ReportMark, operation: string): Promise<Reported> {
  const pages = await readSome(deps, mark.from);
  const accounts = [...new Set(pages.flatMap(({ page }) => page.accounts))];
  const closed = accounts.length === 0 ? [] : await deps.register.closed(accounts);
  const told = { reported: accounts.length, erased: closed.length };
  for (const { from, page } of pages) {
    const on = closed.filter((account) => page.accounts.includes(account));
    if (on.length === 0) continue;
    const done = await eraseOn(deps, { from, page }, on, operation);
    // One page of this takes long enough for one run.
    return done ? pass(deps, mark, page.next, told) : pass(deps, mark, from, { ...told, wait: BUSY_SECONDS });
  }
  return pass(deps, mark, pages.at(-1)?.page.next ?? null, told);
}

type Read = { readonly from: string | null; readonly page: KeptPage };

async function readSome({ data }: ReportDeps, first: string | null): Promise<readonly Read[]> {
  const pages: Read[] = [];
  let from: string | null = first;
  do {
    const page = await data.page(from);
    pages.push({ from, page });
    from = page.next;
  } while (from !== null && pages.length < MOST_PAGES);
  return pages;
}

/** First on the tickets, then in the rows that tell of them. False: somebody works on one of the tickets. */
async function eraseOn(deps: ReportDeps, { from, page }: Read, closed: readonly string[], operation: string) {
  const tickets = new Set(page.tickets.flatMap(({ issueId, account }) => (closed.includes(account) ? [issueId] : [])));
  for (const issueId of tickets) {
    const done = await withLease(deps, issueId, operation, async () => {
      await eraseAt(deps, issueId, closed);
      return { issueId };
    });
    if (!done) return false;
  }
  await deps.data.erase(from, closed);
  return true;
}

async function eraseAt({ names }: ReportDeps, issueId: string, closed: readonly string[]): Promise<void> {
  try {
    await names.erase(issueId, closed);
  } catch (error) {
    // What the app may not see or write any more must not keep the rest from being erased.
    if (!(error instanceof JiraFailure) || !error.lasting) throw error;
  }
}

/** Moves the mark on, and asks to be called for what is left. In this order: what is lost, the next week goes on with. */
async function pass(
  { marks, messages, clock }: ReportDeps,
  mark: ReportMark,
  from: string | null,
  { wait = 0, ...told }: Omit<Reported, 'over'> & { wait?: number },
): Promise<Reported> {
  const over = from === null && wait === 0;
  if (over) await marks.keep(null);
  else {
    const turn = Math.max(clock.now(), mark.turn + 1);
    await marks.keep({ from, turn });
    await messages.send(turn, wait);
  }
  return { ...told, over };
}
