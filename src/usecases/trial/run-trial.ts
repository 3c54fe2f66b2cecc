import type { RefusedAnswer } from '../../domain/answers';
import { begun, endedWith } from '../../domain/trial/advance';
import { nextStep } from '../../domain/trial/next-step';
import type { TrialRecord } from '../../domain/trial/record';
import { trialOf } from '../../domain/trial/tell';
import type { Trial } from '../../domain/trial/trial';
import { abandoned, stoppedByPerson } from '../../domain/trial/words';
import { NO_RULES } from '../check-set-up';
import type { TrialDeps, TrialPlace } from './deps';
import { doStep, type Hand } from './do-step';
import { beingStarted, noWorkTypes, mayNotCreate } from './refusals';
import { eraseGraves, tidyUp } from './tidy-up';
import { withDesk } from './with-desk';

/** A page asks every few seconds: one that has not for so long is closed. */
const ABANDONED_MS = 10 * 60_000;
/** Somebody else makes a step just now. */
const BUSY_MS = 2_000;
/** Steps that ask Jira nothing are made together with the next one. */
const MOST_TOGETHER = 3;

const handOf = ({ accountId }: TrialPlace, operation: string): Hand => ({ as: 'person', by: accountId, operation });
const shown = (deps: TrialDeps, record: TrialRecord): Trial => trialOf(record, deps.clock.now());

/** The trial as it stands while somebody else works on it. */
const busy = (deps: TrialDeps, record: TrialRecord): Trial => {
  const trial = shown(deps, record);
  return trial.againIn === null ? trial : { ...trial, againIn: Math.max(trial.againIn, BUSY_MS) };
};

/** The last trial of a desk, as people read it; `null`: there was none. */
export const readTrial =
  (deps: TrialDeps) =>
  async (projectId: string): Promise<Trial | null> => {
    const record = await deps.trials.of(projectId);
    return record && shown(deps, record);
  };

/**
 * Begins a trial, unless one is going on: that one is answered. One whose page was closed is tidied up first. Nothing is
 * changed in Jira yet. Rejects with JiraFailure where Jira cannot be looked at.
 */
export const startTrial =
  (deps: TrialDeps) =>
  async (place: TrialPlace, operation: string): Promise<{ trial: Trial } | RefusedAnswer> => {
    const { projectId } = place;
    const started = await withDesk(deps, { projectId, operation }, () => start(deps, place, operation));
    if (started) return started;
    const record = await deps.trials.of(projectId);
    return record?.state === 'going' ? { trial: busy(deps, record) } : beingStarted;
  };

async function start(deps: TrialDeps, place: TrialPlace, operation: string): Promise<{ trial: Trial } | RefusedAnswer> {
  const { trials, clock, policies, scratch } = deps;
  let former = await trials.of(place.projectId);
  if (former?.state === 'going') {
    if (clock.now() - former.touchedAt < ABANDONED_MS) return { trial: shown(deps, former) };
    former = await tidyUp(deps, endedWith(former, abandoned), handOf(place, operation));
    if (former.state === 'going') return { trial: shown(deps, former) };
  }
  const policy = await policies.of(place.projectId);
  if (!policy) return NO_RULES;
  if (Object.keys(policy.workTypes).length === 0) return noWorkTypes;
  const { names, mayCreate, mayBeAssigned } = await scratch.look(policy);
  if (!mayCreate) return mayNotCreate;
  const assignee = mayBeAssigned ? place.accountId : null;
  const swept = former && (await eraseGraves(deps, former));
  const record = begun({ policy, names, assignee, now: clock.now(), former: swept });
  await trials.keep(record);
  return { trial: shown(deps, record) };
}

/** Makes a trial's next step, where it is time for it. `null`: there is no trial. */
export const goOnWithTrial =
  (deps: TrialDeps) =>
  async (place: TrialPlace, operation: string): Promise<Trial | null> => {
    const record = await deps.trials.of(place.projectId);
    if (record?.state !== 'going') return record && shown(deps, record);
    const hand = handOf(place, operation);
    const next = await withDesk(deps, { projectId: place.projectId, operation }, () =>
      goOn(deps, place.projectId, hand),
    );
    return next ? shown(deps, next) : busy(deps, record);
  };

async function goOn(deps: TrialDeps, projectId: string, hand: Hand): Promise<TrialRecord> {
  const { trials, clock } = deps;
  const [found, stop] = await Promise.all([trials.of(projectId), trials.askedToStop(projectId)]);
  if (!found) throw new Error('a trial that was there is gone');
  let record: TrialRecord = stop === found.startedAt ? endedWith(found, stoppedByPerson) : found;
  for (let step = 0; step < MOST_TOGETHER; step++) {
    const { do: what } = nextStep(record, clock.now());
    record = { ...(await doStep(deps, record, hand)), touchedAt: clock.now() };
    await trials.keep(record);
    if (what !== 'weigh' && what !== 'throw-away') break;
  }
  return record;
}

/** Ends a trial and tidies up, as far as it can be done at once; the rest is done as it goes on. `null`: there is none. */
export const stopTrial =
  (deps: TrialDeps) =>
  async (place: TrialPlace, operation: string): Promise<Trial | null> => {
    const { trials } = deps;
    const record = await trials.of(place.projectId);
    if (record?.state !== 'going') return record && shown(deps, record);
    // On record first: whoever works on it just now would overwrite anything else.
    await trials.askToStop(place.projectId, record.startedAt);
    const stopped = await withDesk(deps, { projectId: place.projectId, operation }, async () => {
      const now = (await trials.of(place.projectId)) ?? record;
      return tidyUp(deps, endedWith(now, stoppedByPerson), handOf(place, operation));
    });
    return stopped ? shown(deps, stopped) : busy(deps, record);
  };
