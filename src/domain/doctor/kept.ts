import type { Said } from '../answers';
import type { ShownRules } from '../shown-rules';
import type { CheckCode, CheckReport } from './report';

/** What the last set-up check found, whoever ran it. */
export interface Checked {
  /** Epoch milliseconds. */
  readonly at: number;
  readonly reports: readonly CheckReport[];
  /** What people saw, who see more than the app does: each thing as it was seen last. */
  readonly seen: readonly CheckReport[];
  /** Codes of what was in order once and is not any more: the admins are told of these by a finding. */
  readonly told: readonly string[];
}

/** What a look could not see, as it was seen last; a thing that was never seen stays unknown. */
export function asSeenBefore(now: readonly CheckReport[], seen: readonly CheckReport[]): CheckReport[] {
  return now.flatMap((report) => {
    if (report.state !== 'unknown') return [report];
    const before = seen.filter(
      ({ check, subject }) => check === report.check && (report.subject === null || subject === report.subject),
    );
    return before.length > 0 ? before : [report];
  });
}

/** Codes of what is wrong, each once. */
export const broken = (reports: readonly CheckReport[]): readonly string[] => [
  ...new Set(reports.flatMap(({ check, state }) => (state === 'wrong' ? [check] : []))),
];

/** What broke since it was last looked at, or earlier and still is. A first look tells of nothing: it may be set up yet. */
export function lately(before: Checked | null, reports: readonly CheckReport[]): readonly string[] {
  if (!before) return [];
  const known = broken(before.reports);
  return broken(reports).filter((code) => before.told.includes(code) || !known.includes(code));
}

/** The worst that makes hand-overs go wrong: reports come in the order of how much depends on them. */
export const troubleOf = (reports: readonly CheckReport[]): Said | null =>
  reports.find(({ state, affectsHandOvers }) => state === 'wrong' && affectsHandOvers)?.said ?? null;

/** What agents' pages are to read of it. `mended`: what was seen to be in order since. */
export function noteFor(checked: Pick<Checked, 'at' | 'reports'> | null, mended: CheckCode): Pick<ShownRules, 'setUp'> {
  const trouble = troubleOf((checked?.reports ?? []).filter(({ check }) => check !== mended));
  return checked && trouble ? { setUp: { at: checked.at, trouble } } : {};
}
