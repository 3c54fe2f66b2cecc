import { createConnection, SqlError, type ConnectionConfig } from 'mariadb';
import { z } from 'zod';
import type { Clock } from '../../clock';
import type { SqlEngine } from '../forge.types';
import { invalid, SqlRefusal } from './refusal';
import { written } from './written';

/** TiDB's default. */
const SQL_MODE =
  'ONLY_FULL_GROUP_BY,STRICT_TRANS_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';

const headerShape = z.looseObject({ affectedRows: z.number(), insertId: z.number() });

function refusalOf(error: unknown): unknown {
  if (!(error instanceof SqlError)) return error;
  const sqlMessage = error.sqlMessage ?? error.message;
  return new SqlRefusal('SQL_EXECUTION_ERROR', sqlMessage, 400, {
    errno: error.errno,
    code: error.code ?? '',
    sqlState: error.sqlState ?? '',
    sqlMessage,
  });
}

/** How to reach a server, and the name of the database that is made for this engine and dropped when it closes. */
export interface MariadbOptions {
  connection: ConnectionConfig;
  database: string;
  clock: Clock;
}

/** Forge SQL on MariaDB, close to TiDB: strict types, binary collation, the sandbox's time as the session's. */
export async function createMariadbEngine({ connection, database, clock }: MariadbOptions): Promise<SqlEngine> {
  if (!/^\w+$/.test(database)) throw new Error(`${database} cannot name a database`);
  const server = await createConnection({
    ...connection,
    bigIntAsNumber: true,
    insertIdAsNumber: true,
    decimalAsNumber: true,
    checkNumberRange: true,
    dateStrings: true,
    timezone: 'Z',
  });
  await server.query(`DROP DATABASE IF EXISTS ${database}`);
  await server.query(`CREATE DATABASE ${database} CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`);
  await server.query(`USE ${database}`);
  await server.query(`SET sql_mode = '${SQL_MODE}'`);
  let clockSet: number | undefined;

  async function attempt(query: string, params: unknown[]): Promise<{ rows: unknown }> {
    if (params.some((it) => typeof it === 'object' && it !== null))
      throw invalid('Parameters are numbers, texts, booleans and null');
    try {
      if (clockSet !== clock.now()) await server.query('SET timestamp = ?', [(clockSet = clock.now()) / 1000]);
      const answer: unknown = await server.query(query, params);
      if (Array.isArray(answer)) return { rows: [...answer] };
      const { affectedRows, insertId } = headerShape.parse(answer);
      return { rows: written(affectedRows, insertId) };
    } catch (error) {
      throw refusalOf(error);
    }
  }

  return {
    execute: attempt,
    ddl: (query) => attempt(query, []),
    async tables() {
      const { rows } = await attempt(
        'SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE() ORDER BY 1',
        [],
      );
      return z
        .array(z.object({ name: z.string() }))
        .parse(rows)
        .map(({ name }) => name);
    },
    async close() {
      await server.query(`DROP DATABASE IF EXISTS ${database}`);
      await server.end();
    },
  };
}
