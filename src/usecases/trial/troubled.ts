import { endedWith, found, thrownAway, withAttempt } from '../../domain/trial/advance';
import type { NextStep } from '../../domain/trial/next-step';
import type { Ending, TrialRecord } from '../../domain/trial/record';
import { failedBecause } from '../../domain/trial/words';
import type { JiraFailure } from '../../ports';

const MOST_TROUBLES = 8;
const LONGEST_MS = 60_000;
/** When a search knows of what was written. */
export const SEARCH_MS = 10_000;

const cannotCreate = ({ kind, what, fields }: JiraFailure): Ending => {
  const says = Object.values(fields).filter((text) => text !== '');
  const asked = says.length > 0 ? says.join(' ') : what;
  if (kind === 'field' || says.length > 0)
    return failedBecause(
      `Jira did not create the test ticket: it asks for fields that only a person can fill in. It says: ${asked}`,
      'Make these fields optional for the time of the trial, or give them a default value. Then start the trial again.',
    );
  return failedBecause(
    `Jira did not let you create a test ticket (${what}).`,
    'Check that you may create work items of each work type that the support rules name. Then start the trial again.',
  );
};

const NO_ANSWER = failedBecause(
  'Jira did not answer as it should, again and again.',
  'Wait a few minutes. Then start the trial again.',
);

const cannotSave = (what: string): Ending =>
  failedBecause(
    `What was seen could not be written where the pages read the rules: Jira did not allow it (${what}).`,
    'Run the set-up check and let it write the project property. Then start the trial again.',
  );

/** Another try in a while; too many of them end the trial, or leave the ticket that cannot be deleted. */
export function later(record: TrialRecord, now: number, asked: number | null = null): TrialRecord {
  const troubles = record.troubles + 1;
  const pause = Math.max(asked ?? 0, Math.min(LONGEST_MS, 2_000 * 2 ** record.troubles));
  if (troubles < MOST_TROUBLES) return { ...record, troubles, due: now + pause };
  if (!record.ending) return { ...endedWith(record, NO_ANSWER), troubles: 0, due: now };
  const [ticket, ...rubbish] = record.rubbish;
  if (!ticket) return { ...record, troubles: 0, due: now, state: 'failed', ending: NO_ANSWER };
  return { ...record, troubles: 0, due: now, rubbish, left: [...record.left, ticket] };
}

/** The record after a step to which Jira said no, or nothing. */
export function troubled(record: TrialRecord, step: NextStep, failure: JiraFailure, now: number): TrialRecord {
  const { kind, what, lasting, maybeDone, retryAfter } = failure;
  const again = later(record, now, retryAfter);
  switch (step.do) {
    case 'create':
      if (maybeDone) return withAttempt(again, step.attempt, { due: now + SEARCH_MS });
      return lasting
        ? endedWith(withAttempt(record, step.attempt, { phase: 'create' }), cannotCreate(failure))
        : withAttempt(again, step.attempt, { phase: 'create', due: now });
    case 'find':
      // Who may not search has found nothing.
      return lasting ? found(record, step.attempt, null, now) : again;
    case 'hand-over':
    case 'look':
      if (kind === 'gone') return thrownAway(record, step.attempt, now);
      if (!lasting) return again;
      return withAttempt(record, step.attempt, {
        phase: 'judged',
        verdict: { kind: 'broken', note: `Jira refused the app a step: ${what}.` },
      });
    case 'end':
      return lasting ? { ...record, state: 'failed', ending: cannotSave(what) } : again;
    default:
      return again;
  }
}
