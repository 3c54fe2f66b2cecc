import { TEAM } from '../../sandbox/seed/ids';
import { Refusal } from '../../sandbox/site/refusal';
import type { Command, News, Team } from './commands';
import type { Trial } from './desk';
import type { Deed, Ticket } from './model';

export const TEAM_IDS: Readonly<Record<Team, string>> = {
  'Service Desk': TEAM.serviceDesk,
  'Technical Support': TEAM.technical,
  'Functional Support': TEAM.functional,
  Logistics: TEAM.logistics,
  'Product Engineering': TEAM.engineering,
};

export type Of<K extends Command['do']> = Extract<Command, { do: K }>;

export const ticketOf = (trial: Trial, number: number): Ticket | undefined =>
  trial.tickets.at(number < 0 ? number : number % trial.tickets.length);

/** Does something whose event the app may hear of in such a way. What the site refuses is not done. */
export async function hearing(trial: Trial, how: News, act: () => Promise<unknown> | unknown): Promise<boolean> {
  const { desk } = trial;
  const { forge } = desk;
  const swapping = trial.reordering;
  const before = runsOf(trial);
  if (how.news !== 'prompt') trial.troubled = true;
  if (how.news === 'lost') forge.eventFaults({ drop: true });
  if (how.news === 'doubled') forge.eventFaults({ duplicate: true });
  if (how.news === 'late') forge.eventFaults({ delayMs: how.seconds * 1000 });
  if (how.news === 'reordered') forge.eventFaults({ reorder: true });
  let done = true;
  try {
    await act();
  } catch (error) {
    if (!(error instanceof Refusal) && !isRefused(error)) throw error;
    done = false;
  }
  if (how.news === 'reordered' && !swapping) {
    trial.reordering = true;
    return done;
  }
  trial.reordering = false;
  forge.eventFaults({ drop: false, duplicate: false, delayMs: 0, reorder: false });
  await desk.settle();
  const heard = runsOf(trial) - before;
  countNews(trial, how, done, heard, swapping);
  return done;
}

const isRefused = (error: unknown): boolean => error instanceof Error && / answered 4\d\d: /.test(error.message);

const runsOf = ({ desk }: Trial): number =>
  desk.forge.invocations().filter((run) => run.function === 'ticket-changed').length;

function countNews(trial: Trial, { news }: News, done: boolean, heard: number, swapped: boolean): void {
  if (!done || trial.downUntil !== null) return;
  const { strikes } = trial;
  if (news === 'lost' && heard === 0) strikes.count('event lost', 'event');
  if (news === 'late' && heard === 0) strikes.count('event late', 'event');
  if (news === 'doubled' && heard >= 2) strikes.count('event doubled', 'event');
  if (swapped && heard >= 2) strikes.count('events reordered', 'event');
}

export const deedOf = (trial: Trial, deed: Omit<Deed, 'at' | 'until' | 'calm'>): Deed => ({
  ...deed,
  at: trial.desk.now(),
  until: trial.desk.now(),
  calm: !trial.troubled && !trial.strikes.any,
});
