import type { FindingCode } from '../domain/finding';
import { unfinished, type Visit } from '../domain/visit';
import type { FailureKind, JiraFailure } from '../ports';
import type { Outcome } from './outcome';
import type { ReconcileDeps } from './look';
import { lookAgain } from './look-again';

export const MOST_ATTEMPTS = 6;
const BACK_OFF_MS = [15_000, 60_000, 5 * 60_000, 15 * 60_000, 15 * 60_000];
/** A used-up quota is given back on the hour. Some 429 do not say when, so the attempts must last longer than that. */
const QUOTA_MS = 15 * 60_000;
/** A queue holds nothing back for longer; the repair finds what is due later. */
const LONGEST_DELAY_MS = 900_000;

/** What a refusal is called from the first attempt on. The rest may pass, and is named only when given up. */
const NAMED: Partial<Record<FailureKind, FindingCode>> = {
  forbidden: 'not-permitted',
  gone: 'not-visible',
  field: 'field-missing',
  refused: 'refused',
  'no-way': 'no-path-to-waiting',
};

export const nameOf = (failure: JiraFailure): FindingCode => NAMED[failure.kind] ?? 'gave-up';

/**
 * Records that a hand-over could not be finished: what stands in its way, and when it is tried again.
 * The sixth attempt is the last; the finding then stays until the ticket changes hands again.
 */
export async function recordFailure(
  { clock, ledger, errands }: Pick<ReconcileDeps, 'clock' | 'ledger' | 'errands'>,
  visit: Visit,
  failure: JiraFailure,
): Promise<Outcome> {
  const now = clock.now();
  const { issueId, projectId } = visit;
  const attempts = visit.attempts + 1;
  const last = attempts >= MOST_ATTEMPTS;
  const asked = failure.retryAfter ?? (failure.throttled ? QUOTA_MS : 0);
  const pause = Math.max(asked, BACK_OFF_MS[visit.attempts] ?? 0);
  const finding = last ? nameOf(failure) : (NAMED[failure.kind] ?? null);
  if (finding && visit.finding && visit.finding !== finding) await ledger.settle(issueId, visit.finding);
  if (finding) await ledger.report({ code: finding, projectId, issueId, at: now, detail: failure.what });
  await ledger.update({
    ...visit,
    attempts,
    // A finished visit whose ticket could not be looked at has nothing to give up.
    progress: last && unfinished(visit) ? 'stuck' : visit.progress,
    retryAt: last ? null : now + pause,
    finding: finding ?? visit.finding,
  });
  if (!last && pause <= LONGEST_DELAY_MS) await lookAgain(errands, visit, now, Math.ceil(pause / 1000));
  return { outcome: 'incomplete', issue: issueId, ...(finding ? { finding } : {}) };
}
