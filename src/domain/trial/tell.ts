import { isGood, nextStep } from './next-step';
import type { Attempt, TrialRecord } from './record';
import type { Strategy, Trial, TrialStep, TrialStepState } from './trial';

const WAYS: Record<Strategy, (between: string | null) => string> = {
  reentry: (between) => (between ? ` through “${between}”` : ''),
  unassign: () => ', taking it from its assignee',
  none: () => '',
};

function stateOf({ phase, verdict }: Attempt, over: boolean): TrialStepState {
  if (verdict) return isGood(verdict) ? 'done' : 'failed';
  return phase === 'create' || over ? 'waiting' : 'running';
}

function stepOf(record: TrialRecord, strategy: Strategy, attempt: Attempt, over: boolean): TrialStep {
  const name = record.names.types[attempt.typeId] ?? attempt.typeId;
  const between = record.names.between[attempt.typeId] ?? null;
  return {
    title: `Hand “${name}” over${WAYS[strategy](between)}`,
    state: stateOf(attempt, over),
    note: attempt.verdict?.note ?? null,
  };
}

/** The tidying up, and the saving where there is something to be saved. */
function lastSteps({ state, ending, rubbish, left, past, attempts }: TrialRecord): TrialStep[] {
  const begun = past.length > 0 || rubbish.length > 0 || attempts.some(({ phase }) => phase !== 'create');
  const over = state !== 'going';
  const tidied: TrialStepState = left.length > 0 ? 'failed' : 'done';
  const tidying: TrialStep = {
    title: 'Delete the test tickets',
    state: over ? tidied : ending && begun ? 'running' : 'waiting',
    note: left.length > 0 ? `${left.map(({ key }) => key).join(', ')} could not be deleted. Delete by hand.` : null,
  };
  if (ending && ending.state !== 'proven' && ending.state !== 'not-proven') return [tidying];
  return [tidying, { title: 'Save what was proven', state: over ? 'done' : 'waiting', note: null }];
}

/** A trial as people read it. */
export function trialOf(record: TrialRecord, now: number): Trial {
  const next = nextStep(record, now);
  const { state, startedAt, ending, past, attempts, strategy, left } = record;
  const over = ending !== null;
  const tried = past.flatMap((one) => one.attempts.map((attempt) => stepOf(record, one.strategy, attempt, true)));
  return {
    state,
    startedAt,
    againIn: state !== 'going' ? null : next.do === 'wait' ? next.for : 0,
    steps: [
      ...tried.filter((step) => step.state !== 'waiting'),
      ...attempts.map((attempt) => stepOf(record, strategy, attempt, over)),
      ...lastSteps(record),
    ],
    strategy: state === 'going' ? strategy : (ending?.strategy ?? null),
    said: state === 'going' ? null : (ending?.said ?? null),
    left: left.map(({ key }) => key),
  };
}
