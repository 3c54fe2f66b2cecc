import { sql } from '@forge/sql';

/*
 * The ledger's tables, in DDL that TiDB, MariaDB and SQLite read alike. Text columns are as narrow as what
 * Jira puts into them; times are epoch milliseconds.
 *
 * Forward only: a later version adds a list at the end of MIGRATIONS, and never changes one. Each statement may run
 * again without harm. Code of a version runs on the schema of the one before: minor versions of an app are told to
 * nobody, so that functions run before the schedule has looked.
 */
const TABLES: readonly string[] = [
  `CREATE TABLE IF NOT EXISTS ticket (
    issue_id BIGINT NOT NULL,
    lease_until BIGINT NOT NULL,
    fence BIGINT NOT NULL,
    operation_id VARCHAR(255) NOT NULL,
    PRIMARY KEY (issue_id)
  )`,
  `CREATE TABLE IF NOT EXISTS visit (
    issue_id BIGINT NOT NULL,
    seq INT NOT NULL,
    project_id BIGINT NOT NULL,
    level_id VARCHAR(64) NOT NULL,
    team_id VARCHAR(64) NOT NULL,
    from_level VARCHAR(64),
    from_team VARCHAR(64),
    beginning VARCHAR(16) NOT NULL,
    cause VARCHAR(16) NOT NULL,
    by_account VARCHAR(128),
    started_at BIGINT NOT NULL,
    due_at BIGINT,
    policy_version INT NOT NULL,
    state VARCHAR(16) NOT NULL,
    ended_at BIGINT,
    progress VARCHAR(16) NOT NULL,
    operation_id VARCHAR(255) NOT NULL,
    attempts INT NOT NULL,
    retry_at BIGINT,
    verification VARCHAR(16),
    notified VARCHAR(16) NOT NULL,
    finding VARCHAR(64),
    before_steps TEXT,
    notes_comment VARCHAR(32),
    notes_score INT,
    PRIMARY KEY (issue_id, seq)
  )`,
  'CREATE INDEX IF NOT EXISTS visit_retry ON visit (retry_at)',
  'CREATE INDEX IF NOT EXISTS visit_desk ON visit (project_id, started_at)',
  `CREATE TABLE IF NOT EXISTS finding (
    project_id BIGINT NOT NULL,
    issue_id BIGINT NOT NULL,
    code VARCHAR(64) NOT NULL,
    at BIGINT NOT NULL,
    detail VARCHAR(255) NOT NULL,
    PRIMARY KEY (project_id, issue_id, code)
  )`,
  // The work linked to a ticket as Jira last told of it: one row a ticket, as it is read and written as a whole.
  `CREATE TABLE IF NOT EXISTS linked_copy (
    issue_id BIGINT NOT NULL,
    issue_key VARCHAR(64) NOT NULL,
    project_id BIGINT NOT NULL,
    items TEXT NOT NULL,
    truncated INT NOT NULL,
    at BIGINT NOT NULL,
    told VARCHAR(16),
    comment_id VARCHAR(32),
    PRIMARY KEY (issue_id)
  )`,
  'CREATE INDEX IF NOT EXISTS linked_copy_key ON linked_copy (issue_key)',
  // Beside `visit`, not in it: few visits end with an outcome or past the close check.
  `CREATE TABLE IF NOT EXISTS ending (
    issue_id BIGINT NOT NULL,
    seq INT NOT NULL,
    project_id BIGINT NOT NULL,
    at BIGINT NOT NULL,
    outcome_comment VARCHAR(32),
    outcome_kind VARCHAR(16),
    override_by VARCHAR(128),
    override_reason TEXT,
    PRIMARY KEY (issue_id, seq)
  )`,
];

/** So that the site's page finds what waits and what was given up. */
const BY_PROGRESS: readonly string[] = ['CREATE INDEX IF NOT EXISTS visit_progress ON visit (progress)'];

/** What each version of the schema added. */
export const MIGRATIONS: readonly (readonly string[])[] = [TABLES, BY_PROGRESS];
export const SCHEMA_VERSION = MIGRATIONS.length;

/**
 * Brings the tables from a version to today's; by default from none. Idempotent, about ten statements: it runs on
 * install and upgrade, from the hourly schedule where a version is behind, and when a table or a column is missing.
 */
export async function migrate(from = 0): Promise<void> {
  for (const statements of MIGRATIONS.slice(from)) for (const statement of statements) await sql.executeDDL(statement);
}
