import { ORDER, type StepOfPlan } from './change';
import type { PlannedChange } from './plan';
import type { Step, Traces } from './found-desk';

interface Remembered {
  readonly changes: readonly PlannedChange[];
  readonly traces: Traces;
  /** They are of the same rules. */
  readonly same: boolean;
}

/**
 * The changes as they are now, with what is remembered of them: that one was refused or taken back, and what was made.
 * What is there decides; what is remembered only tells why, and stands in for what who asks cannot see.
 */
export function merged(fresh: readonly StepOfPlan[], remembered: Remembered): readonly PlannedChange[] {
  const rank = (it: PlannedChange): number => ORDER.indexOf(it.kind);
  return fresh
    .flatMap((it) => (it.unseen ? inPlaceOf(it.change, remembered) : [told(it.change, remembered)]))
    .toSorted((one, other) => rank(one) - rank(other));
}

function told(change: PlannedChange, { changes, traces }: Remembered): PlannedChange {
  const old = changes.find(({ id }) => id === change.id);
  if (!old) return change;
  if (change.state === 'planned' && (old.state === 'refused' || old.state === 'undone'))
    return { ...change, state: old.state, said: old.said };
  if (change.state === 'planned' && change.said === null) return { ...change, said: old.said };
  // What was made stays told, where it was made here.
  if (change.state === 'done' && traces[change.id] && old.difference.length > 0)
    return { ...change, difference: old.difference };
  return change;
}

/** What somebody saw who may: all of it where the rules are the same, else what was made. */
function inPlaceOf(change: PlannedChange, remembered: Remembered): readonly PlannedChange[] {
  const { changes, same } = remembered;
  const seen = changes.filter(({ id, kind, state }) => kind === change.kind && (id !== change.id || state === 'done'));
  const known = same ? seen : seen.filter(({ state }) => state === 'done');
  if (same && known.length > 0) return known;
  return [...known.filter(({ id }) => id !== change.id), told(change, remembered)];
}

const union = <T>(one: readonly T[], other: readonly T[], key: (it: T) => string): readonly T[] => [
  ...one,
  ...other.filter((it) => !one.some((there) => key(there) === key(it))),
];

/** What was begun before and what is made now, as one thing to be taken back. */
export function joined(before: Step | undefined, now: Step): Step {
  if (before?.kind === 'people-in-role' && now.kind === 'people-in-role')
    return { ...now, people: union(before.people, now.people, (it) => it) };
  if (before?.kind === 'fields-on-screen' && now.kind === 'fields-on-screen')
    return { ...now, ...copied(before), fields: union(before.fields, now.fields, (it) => it) };
  if (before?.kind === 'workflow' && now.kind === 'workflow')
    return { ...now, ...copied(before), missing: union(before.missing, now.missing, (it) => JSON.stringify(it)) };
  // Begun anew: what was in force before it was begun first is what is to come back.
  if (before?.kind === 'rules' && now.kind === 'rules' && before.unfinished === (now.before ?? 0))
    return { ...now, before: before.before };
  return now;
}

/** A step that came to its end. */
export const finished = (step: Step): Step => (step.kind === 'rules' ? { kind: 'rules', before: step.before } : step);

/** A copy that was made is what is taken back, whatever is missing in it since. */
const copied = <S extends Extract<Step, { copy: string | null }>>(before: S): Partial<S> =>
  before.copy === null ? {} : before;
