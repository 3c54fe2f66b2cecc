import initSqlJs, { type Database, type SqlValue, type Statement } from 'sql.js';
import type { Clock } from '../../clock';
import { remembering } from '../../remembering';
import type { SqlEngine } from '../forge.types';
import { LIMITS } from '../limits';
import { executionError, invalid, type SqlRefusal } from './refusal';
import { checkPortable, fillsSdkTable, sdkTable } from './sqlite-dialect';
import { isRead, skeleton } from './statement';
import { written } from './written';

/** How SQLite says it, and what MySQL would say. */
const MESSAGES: [RegExp, Parameters<typeof executionError>[0]][] = [
  [/^UNIQUE constraint failed/, 'duplicate'],
  [/^NOT NULL constraint failed/, 'notNull'],
  [/^no such table/, 'noTable'],
  [/^no such column|has no column named/, 'noColumn'],
  [/^table \S+ already exists/, 'tableExists'],
  [/^index \S+ already exists/, 'indexExists'],
  [/syntax error|^incomplete input|^unrecognized token|^no such function/, 'syntax'],
];

function refusalOf(error: unknown): SqlRefusal {
  const message = error instanceof Error ? error.message : String(error);
  const [, what] = MESSAGES.find(([pattern]) => pattern.test(message)) ?? [];
  if (what === 'duplicate')
    return executionError(what, `Duplicate entry for key '${message.slice(message.indexOf(':') + 2)}'`);
  return what ? executionError(what, message) : invalid(message);
}

function paramOf(param: unknown): SqlValue {
  if (typeof param === 'number' || typeof param === 'string' || param === null) return param;
  if (typeof param === 'boolean') return Number(param);
  throw invalid('Parameters are numbers, texts, booleans and null');
}

function checkNumbers(row: Record<string, SqlValue>): Record<string, SqlValue> {
  for (const [name, value] of Object.entries(row)) {
    if (typeof value === 'number' && Number.isInteger(value) && !Number.isSafeInteger(value)) {
      throw invalid(`Column ${name} holds ${value}, which a JSON number cannot carry exactly`);
    }
  }
  return row;
}

const stamp = (clock: Clock): string => new Date(clock.now()).toISOString().slice(0, 19).replace('T', ' ');

const setClock = (database: Database, time: { text: string }): void =>
  void database.create_function('current_timestamp', () => time.text);

interface Prepared {
  statement: Statement;
  reads: boolean;
  fillsSdkTable: boolean;
}

function prepare(database: Database, query: string): Prepared {
  const text = skeleton(query);
  checkPortable(text);
  return {
    statement: database.prepare(sdkTable(query)),
    reads: isRead(text),
    fillsSdkTable: fillsSdkTable(text),
  };
}

/** Runs one statement; rows of a read, the counts of a write. */
function perform(database: Database, prepared: Prepared, params: unknown[]): { rows: unknown } {
  const { statement } = prepared;
  try {
    statement.bind(params.map(paramOf));
    const rows: Record<string, SqlValue>[] = [];
    while (statement.step()) rows.push(checkNumbers(statement.getAsObject()));
    if (prepared.reads) return { rows };
    const inserted = prepared.fillsSdkTable ? database.prepare('SELECT last_insert_rowid() AS id') : undefined;
    const affected = database.getRowsModified();
    inserted?.step();
    const insertId = Number(inserted?.getAsObject().id ?? 0);
    inserted?.free();
    return { rows: written(affected, insertId) };
  } finally {
    statement.reset();
  }
}

/**
 * Forge SQL on SQLite in memory (WebAssembly): portable statements only. Its current time is the
 * sandbox's. Column types are not enforced as strictly as TiDB does; the MariaDB engine does that.
 */
export async function createSqliteEngine(clock: Clock): Promise<SqlEngine> {
  const { Database } = await initSqlJs();
  const database = new Database();
  // One connection, and no disk: what guards a file against other processes and power cuts is left out.
  database.run('PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE');
  database.run('PRAGMA case_sensitive_like = ON');
  // The database keeps this function for good, so it must hold on to nothing but the text.
  const time = { text: '' };
  setClock(database, time);
  const statements = remembering(
    LIMITS.sql.remembered,
    (query) => prepare(database, query),
    ({ statement }) => void statement.free(),
  );
  const attempt = async (query: string, params: unknown[]): Promise<{ rows: unknown }> => {
    time.text = stamp(clock);
    try {
      return perform(database, statements.of(query), params);
    } catch (error) {
      throw error instanceof Error && 'code' in error ? error : refusalOf(error);
    }
  };
  return {
    execute: attempt,
    async ddl(query) {
      // A statement prepared for the tables as they were is prepared anew.
      statements.clear();
      return attempt(query, []);
    },
    async tables() {
      const listed = database.prepare(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
      );
      const names: string[] = [];
      while (listed.step()) names.push(String(listed.getAsObject().name));
      listed.free();
      return names;
    },
    close: async () => database.close(),
  };
}
