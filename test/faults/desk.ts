import type { LoadedApp } from '../../sandbox/forge/app';
import { ACCOUNT } from '../../sandbox/seed/stock/people';
import type { JsonObject } from '../../sandbox/json';
import type { Issue, SlaVariant } from '../../sandbox/site/model';
import { aReadyDesk, type ReadyDesk } from '../support/ready-desk';
import type { Person } from './commands';
import type { Ticket } from './model';
import { Strikes } from './strikes';

/** What is not known of Jira's SLAs may be so, or so. */
const SLAS = {
  'as assumed': {},
  'a loop counts as entering': { loopCountsAsEntry: true },
  'stop, then start': { sameInstant: 'stop-then-start' },
  'readings lag by twenty seconds': { readLag: 20_000 },
} as const satisfies Record<string, Partial<SlaVariant>>;
export type Sla = keyof typeof SLAS;
const NAMES = Object.keys(SLAS) as Sla[];

/** So many stories are played on one desk, one after the other: a desk that is new, and whose app starts cold, takes as long as two of them. */
export const A_DAY = 25;
/** Which desk a seed's story is played on. */
export const dayOf = (seed: number): number => Math.floor(seed / A_DAY);

/** A desk on trial: the sandbox's, what goes wrong there, and what its people know. */
export interface Trial {
  desk: ReadyDesk;
  strikes: Strikes;
  tickets: Ticket[];
  /** Clicks whose answers are still awaited. */
  waiting: Set<Promise<void>>;
  /** How to give back what was taken away, latest last. */
  repairs: (() => void)[];
  downUntil: number | null;
  /** Something has gone wrong since all was last seen to be in order. */
  troubled: boolean;
  /** The next event changes places with one that waits. */
  reordering: boolean;
  /** Rules that were not saved as they should be. */
  rules: JsonObject;
  unsaved: boolean;
}

/** Under which SLA variant a seed's story is played. */
export const slaOf = (seed: number): Sla => NAMES[dayOf(seed) % NAMES.length] ?? 'as assumed';

export async function aTrial(sla: Sla, app?: LoadedApp): Promise<Trial> {
  const desk = await aReadyDesk(app ? { app } : {});
  Object.assign(desk.site.sla, SLAS[sla]);
  return {
    desk,
    strikes: new Strikes(desk),
    tickets: [],
    waiting: new Set(),
    repairs: [],
    downUntil: null,
    troubled: false,
    reordering: false,
    rules: {},
    unsaved: false,
  };
}

export const account = (person: Person): string => ACCOUNT[person];

export function issueOf({ desk }: Trial, { id }: Ticket): Issue {
  const issue = desk.site.issues.get(id);
  if (!issue) throw new Error(`ticket ${id} is gone`);
  return issue;
}

export const isDone = ({ desk }: Trial, issue: Issue): boolean =>
  desk.site.statuses.get(issue.statusId)?.category === 'done';

/** Time passes; an hour that Forge is down ends within it. */
export async function pass(trial: Trial, seconds: number): Promise<void> {
  const { desk, downUntil } = trial;
  const end = desk.now() + seconds * 1000;
  if (downUntil !== null && downUntil <= end) {
    await desk.sandbox.advanceTo(downUntil);
    up(trial);
    await desk.settle();
  }
  await desk.sandbox.advanceTo(end);
}

/** Forge is up again. */
export function up(trial: Trial): void {
  trial.downUntil = null;
  trial.desk.forge.clearFaults();
}
