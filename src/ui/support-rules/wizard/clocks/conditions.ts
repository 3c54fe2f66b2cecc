import type { ClockPicture } from '../../../../domain/doctor/clock-picture';
import type { Choices } from '../../../../domain/set-up/choices';
import type { Typed } from '../answers/typed';
import { SLA } from './words';

export interface Conditions {
  readonly start: readonly string[];
  readonly pause: readonly string[];
  readonly stop: readonly string[];
}

const each = (names: readonly string[]): string[] => [...new Set(names)].map(SLA.entered);

/** Names of the waiting statuses of the types that are taken in, each once, and of their Done statuses. */
function namesIn({ workTypes }: Typed, choices: Pick<Choices, 'workTypes'>): { waits: string[]; ends: string[] } {
  const taken = choices.workTypes.filter(({ id }) => workTypes[id]?.taken);
  const waits = taken.map(({ id, statuses }) => {
    const waiting = workTypes[id]?.waiting;
    return statuses.find((status) => status.id === waiting)?.name ?? SLA.waiting;
  });
  const ends = taken.flatMap(({ statuses }) => statuses.filter(({ done }) => done).map(({ name }) => name));
  return { waits: [...new Set(waits)], ends: [...new Set(ends)] };
}

/** The same along a ticket's way, to be drawn; without work types there is nothing to draw. */
export function pictureOf(typed: Typed, choices: Pick<Choices, 'workTypes'>): ClockPicture | null {
  const { waits, ends } = namesIn(typed, choices);
  return waits.length === 0 ? null : { waiting: waits, between: { status: SLA.reentry }, done: ends };
}

/** The conditions under which an SLA measures one team at a time, in the words of Jira’s form. */
export function conditionsOf(typed: Typed, choices: Pick<Choices, 'workTypes'>): Conditions {
  const { waits, ends } = namesIn(typed, choices);
  return {
    start: [SLA.created, ...each(waits)],
    pause: [SLA.unpaused],
    stop: [...each([SLA.reentry, ...ends]), SLA.resolved],
  };
}
