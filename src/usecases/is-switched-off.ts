import type { Desks } from '../ports/site';

export interface IsSwitchedOffDeps {
  readonly desks: Desks;
  /** The id of a ticket's project, by the ticket's key. Rejects with JiraFailure. */
  readonly projectOfTicket: (key: string) => Promise<string>;
  /** Hears of what is no reason to keep anybody waiting. */
  readonly warn: (what: string, error: unknown) => void;
}

const projectKeyOf = (ticketKey: string): string => ticketKey.slice(0, ticketKey.lastIndexOf('-'));

/**
 * Is the desk of a ticket switched off, so that no rule of the app may hold the ticket? Told by the ticket's key, so that
 * it is known where Jira does not answer and where a rule cannot be read: one look into the store. Only a project that
 * has another key than when its rules were saved takes one call of Jira. Never throws: what is not known is not off.
 */
export const isSwitchedOff =
  ({ desks, projectOfTicket, warn }: IsSwitchedOffDeps) =>
  async (ticketKey: string): Promise<boolean> => {
    try {
      const all = await desks.all();
      const off = all.filter(({ enabled }) => !enabled);
      if (off.length === 0) return false;
      const named = all.find(({ desk }) => desk.projectKey === projectKeyOf(ticketKey));
      if (named) return !named.enabled;
      const projectId = await projectOfTicket(ticketKey);
      return off.some(({ desk }) => desk.projectId === projectId);
    } catch (error) {
      warn('it could not be told whether the desk is switched off', error);
      return false;
    }
  };
