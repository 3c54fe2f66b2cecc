import { kvs, WhereConditions } from '@forge/kvs';
import { literal, object, type, type Infer } from 'superstruct';
import { is } from '../domain/fits';
import type { TrialRecord } from '../domain/trial/record';
import type { Erasing, Trials } from '../ports/trial';
import { ERASE_ENDINGS, ERASE_LEASE, ERASE_VISITS } from './erase-statements';
import { FORGET_COPY } from './linked-copy-statements';
import { write } from './run-statement';
import { FORGET_FINDINGS } from './statements';

const PREFIX = 'trial:';
const keyOf = (projectId: string): string => `${PREFIX}${projectId}`;
const stopKeyOf = (projectId: string): string => `stop-trial:${projectId}`;
const PAGE = 100;

/** The mark of a record's shape. A trial lasts minutes: one of another shape is forgotten, and its tickets are named for what they are. */
const SHAPE = 1;
const Stored = object({ shape: literal(SHAPE), trial: type({}) });

/** Nobody else writes this store: what bears the mark is trusted. */
const opened = (stored: unknown): TrialRecord[] => {
  if (!is(stored, Stored)) return [];
  const { trial }: Infer<typeof Stored> = stored;
  return [trial as TrialRecord];
};

/** Trials in Forge's key-value store, one a desk: the last. */
export const storedTrials: Trials = {
  async of(projectId) {
    return opened(await kvs.get(keyOf(projectId)))[0] ?? null;
  },
  async all() {
    const records: TrialRecord[] = [];
    let cursor: string | undefined;
    do {
      const trials = kvs.query().where('key', WhereConditions.beginsWith(PREFIX)).limit(PAGE);
      const page = await (cursor ? trials.cursor(cursor) : trials).getMany<unknown>();
      records.push(...page.results.flatMap(({ value }) => opened(value)));
      cursor = page.nextCursor;
    } while (cursor);
    return records;
  },
  async keep(trial) {
    await kvs.set(keyOf(trial.projectId), { shape: SHAPE, trial });
  },
  async askToStop(projectId, startedAt) {
    await kvs.set(stopKeyOf(projectId), startedAt);
  },
  async askedToStop(projectId) {
    const asked: unknown = await kvs.get(stopKeyOf(projectId));
    return typeof asked === 'number' ? asked : null;
  },
};

/** Erasing on Forge SQL. Each statement may run again; rejects with ForgeSQLAPIError when the database does. */
export const sqlErasing: Erasing = {
  async erase(issueId) {
    const id = Number(issueId);
    for (const statement of [ERASE_VISITS, ERASE_ENDINGS, FORGET_FINDINGS, FORGET_COPY]) await write(statement, id);
  },
  async eraseLease(issueId) {
    await write(ERASE_LEASE, Number(issueId));
  },
};
