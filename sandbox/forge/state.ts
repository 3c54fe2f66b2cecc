import type { KvsService } from './kvs/service';
import type { Queues } from './queue/queue';
import type { SqlService } from './sql/service';
import type { StoredState } from './state.types';

/** Names cannot be parameters of a statement, so only those that the database itself told are put into one. */
export function storedState(kvs: KvsService, sql: SqlService, queues: Queues): StoredState {
  const names = async (): Promise<string[]> => (await (await sql.opened())?.tables()) ?? [];
  async function read(query: string): Promise<unknown> {
    const engine = await sql.opened();
    if (!engine) throw new Error('The app has used no database yet.');
    return (await engine.execute(query, [])).rows;
  }
  async function count(name: string): Promise<number> {
    const rows = await read(`SELECT COUNT(*) AS n FROM ${name}`);
    const first: unknown = Array.isArray(rows) ? rows[0] : undefined;
    return typeof first === 'object' && first !== null && 'n' in first ? Number(first.n) : 0;
  }
  return {
    kvs: kvs.rows(),
    queued: queues.unfinished(),
    async tables() {
      const found: { name: string; rows: number }[] = [];
      for (const name of await names()) found.push({ name, rows: await count(name) });
      return found;
    },
    async rows(table, from, most) {
      if (!(await names()).includes(table)) throw new Error(`There is no table ${table}.`);
      return read(`SELECT * FROM ${table} LIMIT ${Math.trunc(most)} OFFSET ${Math.trunc(from)}`);
    },
  };
}
