import type { Policy } from '../policy';
import type { DeskSetup } from './desk-setup';

/** A ticket on its way through two teams, by what the team's SLA goes by; in the desk's own names. */
export interface ClockPicture {
  /** Statuses in which it waits for a team. */
  readonly waiting: readonly string[];
  /** What ends a team's time: a status that it passes, or the loss of its assignee. */
  readonly between: { readonly status: string } | 'unassigned';
  readonly done: readonly string[];
}

/** `null`: the desk's statuses are not known, or nothing ends a team's time. */
export function clockPicture(
  { workTypes, teamClock }: Policy,
  setup: Pick<DeskSetup, 'workTypes'>,
): ClockPicture | null {
  if (!('is' in setup.workTypes) || !teamClock || teamClock.stopsOn === 'none') return null;
  const statuses = setup.workTypes.is.filter(({ id }) => workTypes[id]).flatMap((type) => type.statuses);
  const namesOf = (ids: readonly (string | undefined)[]): string[] => [
    ...new Set(statuses.flatMap(({ id, name }) => (ids.includes(id) ? [name] : []))),
  ];
  const types = Object.values(workTypes);
  const waiting = namesOf(types.map((type) => type.waiting));
  const [status] = namesOf(types.map(({ reentry }) => reentry));
  const reenters = teamClock.stopsOn === 'reentry';
  if (waiting.length === 0 || (reenters && status === undefined)) return null;
  return {
    waiting,
    between: reenters && status !== undefined ? { status } : 'unassigned',
    done: [...new Set(statuses.flatMap(({ name, done }) => (done ? [name] : [])))],
  };
}
