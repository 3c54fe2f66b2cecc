import type { Choices } from '../../../../domain/set-up/choices';
import type { Typed } from '../answers/typed';
import { SLA } from './words';

export interface Conditions {
  readonly start: readonly string[];
  readonly pause: readonly string[];
  readonly stop: readonly string[];
}

const each = (names: readonly string[]): string[] => [...new Set(names)].map(SLA.entered);

/** The conditions under which an SLA measures one team at a time, in the words of Jira’s form. */
export function conditionsOf({ workTypes }: Typed, choices: Pick<Choices, 'workTypes'>): Conditions {
  const taken = choices.workTypes.filter(({ id }) => workTypes[id]?.taken);
  const waits = taken.map(({ id, statuses }) => {
    const waiting = workTypes[id]?.waiting;
    return statuses.find((status) => status.id === waiting)?.name ?? SLA.waiting;
  });
  const ends = taken.flatMap(({ statuses }) => statuses.filter(({ done }) => done).map(({ name }) => name));
  return {
    start: [SLA.created, ...each(waits)],
    pause: [SLA.unpaused],
    stop: [...each([SLA.reentry, ...ends]), SLA.resolved],
  };
}
