import { errorCodes, sql } from '@forge/sql';
import { array, create, number, type, unknown } from 'superstruct';
import { migrate } from './schema';

const Written = type({ affectedRows: number() });

const errorText = (error: unknown): string => (error instanceof Error ? error.message : '');

/** MySQL's and SQLite's words for a key that is there already. */
export const isDuplicateKey = (error: unknown): boolean => /duplicate entry|1062|UNIQUE constraint/i.test(errorText(error));

/** Runs before the first migration, on an installation whose install event is still to come. */
const isMissingTable = (error: unknown): boolean => /doesn't exist|1146|no such table/i.test(errorText(error));

async function execute(statement: string, values: readonly unknown[]): Promise<unknown> {
  const run = async () => (await sql.prepare<unknown>(statement).bindParams(...values).execute()).rows;
  try {
    return await run();
  } catch (error) {
    if (!isMissingTable(error)) throw error;
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
