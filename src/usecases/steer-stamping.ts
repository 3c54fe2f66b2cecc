import type { RefusedAnswer } from '../domain/answers';
import { isLost, shownStamping, type Stamping, type StampingRecord } from '../domain/stamping';
import type { Clock, Errands, Policies } from '../ports';
import type { OpenTickets, Stampings } from '../ports/stamping';
import { goOn } from './stamp-open-tickets';

export interface SteerStampingDeps {
  clock: Clock;
  policies: Pick<Policies, 'of'>;
  errands: Errands;
  stampings: Stampings;
  openTickets: Pick<OpenTickets, 'count'>;
}

const SWITCHED_OFF: RefusedAnswer = {
  outcome: 'refused',
  said: {
    happened: 'This project has no support rules that are switched on.',
    means: 'No ticket was stamped.',
    next: 'Save the support rules, then stamp the open tickets.',
  },
};

const goes = ({ state }: StampingRecord): boolean => state === 'going' || state === 'waiting-for-quota';
/** A cursor of Jira is good for a week. */
const CURSOR_MS = 6 * 24 * 60 * 60_000;

/** Begins with the oldest open ticket, or goes on where it was stopped. One that goes on already is left to it. */
export const startStamping =
  (deps: SteerStampingDeps) =>
  async (projectId: string): Promise<{ stamping: Stamping } | RefusedAnswer> => {
    const { clock, policies, stampings, openTickets } = deps;
    const policy = await policies.of(projectId);
    if (!policy?.enabled) return SWITCHED_OFF;
    const before = await stampings.of(projectId);
    const now = clock.now();
    if (before && goes(before) && !isLost(before, now)) return { stamping: shownStamping(before) };
    const resumes = before && before.state !== 'done' && now - before.touchedAt < CURSOR_MS;
    const record: StampingRecord = resumes
      ? { ...before, state: 'going', notBefore: now }
      : {
          state: 'going',
          startedAt: now,
          done: 0,
          about: await openTickets.count(policy),
          turn: before?.turn ?? 0,
          cursor: null,
          touchedAt: now,
          notBefore: now,
        };
    return { stamping: shownStamping(await goOn(deps, projectId, record)) };
  };

export const readStamping =
  ({ stampings }: Pick<SteerStampingDeps, 'stampings'>) =>
  async (projectId: string): Promise<{ stamping: Stamping | null }> => {
    const record = await stampings.of(projectId);
    return { stamping: record && shownStamping(record) };
  };

/** What is stamped stays so. The errand that is under way ends with its page. */
export const stopStamping =
  ({ stampings }: Pick<SteerStampingDeps, 'stampings'>) =>
  async (projectId: string): Promise<{ stamping: Stamping | null }> => {
    const record = await stampings.of(projectId);
    if (!record || !goes(record)) return { stamping: record && shownStamping(record) };
    const stopped: StampingRecord = { ...record, state: 'stopped' };
    await stampings.keep(projectId, stopped);
    return { stamping: shownStamping(stopped) };
  };

/** By the hour: an errand that was lost is sent again. Answers how many were. */
export const reviveStampings =
  (deps: Pick<SteerStampingDeps, 'clock' | 'errands' | 'stampings'>) =>
  async (projectIds: readonly string[]): Promise<number> => {
    let revived = 0;
    for (const projectId of projectIds) {
      const record = await deps.stampings.of(projectId);
      if (!record || !isLost(record, deps.clock.now())) continue;
      await goOn(deps, projectId, record);
      revived += 1;
    }
    return revived;
  };
