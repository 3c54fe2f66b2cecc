import type { Visit } from '../domain/visit';

/** The line in which hand-overs wait that nobody clicked, one of the whole installation. */
export interface Line {
  /**
   * The ticket's visits, newest first, as the ledger has them, and with the same one statement: how many of the desk's
   * latest visits that person began since then. Where the ticket has no visits, one statement more.
   */
  visitsOf(
    issueId: string,
    person: { projectId: string; accountId: string | null; since: number },
  ): Promise<{ readonly visits: readonly Visit[]; readonly begun: number }>;
  /** Gives away the next place, of so many milliseconds; answers when it ends. Two who ask at once may hear the same. */
  take(now: number, length: number): Promise<number>;
}
