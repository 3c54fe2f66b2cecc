import type { Issue } from '../../site/model';
import type { Click } from './by-click';
import type { DeskHands, Raise } from '../desk';

/** Something that somebody does to a ticket at a time of the desk's zone, e.g. `Thu 09:15`; a promise is waited for. */
export type Beat = [when: string, what: (issue: Issue, desk: DeskHands, others: Others, click: Click) => unknown];

/** Finds another tale's ticket by the tale's name. */
export type Others = (name: string) => Issue;

/** One ticket of the story, from its raising on. */
export interface Tale {
  name: string;
  desk?: 'HELP' | 'OPS';
  at: string;
  raise: Raise & { summary: string };
  labels?: string[];
  beats?: Beat[];
}

const DAYS: Record<string, string> = {
  Thu: '2026-11-12',
  Fri: '2026-11-13',
  Sat: '2026-11-14',
  Sun: '2026-11-15',
  Mon: '2026-11-16',
};

/** The story's days lie in one week of winter time: `Fri 16:55` is that time in Berlin. Throws for another day. */
export function storyTime(when: string): number {
  const [day = '', time = ''] = when.split(' ');
  const at = Date.parse(`${DAYS[day] ?? ''}T${time}:00+01:00`);
  if (Number.isNaN(at)) throw new Error(`The story has no time "${when}"`);
  return at;
}
