import type { Survivor } from './tally';

/** Why some changes are not noticed by the tests of a part. */
export interface Reason {
  readonly title: string;
  readonly why: string;
  holdsFor(survivor: Survivor): boolean;
}

export const REASONS: readonly Reason[] = [];

export const NOT_SORTED: Reason = {
  title: 'Others',
  why: 'Each could be noticed by a test that is not written yet.',
  holdsFor: () => true,
};
