import type { Stamps } from '../ports/rule-checks';
import { writeTicketProperty } from './ticket-property';

/** The issue property alone, as the app: the fields are whoever's is the ticket now. */
export const jiraStamps: Stamps = { write: writeTicketProperty };
