import type { Invocation } from '../api/sandbox';
import { type Chapter, toldBy } from './story';

const OUTCOMES: Record<string, string> = {
  nothing: 'Nothing to do: the same team holds it',
  placed: 'Placed with its first team',
  adopted: 'Taken into the books as it stands',
  'handed-over': 'Handed over',
  verified: 'Checked once more',
  reopened: 'Reopened with its last team',
  resolved: 'The team’s visit ended: resolved',
  ended: 'The team’s visit ended',
  'level-corrected': 'Support level corrected to follow the team',
  reported: 'Could not be done, and reported',
  incomplete: 'Not complete yet; it is tried again',
  busy: 'Somebody else works on the ticket; it is tried again',
  'not-a-desk': 'Not one of the desks',
  overtaken: 'Somebody else was quicker, and nothing was changed',
  undone: 'Taken back',
  opened: 'Opened linked work',
  recorded: 'Recorded the outcome',
  asked: 'Looked up what has to be answered',
  added: 'Added the escalation notes',
  'told-closed': 'Told the ticket that its linked work is closed',
  'told-open': 'Told the ticket that it is blocked again',
  accepted: 'Accepted by whoever assigned it to themselves',
  withdrawn: 'Never begun: its notes did not arrive',
};

const VERIFICATIONS: Record<string, { words: string; tone: 'success' | 'inprogress' | 'removed' | 'default' }> = {
  restarted: { words: 'verified', tone: 'success' },
  'not-yet': { words: 'not yet verified', tone: 'inprogress' },
  not: { words: 'not verified', tone: 'removed' },
  'not-needed': { words: 'nothing to verify', tone: 'default' },
};

const humanised = (word: string): string => {
  const text = word.replace(/[-_]/g, ' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
};

const FAILURES: Partial<Record<Invocation['outcome'], string>> = {
  error: 'It failed',
  timeout: 'It ran out of time',
  killed: 'It was stopped half-way',
  retry: 'It asked to be tried again',
  running: 'Running …',
};

/** A module's key as a person says it: `every-hour` → `Every hour`. */
export const moduleWords = humanised;

/** How one function ended, in plain words. */
export function runWords(run: Invocation): string {
  const failure = FAILURES[run.outcome];
  if (failure) return run.error ? `${failure}: ${run.error}` : failure;
  const { outcome, sent, finding, found, answered, passed } = toldBy(run);
  if (outcome)
    return `${OUTCOMES[outcome] ?? humanised(outcome)}${finding ? ` (${humanised(finding).toLowerCase()})` : ''}`;
  if (sent !== undefined) return sent > 0 ? 'Seen, and put in the queue' : 'Seen; not of concern';
  if (passed !== undefined)
    return passed ? 'A workflow rule let the change pass' : 'A workflow rule refused the change, and said why';
  if (found !== undefined) return found > 0 ? `Found ${found} to put right` : 'Looked, and found nothing to put right';
  if (answered !== undefined) return answered ? 'A page asked, and was answered' : 'A page asked, and was refused';
  return run.module === 'app-installed' ? 'Installed on the site' : 'Done';
}

export function verificationWords(
  run: Invocation,
): { words: string; tone: 'success' | 'inprogress' | 'removed' | 'default' } | undefined {
  const { verification } = toldBy(run);
  return verification === undefined
    ? undefined
    : (VERIFICATIONS[verification] ?? { words: humanised(verification), tone: 'default' });
}

export const hasFailed = ({ outcome }: Invocation): boolean =>
  outcome === 'error' || outcome === 'timeout' || outcome === 'killed';

/** The run that tells what came of the change: the last that failed, else the last that did something, else the last that names an outcome. */
export function tellingRun({ runs }: Chapter): Invocation | undefined {
  const ended = (run: Invocation): string | undefined => toldBy(run).outcome;
  return (
    runs.findLast(hasFailed) ??
    runs.findLast((run) => ended(run) !== undefined && ended(run) !== 'nothing') ??
    runs.findLast((run) => ended(run) !== undefined) ??
    runs.at(-1)
  );
}
