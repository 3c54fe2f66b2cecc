import { kvs } from '@forge/kvs';
import { create, string, type } from 'superstruct';
import { accountsIn, isAccount, withoutAccounts } from '../domain/personal-data';
import type { PersonalData } from '../ports/personal-data';
import { query, write } from './run-statement';

/* Portable, as all statements of the ledger (statements.ts). They look through all rows, once a week. */
const LISTS = [
  'SELECT DISTINCT by_account AS account FROM visit WHERE by_account IS NOT NULL AND by_account > ? ORDER BY by_account LIMIT 1000',
  'SELECT DISTINCT override_by AS account FROM ending WHERE override_by IS NOT NULL AND override_by > ? ORDER BY override_by LIMIT 1000',
];
const ERASURES = [
  'UPDATE visit SET by_account = NULL WHERE by_account = ?',
  'UPDATE ending SET override_by = NULL WHERE override_by = ?',
];
const PAGE = 1000;
const Row = type({ account: string() });

async function listed(statement: string): Promise<string[]> {
  const all: string[] = [];
  for (;;) {
    const page = (await query(statement, all.at(-1) ?? '')).map((row) => create(row, Row).account);
    all.push(...page);
    if (page.length < PAGE) return all;
  }
}

/** Everything in the key-value store, page after page. */
async function* entries(): AsyncGenerator<{ key: string; value: unknown }> {
  let cursor: string | undefined;
  do {
    const all = kvs.query().limit(100);
    const page = await (cursor ? all.cursor(cursor) : all).getMany<unknown>();
    yield* page.results;
    cursor = page.nextCursor;
  } while (cursor);
}

/** In the ledger, and in whatever the key-value store holds: rules and their versions, plans, trials, set-up checks. */
export const keptPersonalData: PersonalData = {
  async accounts() {
    const found = new Set<string>();
    for (const statement of LISTS)
      for (const account of await listed(statement)) if (isAccount(account)) found.add(account);
    for await (const { value } of entries()) for (const account of accountsIn(value)) found.add(account);
    return [...found];
  },
  async erase(accounts) {
    for (const account of accounts) for (const statement of ERASURES) await write(statement, account);
    const gone = new Set(accounts);
    for await (const { key } of entries()) {
      // As it is now: somebody may have written it since the page was read.
      const value: unknown = await kvs.get(key);
      const left = withoutAccounts(value, gone);
      if (left !== value && left !== undefined) await kvs.set(key, left as object);
    }
  },
};
