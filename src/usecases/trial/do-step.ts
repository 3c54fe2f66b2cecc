import { created, endedWith, found, judged, thrownAway, weighed, withAttempt } from '../../domain/trial/advance';
import { nextStep, type NextStep } from '../../domain/trial/next-step';
import type { TrialRecord } from '../../domain/trial/record';
import { onTrial, rulesOnTrial } from '../../domain/trial/strategies';
import { rulesChanged } from '../../domain/trial/words';
import { JiraFailure } from '../../ports';
import type { Speaker } from '../../ports/trial';
import type { TrialDeps } from './deps';
import { handOverScratch, lookAtScratch, type Seen } from './hand-over-scratch';
import { putInForce } from './put-in-force';
import { removeScratch } from './remove-scratch';
import { later, SEARCH_MS, troubled } from './troubled';

/** Who makes a step. */
export interface Hand {
  readonly as: Speaker;
  readonly by: string | null;
  /** Names this step and no other. */
  readonly operation: string;
}

/** A ticket that is worked on, or whose clock does not show yet, is looked at again then. */
const BUSY_MS = 4_000;
/** Nobody works on a ticket for longer. */
const MOST_BUSY_MS = 5 * 60_000;

/** Makes a trial's next step, if it is time for one, and answers the record after it. What must outlive an interruption is kept before. */
export async function doStep(deps: TrialDeps, record: TrialRecord, hand: Hand): Promise<TrialRecord> {
  const step = nextStep(record, deps.clock.now());
  if (step.do === 'nothing' || step.do === 'wait') return record;
  let kept = record;
  const keep = async (next: TrialRecord): Promise<void> => {
    kept = next;
    await deps.trials.keep(next);
  };
  try {
    return await make(deps, record, step, hand, keep);
  } catch (error) {
    if (!(error instanceof JiraFailure)) throw error;
    return troubled(kept, step, error, deps.clock.now());
  }
}

async function make(
  deps: TrialDeps,
  record: TrialRecord,
  step: Exclude<NextStep, { do: 'nothing' | 'wait' }>,
  hand: Hand,
  keep: (next: TrialRecord) => Promise<void>,
): Promise<TrialRecord> {
  const now = (): number => deps.clock.now();
  switch (step.do) {
    case 'create':
      return createOne(deps, record, step.attempt, hand, keep);
    case 'find': {
      const mark = record.attempts[step.attempt]?.mark ?? '';
      return found(record, step.attempt, await deps.scratch.find(record.projectId, mark, hand.as), now());
    }
    case 'throw-away':
      return thrownAway(record, step.attempt, now());
    case 'hand-over':
    case 'look':
      return handOverOne(deps, record, step, hand, keep);
    case 'delete': {
      const rubbish = record.rubbish.filter(({ id }) => id !== step.ticket.id);
      const removed = await removeScratch(deps, step.ticket, hand.as);
      if (removed.outcome === 'busy') return later(record, now());
      const left = removed.outcome === 'left' ? [...record.left, step.ticket] : record.left;
      const grave = { issueId: step.ticket.id, until: removed.until };
      return { ...record, rubbish, left, graves: [...record.graves, grave], troubles: 0 };
    }
    case 'weigh': {
      const policy = await deps.policies.of(record.projectId);
      return policy ? weighed(record, policy, now()) : endedWith(record, rulesChanged);
    }
    case 'end':
      return putInForce(deps, record, hand.by);
  }
}

const summaryOf = (mark: string): string =>
  `Test of hand-overs by Tierline: it will be deleted in a few minutes (${mark})`;

async function createOne(
  deps: TrialDeps,
  record: TrialRecord,
  index: number,
  { operation }: Hand,
  keep: (next: TrialRecord) => Promise<void>,
): Promise<TrialRecord> {
  const attempt = record.attempts[index];
  const policy = await deps.policies.of(record.projectId);
  if (!attempt) return record;
  if (!policy || onTrial(policy) !== record.rules) return endedWith(record, rulesChanged);
  const mark = `t${operation.replace(/\W/g, '').slice(0, 16)}`;
  // Should this end here: Jira's search knows of a new ticket some seconds later.
  const creating = withAttempt(record, index, { phase: 'creating', mark, due: deps.clock.now() + SEARCH_MS });
  await keep(creating);
  const { typeId } = attempt;
  const ticket = await deps.scratch.create(policy, { typeId, summary: summaryOf(mark), assignee: record.assignee });
  return created(creating, index, ticket, deps.clock.now());
}

async function handOverOne(
  deps: TrialDeps,
  record: TrialRecord,
  step: Extract<NextStep, { do: 'hand-over' | 'look' | 'create' | 'find' | 'throw-away' }>,
  { operation }: Hand,
  keep: (next: TrialRecord) => Promise<void>,
): Promise<TrialRecord> {
  const index = step.attempt;
  const attempt = record.attempts[index];
  const current = await deps.policies.of(record.projectId);
  if (!attempt?.ticket) return record;
  if (!current || onTrial(current) !== record.rules) return endedWith(record, rulesChanged);
  const policy = rulesOnTrial(current, record.strategy);
  const trial = { policy, record, attempt, scratch: attempt.ticket };
  const begin = (): Promise<void> => keep(withAttempt(record, index, { phase: 'handing' }));
  const seen =
    step.do === 'look' ? await lookAtScratch(deps, trial) : await handOverScratch(deps, trial, operation, begin);
  return after(record, index, seen, deps.clock.now());
}

function after(record: TrialRecord, index: number, seen: Seen, now: number): TrialRecord {
  const since = record.attempts[index]?.since ?? now;
  const brokenBy = (note: string): TrialRecord =>
    withAttempt(record, index, { phase: 'judged', verdict: { kind: 'broken', note } });
  switch (seen.seen) {
    case 'busy':
      if (now - since > MOST_BUSY_MS) return brokenBy('Somebody else’s work on it did not end.');
      return withAttempt(record, index, { due: now + BUSY_MS });
    case 'interrupted':
      return thrownAway(record, index, now);
    case 'broken':
      return brokenBy(seen.note);
    case 'handed-over':
      return judged(record, index, seen.verdict, { ...seen, now });
  }
}
