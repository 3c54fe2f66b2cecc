import type { Said } from '../../domain/answers';
import { TROUBLES } from './words';

/** Jira did not answer what a page asked, in words for whoever reads the page. */
export class TicketTrouble extends Error {
  constructor(
    readonly said: Said,
    /** The HTTP status; `null`: there was no answer. */
    readonly status: number | null = null,
  ) {
    super(said.happened);
    this.name = 'TicketTrouble';
  }
}

const ofStatus = (status: number): Said => {
  if (status === 401 || status === 403) return TROUBLES.forbidden;
  if (status === 404) return TROUBLES.gone;
  return status === 429 ? TROUBLES.busy : TROUBLES.strange;
};

export const troubleOf = (status: number): TicketTrouble => new TicketTrouble(ofStatus(status), status);

/** What to tell of any failure. */
export const saidOf = (error: unknown): Said => (error instanceof TicketTrouble ? error.said : TROUBLES.strange);
