import type { FindingCode } from '../finding';
import type { Policy } from '../policy';
import { isGood } from './next-step';
import type { Attempt, Ending, Scratch, TrialNames, TrialRecord, Verdict } from './record';
import { onTrial, strategiesFor } from './strategies';
import { interruptedTooOften, outcomeOf } from './words';

/** An SLA that begins with the ticket must have been seen before, and no clock is exact to the second. */
const BREATH_MS = 3_000;
/** After a hand-over, when its clocks are read again. */
const LOOKS_MS = [5_000, 15_000, 25_000, 35_000, 45_000] as const;
/** How often a ticket is begun anew for one work type. */
const MOST_THROWN = 5;

const fresh = (typeId: string, now: number): Attempt => ({
  typeId,
  phase: 'create',
  mark: '',
  ticket: null,
  due: now,
  since: now,
  thrown: 0,
  second: false,
  visit: null,
  finding: null,
  verdict: null,
});

export interface Beginning {
  readonly policy: Policy;
  readonly names: TrialNames;
  readonly assignee: string | null;
  readonly now: number;
  /** The one before, of which tickets or leases may be left. */
  readonly former: TrialRecord | null;
}

export function begun({ policy, names, assignee, now, former }: Beginning): TrialRecord {
  const [strategy, ...todo] = strategiesFor(policy, assignee !== null);
  return {
    projectId: policy.desk.projectId,
    state: 'going',
    startedAt: now,
    touchedAt: now,
    rules: onTrial(policy),
    names,
    assignee,
    strategy,
    todo,
    attempts: Object.keys(policy.workTypes).map((typeId) => fresh(typeId, now)),
    past: [],
    rubbish: former?.left ?? [],
    left: [],
    graves: former?.graves ?? [],
    due: now,
    troubles: 0,
    ending: null,
  };
}

/** One attempt of the record, changed. */
export const withAttempt = (record: TrialRecord, index: number, change: Partial<Attempt>): TrialRecord => ({
  ...record,
  attempts: record.attempts.map((attempt, at) => (at === index ? { ...attempt, ...change } : attempt)),
});

const ticketsOf = (attempts: readonly Attempt[]): Scratch[] =>
  attempts.flatMap(({ ticket, phase }) => (ticket && phase !== 'creating' ? [ticket] : []));

const withoutTickets = (attempts: readonly Attempt[]): Attempt[] =>
  attempts.map((attempt) => ({ ...attempt, ticket: null }));

/** It ends with this, after its tickets are deleted. What has an end already keeps it. */
export const endedWith = (record: TrialRecord, ending: Ending): TrialRecord =>
  record.ending
    ? record
    : {
        ...record,
        ending,
        rubbish: [...record.rubbish, ...ticketsOf(record.attempts)],
        attempts: withoutTickets(record.attempts),
      };

/** The strategy was seen enough of. */
export function weighed(record: TrialRecord, policy: Policy, now: number): TrialRecord {
  const { strategy, attempts, todo } = record;
  const restarted = attempts.some(({ verdict }) => verdict?.kind === 'restarted');
  const works = attempts.every(({ verdict }) => isGood(verdict)) && (strategy === 'none' || restarted);
  const [next, ...others] = todo;
  if (works || next === undefined) return endedWith(record, outcomeOf(record, policy, works));
  return {
    ...record,
    past: [...record.past, { strategy, attempts: withoutTickets(attempts) }],
    rubbish: [...record.rubbish, ...ticketsOf(attempts)],
    strategy: next,
    todo: others,
    attempts: attempts.map(({ typeId }) => fresh(typeId, now)),
  };
}

export const created = (record: TrialRecord, index: number, ticket: Scratch, now: number): TrialRecord =>
  withAttempt(record, index, { ticket, phase: 'open', due: now + BREATH_MS, since: now });

/** A creation whose answer was lost, looked for: there it is, or it never was. */
export function found(record: TrialRecord, index: number, ticket: Scratch | null, now: number): TrialRecord {
  const { attempts, rubbish } = record;
  const attempt = attempts[index];
  if (!attempt) return record;
  if (record.ending)
    return {
      ...withAttempt(record, index, { phase: 'create', ticket: null }),
      rubbish: ticket ? [...rubbish, ticket] : rubbish,
    };
  return ticket
    ? created(record, index, ticket, now)
    : withAttempt(record, index, { ...fresh(attempt.typeId, now), thrown: attempt.thrown + 1 });
}

/** It is not known how far its hand-over came, so that it proves nothing: another ticket. */
export function thrownAway(record: TrialRecord, index: number, now: number): TrialRecord {
  const attempt = record.attempts[index];
  if (!attempt) return record;
  const thrown = attempt.thrown + 1;
  if (thrown >= MOST_THROWN) return endedWith(record, interruptedTooOften);
  return {
    ...withAttempt(record, index, { ...fresh(attempt.typeId, now), thrown }),
    rubbish: [...record.rubbish, ...ticketsOf([attempt])],
  };
}

/** Judged, or to be looked at again, or handed over again. */
export function judged(
  record: TrialRecord,
  index: number,
  seen: Verdict | 'not-yet' | 'again',
  at: { now: number; handedAt: number; visit: number; finding: FindingCode | null },
): TrialRecord {
  const { now, handedAt, visit, finding } = at;
  if (seen === 'again')
    return withAttempt(record, index, {
      phase: 'open',
      second: true,
      due: now + BREATH_MS,
      since: now,
      visit,
      finding,
    });
  if (seen === 'not-yet') {
    const wait = LOOKS_MS.find((ms) => handedAt + ms > now);
    const due = wait === undefined ? now + BREATH_MS : handedAt + wait;
    return withAttempt(record, index, { phase: 'looking', due, visit, finding });
  }
  return withAttempt(record, index, { phase: 'judged', visit, finding, verdict: seen });
}
