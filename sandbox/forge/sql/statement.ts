import { LIMITS } from '../limits';
import { invalid } from './refusal';

/** A statement without its texts and comments, in upper case: what rules about words look at. */
export function skeleton(query: string): string {
  return query
    .replace(/'(?:[^'\\]|''|\\.)*'/gs, "''")
    .replace(/\/\*.*?\*\//gs, ' ')
    .replace(/(--\s|#)[^\n]*/g, ' ')
    .toUpperCase()
    .trim();
}

const DML = /^(SELECT|WITH|INSERT|UPDATE|DELETE|REPLACE|EXPLAIN)\b|^\(\s*SELECT\b/;
const DDL = /^(CREATE TABLE|ALTER TABLE|DROP TABLE|TRUNCATE|CREATE( UNIQUE)? INDEX|DROP INDEX|RENAME TABLE)\b/;
const TRANSACTION = /^(BEGIN|START TRANSACTION|COMMIT|ROLLBACK|SAVEPOINT|RELEASE|SET TRANSACTION|LOCK|UNLOCK)\b/;

export const isRead = (text: string): boolean => /^(SELECT|WITH|EXPLAIN)\b|^\(/.test(text);
export const isDdl = (text: string): boolean => DDL.test(text);

/** How long a statement may take before the app is told that it timed out, in milliseconds; `text` is its skeleton. */
export function timeoutOf(text: string): number {
  const { selectTimeout, dmlTimeout, ddlTimeout } = LIMITS.sql;
  if (isDdl(text)) return ddlTimeout;
  return isRead(text) ? selectTimeout : dmlTimeout;
}

/** What Forge SQL refuses whatever the database. Throws SqlRefusal; answers the statement's skeleton. */
export function checkStatement(query: string, door: 'execute' | 'ddl'): string {
  if (Buffer.byteLength(query) > LIMITS.sql.requestBytes)
    throw invalid(`A request has at most ${LIMITS.sql.requestBytes} bytes`);
  const text = skeleton(query).replace(/;\s*$/, '');
  if (text === '') throw invalid('The query is empty');
  if (text.includes(';')) throw invalid('Each SQL statement can only contain a single query');
  if (TRANSACTION.test(text)) throw invalid('Transactions are not supported');
  if (isDdl(text)) {
    if (door === 'execute') throw invalid('Data definition goes through executeDDL');
    if (/\b(FOREIGN KEY|REFERENCES)\b/.test(text)) throw invalid('Foreign keys are not supported');
    return text;
  }
  if (!DML.test(text)) throw invalid(`Restricted SQL: ${text.slice(0, 40)}`);
  if (/\bFOR UPDATE\b|\bLOCK IN SHARE MODE\b|\bINTO (OUT|DUMP)FILE\b/.test(text))
    throw invalid('Locks and files are not supported');
  return text;
}
