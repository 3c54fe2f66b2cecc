import type { Said } from '../../../domain/answers';
import type { CheckReport, FixCode } from '../../../domain/doctor/report';
import { inState } from './gather';
import { NOT_MENDED } from './words';

/** What came of a fix: what is fine since, and how many of its kind are not. */
export interface CameOf {
  readonly mended: readonly CheckReport[];
  readonly left: number;
}

const idOf = ({ check, subject }: CheckReport): string => JSON.stringify([check, subject]);

/**
 * Compares what was found before and after. A kind that was wrong in several places may be fine in one report for all
 * of them, so what was wrong and is not any more counts as mended, unless it cannot be seen now.
 */
export function cameOf(before: readonly CheckReport[], after: readonly CheckReport[], fix: FixCode): CameOf {
  const open = new Set([...inState(after, 'wrong'), ...inState(after, 'unknown')].map(idOf));
  const unseen = new Set(inState(after, 'unknown').map(({ check }) => check));
  return {
    mended: before
      .filter((report) => report.state === 'wrong' || (report.state === 'unknown' && report.fix === fix))
      .filter((report) => !open.has(idOf(report)) && !unseen.has(report.check)),
    left: inState(after, 'wrong').filter((report) => report.fix === fix).length,
  };
}

/** Where the fix put nothing right: what to say of it; `null`: it did, or there is nothing left to put right. */
export const notMended = ({ mended, left }: CameOf): Said | null =>
  mended.length === 0 && left > 0 ? NOT_MENDED : null;
