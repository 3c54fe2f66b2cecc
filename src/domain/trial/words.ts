import type { Said } from '../answers';
import type { Policy } from '../policy';
import { clockNames } from './judge';
import { isGood } from './next-step';
import type { Attempt, Ending, TrialRecord } from './record';

const AGAIN = 'Start the trial again.';

export const interruptedTooOften: Ending = {
  state: 'failed',
  strategy: null,
  proves: null,
  said: {
    happened: 'Hand-overs of the test tickets were interrupted again and again.',
    means: 'Nothing was proven, and the support rules are as they were.',
    next: `Wait a few minutes. ${AGAIN}`,
  },
};

export const stoppedByPerson: Ending = {
  state: 'stopped',
  strategy: null,
  proves: null,
  said: {
    happened: 'The trial was stopped before it was over.',
    means: 'Nothing was proven, and the support rules are as they were.',
    next: AGAIN,
  },
};

export const abandoned: Ending = {
  ...stoppedByPerson,
  said: { ...stoppedByPerson.said, happened: 'The trial was left before it was over: its page was closed.' },
};

export const rulesChanged: Ending = {
  ...stoppedByPerson,
  said: {
    happened: 'The support rules were changed while the trial went on.',
    means: 'What it saw says nothing about the rules that are in force now, so nothing was saved.',
    next: AGAIN,
  },
};

/** Jira does not do what a trial needs. */
export const failedBecause = (happened: string, next: string): Ending => ({
  state: 'failed',
  strategy: null,
  proves: null,
  said: { happened, means: 'Nothing was proven, and the support rules are as they were.', next },
});

const distinct = (words: readonly string[]): string[] => [...new Set(words.filter((word) => word !== ''))];
const list = (names: readonly string[]): string =>
  distinct(names)
    .map((name) => `“${name}”`)
    .join(', ');

/** What went wrong, work type by work type. */
const troublesOf = ({ names }: TrialRecord, attempts: readonly Attempt[]): string[] =>
  distinct(
    attempts.flatMap(({ typeId, verdict }) =>
      verdict?.note && !isGood(verdict) ? [`${names.types[typeId] ?? typeId}: ${verdict.note}`] : [],
    ),
  );

/** What the conditions of the SLAs have to be: no app can read or set them. */
function conditionsWanted({ names }: TrialRecord, policy: Policy): string {
  const types = Object.values(policy.workTypes);
  const nameOf = (id: string): string => names.statuses[id] ?? id;
  const waiting = types.map((type) => nameOf(type.waiting));
  const between = types.flatMap(({ reentry }) => (reentry ? [nameOf(reentry)] : []));
  // A status of another project's work has no name here, and is nothing to look for.
  const ends = policy.doneStatuses.flatMap((id) => names.statuses[id] ?? []);
  const clock = clockNames(names, policy.teamClock ? [policy.teamClock.field] : []);
  const customers = clockNames(names, policy.customerClocks);
  const through = between.length > 0 ? `Entered status: ${list(between)}, ` : 'Assignee: To Unassigned, ';
  return (
    `Open the SLA ${clock} in the project’s settings. It has to start on Issue created and on Entered status: ${list(waiting)}; ` +
    `it has to stop on ${through}on Resolution: Set and on Entered status: ${list(ends)}. ` +
    (between.length > 0 && customers ? `No condition of ${customers} may name ${list(between)}. ` : '') +
    `Then start the trial again.`
  );
}

/** What the admin's own rights kept the trial from. */
const untried = ({ assignee }: TrialRecord): string[] =>
  assignee === null
    ? ['That it stops when a ticket loses its assignee was not tried: you cannot be assigned here.']
    : [];

function proven(record: TrialRecord, policy: Policy): Said {
  if (!policy.teamClock)
    return {
      happened: 'Test tickets were handed over, from beginning to end.',
      means: 'Hand-overs work in this project. The support rules name no SLA of the team’s that should start anew.',
      next: 'There is nothing to do. Try again after changes of a workflow or an SLA.',
    };
  const clock = clockNames(record.names, [policy.teamClock.field]);
  const customers = policy.customerClocks.length > 0 ? ', and the customers’ SLAs ran on' : '';
  return {
    happened: `Each hand-over started ${clock} anew${customers}.`,
    means: 'It is in force: every hand-over starts the team’s SLA anew from now on.',
    next: 'There is nothing to do. Try again after changes of a workflow or an SLA.',
  };
}

/** How a trial ends after its last strategy, or after the first that works. */
export function outcomeOf(record: TrialRecord, policy: Policy, works: boolean): Ending {
  const { strategy, attempts } = record;
  if (works && (strategy !== 'none' || !policy.teamClock))
    return { state: 'proven', strategy, proves: true, said: proven(record, policy) };
  if (works) {
    const seen = distinct(record.past.flatMap((tried) => troublesOf(record, tried.attempts)));
    const clock = clockNames(record.names, policy.teamClock ? [policy.teamClock.field] : []);
    return {
      state: 'not-proven',
      strategy: null,
      proves: false,
      said: {
        happened: [`No way was found that starts ${clock} anew.`, ...seen, ...untried(record)].join(' '),
        means: 'Hand-overs work. The team target is what is promised; the SLA of the team is not started anew.',
        next: conditionsWanted(record, policy),
      },
    };
  }
  const seen = troublesOf(record, attempts);
  const disturbs = attempts.some(({ verdict }) => verdict?.kind === 'disturbed');
  const happened = disturbs
    ? 'A hand-over changes an SLA of the customers.'
    : 'A test ticket could not be handed over.';
  return {
    state: 'failed',
    strategy: null,
    proves: false,
    said: {
      happened: [happened, ...seen].join(' '),
      means: 'Hand-overs in this project do not go as they should.',
      next: disturbs
        ? 'Take the waiting status and the assignee out of the conditions of the customers’ SLAs, then start the trial again.'
        : 'Run the set-up check and mend what it finds, then start the trial again.',
    },
  };
}
