import { enums, type } from 'superstruct';
import { is } from '../domain/fits';
import { ticketDoor, type Door, type TicketPlace } from './door';
import { expose } from './expose';
import { outcomeRow } from './outcome-row';

interface WorkPlace extends TicketPlace {
  /** It is in a service project, or nobody says that it is not. */
  readonly desk: boolean;
}

const InSoftware = type({ extension: type({ project: type({ type: enums(['software', 'business']) }) }) });

/** The pages of work in projects that desks link to. */
const workDoor: Door<WorkPlace> = {
  ...ticketDoor,
  place(context) {
    const place = ticketDoor.place(context);
    return place && { ...place, desk: !is(context, InSoftware) };
  },
  notAllowed: {
    happened: 'This is for people who may edit and comment on this work item.',
    means: 'Nothing was changed.',
    next: 'Ask somebody who works on it, or an administrator of this project for these permissions.',
  },
};

/** What the page of linked work may ask: a function of its own, as light as the page. */
export const handler = expose(workDoor, { 'outcome.record': outcomeRow<WorkPlace>(({ desk }) => desk) });
