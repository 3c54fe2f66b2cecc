import type { Team } from './commands';

/** Something that moves a ticket, as the person who did it knows it. */
export interface Deed {
  kind: 'team' | 'level' | 'click' | 'undo' | 'close' | 'reopen';
  at: number;
  /** When it was over: a click may wait for its answer. */
  until: number;
  /** A team's id, or a level's. */
  to: string;
  by: string;
  /** Nothing stood in its way, so that it has to be on record. */
  calm: boolean;
  /** Of a click: what it was answered; `lost` where it got none. */
  answer?: 'done' | 'no' | 'lost';
  /** The visit that the answer names. */
  visit?: number;
  /** Of an undoing: the visit that it is to take back. */
  takesBack?: number;
  /** A reply to the customer that was typed, and whether it is known to be sent. */
  reply?: 'typed' | 'sent';
}

/** A ticket as the people at the desk see it: who should have it, and how that came. */
export interface Ticket {
  id: string;
  key: string;
  /** The team it was raised with; `null`: none, so that the entry team gets it. */
  first: Team | null;
  deeds: Deed[];
  /** When somebody last took it, worked on it, closed it or opened it again. */
  touched: number;
}
