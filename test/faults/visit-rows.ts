import { z } from 'zod';
import type { Issue } from '../../sandbox/site/model';
import { visitsOf } from '../support/ready-desk';
import type { Trial } from './desk';

const Row = z.object({
  seq: z.number(),
  level_id: z.string(),
  team_id: z.string(),
  from_team: z.string().nullable(),
  beginning: z.string(),
  cause: z.string(),
  by_account: z.string().nullable(),
  started_at: z.number(),
  state: z.string(),
  progress: z.string(),
  attempts: z.number(),
  operation_id: z.string(),
  retry_at: z.number().nullable(),
  notified: z.string(),
  finding: z.string().nullable(),
  notes_comment: z.union([z.string(), z.number()]).nullable(),
});
export type VisitRow = z.infer<typeof Row>;

/** A ticket's visits as the ledger has them, oldest first. */
export const rowsOf = async (trial: Trial, issue: Issue): Promise<VisitRow[]> =>
  (await visitsOf(trial.desk, issue)).map((row) => Row.parse(row));
