import { create, enums, nullable, number, string, type, type Infer } from 'superstruct';
import { isFindingCode } from '../domain/finding';
import type { Before, Visit } from '../domain/visit';

/** A row of `visit`. Numbers stay below 2^53: ids of Jira and epoch milliseconds do. */
const VisitRow = type({
  issue_id: number(),
  seq: number(),
  project_id: number(),
  level_id: string(),
  team_id: string(),
  from_level: nullable(string()),
  from_team: nullable(string()),
  beginning: enums(['escalate', 'send-back', 'transfer', 'placed', 'adopted', 'reopened', 'undone']),
  cause: enums(['click', 'team', 'level', 'created', 'reopened', 'found']),
  by_account: nullable(string()),
  started_at: number(),
  due_at: nullable(number()),
  policy_version: number(),
  state: enums(['open', 'accepted', 'resolved', 'ended']),
  ended_at: nullable(number()),
  progress: enums(['pending', 'applied', 'done', 'stuck']),
  operation_id: string(),
  attempts: number(),
  retry_at: nullable(number()),
  verification: nullable(enums(['restarted', 'not-yet', 'not', 'not-needed'])),
  notified: enums(['no', 'sending', 'yes']),
  finding: nullable(string()),
  before_steps: nullable(string()),
  notes_comment: nullable(string()),
  notes_score: nullable(number()),
});
type VisitRow = Infer<typeof VisitRow>;

/** The ledger is ours alone: a row of another shape is a defect, and throws. */
export function visitOf(value: unknown): Visit {
  const row: VisitRow = create(value, VisitRow);
  return {
    issueId: String(row.issue_id),
    sequence: row.seq,
    projectId: String(row.project_id),
    level: row.level_id,
    team: row.team_id,
    fromLevel: row.from_level,
    fromTeam: row.from_team,
    beginning: row.beginning,
    cause: row.cause,
    by: row.by_account,
    startedAt: row.started_at,
    due: row.due_at,
    policyVersion: row.policy_version,
    state: row.state,
    endedAt: row.ended_at,
    progress: row.progress,
    operation: row.operation_id,
    attempts: row.attempts,
    retryAt: row.retry_at,
    verification: row.verification,
    notified: row.notified,
    finding: row.finding !== null && isFindingCode(row.finding) ? row.finding : null,
    before: row.before_steps === null ? null : (JSON.parse(row.before_steps) as Before),
    notes: row.notes_comment === null ? null : { comment: row.notes_comment, score: row.notes_score ?? 0 },
  };
}

/** In the order of the statements' columns. */
export const insertValues = (visit: Visit): unknown[] => [
  Number(visit.issueId),
  visit.sequence,
  Number(visit.projectId),
  visit.level,
  visit.team,
  visit.fromLevel,
  visit.fromTeam,
  visit.beginning,
  visit.cause,
  visit.by,
  visit.startedAt,
  visit.due,
  visit.policyVersion,
  ...changing(visit).slice(0, 3),
  visit.operation,
  ...changing(visit).slice(3),
];

const changing = (visit: Visit): unknown[] => [
  visit.state,
  visit.endedAt,
  visit.progress,
  visit.attempts,
  visit.retryAt,
  visit.verification,
  visit.notified,
  visit.finding,
  visit.before === null ? null : JSON.stringify(visit.before),
  visit.notes?.comment ?? null,
  visit.notes?.score ?? null,
];

export const updateValues = (visit: Visit): unknown[] => [
  ...changing(visit),
  Number(visit.issueId),
  visit.sequence,
  visit.operation,
  visit.progress,
  visit.progress,
];
