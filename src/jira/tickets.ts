import type { Tickets } from '../ports';
import { readTicket } from './read-ticket';
import { searchChanged } from './search-changed';
import { editTicket, enterStatus, notifyOf } from './write-ticket';

/** The desk's tickets over Jira's REST API, as the app. */
export const jiraTickets: Tickets = {
  read: readTicket,
  enter: enterStatus,
  edit: editTicket,
  notify: notifyOf,
  changedWithin: searchChanged,
};
