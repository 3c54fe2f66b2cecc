import type { Said } from '../answers';
import type { Unseen } from './desk-setup';
import type { CheckCode, CheckReport, FixCode } from './report';

/** What is looked at, and what is so when it is fine. */
export interface Matter {
  readonly check: CheckCode;
  readonly subject?: string | null;
  readonly title: string;
  readonly who: CheckReport['who'];
  readonly path?: string | null;
  /** Hand-overs suffer from it when it is wrong. */
  readonly affectsHandOvers: boolean;
}

const report = ({ check, subject = null, title, who, path = null }: Matter) => ({
  check,
  subject,
  title,
  who,
  path,
  changedBy: null,
});

/** `steps`: what no API tells, to be looked at by hand. */
export const fine = (matter: Matter, steps: readonly string[] = []): CheckReport => ({
  ...report(matter),
  state: 'fine',
  said: null,
  steps,
  fix: null,
  affectsHandOvers: false,
});

export const wrong = (
  matter: Matter,
  said: Said,
  { steps = [], fix = null }: { steps?: readonly string[]; fix?: FixCode | null } = {},
): CheckReport => ({
  ...report(matter),
  state: 'wrong',
  said,
  steps,
  fix,
  affectsHandOvers: matter.affectsHandOvers,
});

/** All works without it. `steps`: what to do for it to work better. */
export const advice = (
  matter: Matter,
  said: Said,
  { steps = [], fix = null }: { steps?: readonly string[]; fix?: FixCode | null } = {},
): CheckReport => ({ ...report(matter), state: 'advice', said, steps, fix, affectsHandOvers: false });

const UNSEEN: Record<Unseen, Said> = {
  'jira-admins-only': {
    happened: 'Only a Jira admin can look at this.',
    means: 'It may be in order or not.',
    next: 'Ask a Jira admin to open this page and run the check.',
  },
  'not-shown': {
    happened: 'Jira did not show this to you.',
    means: 'It may be in order or not.',
    next: 'Ask somebody who administers this project and Jira to run the check.',
  },
  'no-answer': {
    happened: 'Jira did not answer as it should.',
    means: 'It may be in order or not.',
    next: 'Run the check again in a few minutes.',
  },
};

export const unknown = (
  matter: Matter,
  why: Unseen | Said,
  { steps = [], fix = null }: { steps?: readonly string[]; fix?: FixCode | null } = {},
): CheckReport => ({
  ...report(matter),
  state: 'unknown',
  said: typeof why === 'string' ? UNSEEN[why] : why,
  steps,
  fix,
  affectsHandOvers: false,
});

/** `“One”, “Two” and 3 more`: no report is longer than a paragraph. */
export function listed(names: readonly string[], most = 5): string {
  const shown = names.slice(0, most).map((name) => `“${name}”`);
  const more = names.length - shown.length;
  const parts = more > 0 ? [...shown, `${more} more`] : shown;
  return parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}
