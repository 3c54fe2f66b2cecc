import { requestJira } from '@forge/bridge';
import { create, number, record, string, type, unknown } from 'superstruct';
import { is } from '../../domain/fits';
import { jiraSays, reading, withJson } from '../ticket/ask-jira';
import type { Draft } from '../ticket/facts';
import { TicketTrouble } from '../ticket/trouble';

/** The property of the person that holds what they wrote and have not sent, by the id of its ticket. */
const DRAFTS_PROPERTY = 'tierline-drafts';
const MOST = 10;
const LONGEST_KEPT = 14 * 24 * 60 * 60_000;
/** Jira keeps 32,768 characters of JSON in a property; bytes are counted, to be safe with any script. */
const MOST_BYTES = 32_000;

type Kept = Readonly<Record<string, unknown>>;

const Dated = type({ savedAt: number() });
const Found = type({ value: record(string(), unknown()) });

const bytes = (value: unknown): number => new TextEncoder().encode(JSON.stringify(value)).length;
const savedAt = (draft: unknown): number => (is(draft, Dated) ? draft.savedAt : 0);

/** With one ticket's draft put in or taken out; the oldest make room. `null` for a draft that is too long by itself. */
export function withDraft(kept: Kept, issueId: string, draft: Draft | null, now: number): Kept | null {
  const others = Object.entries(kept)
    .filter(([id, other]) => id !== issueId && savedAt(other) > now - LONGEST_KEPT)
    .sort(([, a], [, b]) => savedAt(b) - savedAt(a));
  const own: [string, unknown][] = draft ? [[issueId, draft]] : [];
  const all = [...own, ...others].slice(0, MOST);
  while (all.length > own.length && bytes(Object.fromEntries(all)) > MOST_BYTES) all.pop();
  const fitting = Object.fromEntries(all);
  return bytes(fitting) > MOST_BYTES ? null : fitting;
}

export interface DraftStore {
  /** `null`: there is none any more. Rejects with TicketTrouble; false: too long to be kept. */
  put(issueId: string, draft: Draft | null, now: number): Promise<boolean>;
}

/**
 * The drafts of one person, read and written as that person. What they hold of other tickets is read once,
 * before the first write.
 */
export function draftStore(accountId: string): DraftStore {
  let kept: Kept | null = null;
  let last: Promise<unknown> = Promise.resolve();

  const write = async (issueId: string, draft: Draft | null, now: number): Promise<boolean> => {
    const before = (kept ??= await readKept(accountId));
    const after = withDraft(before, issueId, draft, now);
    if (after === null) return false;
    await jiraSays(
      requestJira(`/rest/api/3/user/properties/${DRAFTS_PROPERTY}?accountId=${encodeURIComponent(accountId)}`, {
        method: 'PUT',
        ...withJson(after),
      }),
    );
    kept = after;
    return true;
  };
  return {
    put(issueId, draft, now) {
      // One after the other: a slow one must not undo the next.
      const done = last.then(() => write(issueId, draft, now));
      last = done.catch(() => undefined);
      return done;
    },
  };
}

async function readKept(accountId: string): Promise<Kept> {
  try {
    const answer = await jiraSays(
      requestJira(`/rest/api/3/user/properties/${DRAFTS_PROPERTY}?accountId=${encodeURIComponent(accountId)}`, {
        method: 'GET',
      }),
    );
    return reading(() => create(answer, Found)).value;
  } catch (error) {
    if (error instanceof TicketTrouble && error.status === 404) return {};
    throw error;
  }
}
