import { errorCodes, sql } from '@forge/sql';
import { array, create, number, type, unknown } from 'superstruct';
import { is } from '../domain/fits';
import { migrate } from './schema';

const Written = type({ affectedRows: number() });

const Debugged = type({ context: type({ debug: type({ errno: number() }) }) });

/** MySQL's number of an error, as Forge SQL passes it on. */
const hasNumber = (error: unknown, errno: number): boolean =>
  is(error, Debugged) && error.context.debug.errno === errno;
const DUPLICATE_ENTRY = 1062;
const NO_SUCH_TABLE = 1146;
const NO_SUCH_COLUMN = 1054;

/** The key is there already. */
export const isDuplicateKey = (error: unknown): boolean => hasNumber(error, DUPLICATE_ENTRY);

async function execute(statement: string, values: readonly unknown[]): Promise<unknown> {
  const run = async () =>
    (
      await sql
        .prepare<unknown>(statement)
        .bindParams(...values)
        .execute()
    ).rows;
  try {
    return await run();
  } catch (error) {
    // Before the migration: the event that tells of it is still to come, or there is none.
    if (!hasNumber(error, NO_SUCH_TABLE) && !hasNumber(error, NO_SUCH_COLUMN)) throw error;
    await migrate();
    return run();
  }
}

/** Rows of a SELECT, unparsed. Rejects with ForgeSQLAPIError. */
export const query = async (statement: string, ...values: unknown[]): Promise<unknown[]> =>
  create(await execute(statement, values), array(unknown()));

/** How many rows a statement changed. Rejects with ForgeSQLAPIError. */
export async function write(statement: string, ...values: unknown[]): Promise<number> {
  return create(await execute(statement, values), Written).affectedRows;
}

/** After this error the statement may still run to its end (Forge SQL, limits): its outcome must be read. */
export const isOutcomeUnknown = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === errorCodes.QUERY_TIMED_OUT;
