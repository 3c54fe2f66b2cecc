import { kvs } from '@forge/kvs';
import type { KeptPage, PersonalData } from '../ports/personal-data';
import { accountsIn, withoutAccounts } from '../domain/personal-data';
import { endingAccounts, visitAccounts } from './ledger-accounts';

/** What is gone through, in this order; a place is the name of a part and where in it. */
const PARTS = ['visit', 'ending', 'store'] as const;
type Part = (typeof PARTS)[number];
const IN_STORE = 100;

function placeOf(from: string | null): { part: Part; after: string } {
  const [, name, after = ''] = /^([a-z]+)\/(.*)$/s.exec(from ?? 'visit/') ?? [];
  // A mark of a later version: from the beginning.
  return { part: PARTS.find((part) => part === name) ?? 'visit', after };
}

/** The place after a page: further in the same part, or the next part's beginning. */
function nextOf(part: Part, after: string | null): string | null {
  if (after !== null) return `${part}/${after}`;
  const next = PARTS[PARTS.indexOf(part) + 1];
  return next === undefined ? null : `${next}/`;
}

async function storePage(cursor: string) {
  const all = kvs.query().limit(IN_STORE);
  return (cursor === '' ? all : all.cursor(cursor)).getMany<unknown>();
}

async function eraseInStore(cursor: string, gone: ReadonlySet<string>): Promise<void> {
  for (const { key } of (await storePage(cursor)).results) {
    // As it is now: somebody may have written it since the page was read.
    const value: unknown = await kvs.get(key);
    const left = withoutAccounts(value, gone);
    if (left !== value && left !== undefined) await kvs.set(key, left as object);
  }
}

/** In the ledger, and in whatever the key-value store holds: rules and their versions, plans, trials, set-up checks. */
export const keptPersonalData: PersonalData = {
  async page(from): Promise<KeptPage> {
    const { part, after } = placeOf(from);
    if (part === 'store') {
      const { results, nextCursor } = await storePage(after);
      const accounts = [...new Set(results.flatMap(({ value }) => accountsIn(value)))];
      return { accounts, tickets: [], next: nextOf(part, nextCursor ?? null) };
    }
    const { accounts, tickets, last } = await (part === 'visit' ? visitAccounts : endingAccounts).page(after);
    return { accounts, tickets, next: nextOf(part, last) };
  },
  async erase(from, accounts) {
    const { part, after } = placeOf(from);
    const gone = new Set(accounts);
    if (part === 'store') return eraseInStore(after, gone);
    return (part === 'visit' ? visitAccounts : endingAccounts).erase(after, gone);
  },
};
