import { nextStep } from '../../domain/trial/next-step';
import type { TrialRecord } from '../../domain/trial/record';
import type { TrialDeps } from './deps';
import { doStep, type Hand } from './do-step';

/** As many steps as one call makes: each takes a call of Jira or two. */
const MOST_STEPS = 12;

/** Makes the last steps of a trial that has its end, as far as they can be made now. Each is kept. */
export async function tidyUp(deps: TrialDeps, begun: TrialRecord, hand: Hand): Promise<TrialRecord> {
  let record = begun;
  for (let step = 0; step < MOST_STEPS; step++) {
    const next = nextStep(record, deps.clock.now());
    if (next.do === 'nothing' || next.do === 'wait') break;
    record = await doStep(deps, record, hand);
    await deps.trials.keep(record);
  }
  return record;
}

/** Gives back the leases of tickets of which nothing can be told any more. */
export async function eraseGraves({ erasing, clock }: TrialDeps, record: TrialRecord): Promise<TrialRecord> {
  const over = record.graves.filter(({ until }) => until < clock.now());
  for (const { issueId } of over) await erasing.eraseLease(issueId);
  return { ...record, graves: record.graves.filter((grave) => !over.includes(grave)) };
}
