/** The part of sql.js that is used; the package brings no types. */
declare module 'sql.js' {
  export type SqlValue = number | string | Uint8Array | null;
  export interface Statement {
    bind(params: SqlValue[]): boolean;
    step(): boolean;
    getAsObject(): Record<string, SqlValue>;
    getColumnNames(): string[];
    /** Ends a run; the statement can be bound and run again. */
    reset(): boolean;
    free(): boolean;
  }
  export class Database {
    prepare(sql: string): Statement;
    run(sql: string): Database;
    getRowsModified(): number;
    create_function(name: string, work: () => string | number): Database;
    close(): void;
  }
  export default function initSqlJs(): Promise<{ Database: typeof Database }>;
}
