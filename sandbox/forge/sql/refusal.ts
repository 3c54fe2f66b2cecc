/** The database says no: on the wire `{code, message, suggestion?, debug?}`, a ForgeSQLAPIError in the app. */
export class SqlRefusal extends Error {
  constructor(
    readonly code:
      'INVALID_SQL_QUERY' | 'SQL_EXECUTION_ERROR' | 'QUERY_TIMED_OUT' | 'APP_NOT_ENABLED' | 'RATE_LIMIT_EXCEEDED',
    message: string,
    readonly status = 400,
    /** What the database itself said; the SDK gives it as `error.context.debug`. */
    readonly debug?: { errno: number; code: string; sqlState: string; sqlMessage: string },
  ) {
    super(message);
  }
}

/** MySQL's errors by what happened, so that both engines tell the same. */
const MYSQL = {
  duplicate: { errno: 1062, code: 'ER_DUP_ENTRY', sqlState: '23000' },
  notNull: { errno: 1048, code: 'ER_BAD_NULL_ERROR', sqlState: '23000' },
  noTable: { errno: 1146, code: 'ER_NO_SUCH_TABLE', sqlState: '42S02' },
  noColumn: { errno: 1054, code: 'ER_BAD_FIELD_ERROR', sqlState: '42S22' },
  tableExists: { errno: 1050, code: 'ER_TABLE_EXISTS_ERROR', sqlState: '42S01' },
  indexExists: { errno: 1061, code: 'ER_DUP_KEYNAME', sqlState: '42000' },
  syntax: { errno: 1064, code: 'ER_PARSE_ERROR', sqlState: '42000' },
} as const;

export const executionError = (what: keyof typeof MYSQL, sqlMessage: string): SqlRefusal =>
  new SqlRefusal('SQL_EXECUTION_ERROR', sqlMessage, 400, { ...MYSQL[what], sqlMessage });

export const invalid = (message: string): SqlRefusal => new SqlRefusal('INVALID_SQL_QUERY', message);
