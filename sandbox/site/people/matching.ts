import type { Caller } from '../caller';
import type { Site, User } from '../model';
import { refuse } from '../refusal';
import { seesEmail } from './privacy';

/** The start of the name, of a word of it, or of the e-mail address; a hidden address is found by its whole only. */
export function answersTo(site: Site, caller: Caller, user: User, text: string): boolean {
  const wanted = text.trim().toLowerCase();
  const email = user.email.toLowerCase();
  if (email === wanted && user.accountType !== 'app') return true;
  const words = user.displayName.toLowerCase().split(/\s+/);
  const shown = [user.displayName.toLowerCase(), ...words, ...(seesEmail(site, caller, user) ? [email] : [])];
  return shown.some((word) => word.startsWith(wanted));
}

/** The test that `query` or `accountId` asks for; all answer when neither is given. Throws 400 for both. */
export function asked(site: Site, caller: Caller, query: URLSearchParams): (user: User) => boolean {
  const accountId = query.get('accountId');
  const text = query.get('query');
  if (accountId !== null && text !== null)
    throw refuse(400, "The query parameters 'query' and 'accountId' cannot be used together.");
  return accountId === null
    ? (user) => answersTo(site, caller, user, text ?? '')
    : (user) => user.accountId === accountId;
}

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** The text as HTML, with what was searched for at the start of a word between tags of this name. */
export function highlighted(text: string, wanted: string, tag: 'strong' | 'b', within = false): string {
  const sought = wanted.trim().toLowerCase();
  const lower = text.toLowerCase();
  const at = sought === '' ? -1 : within ? lower.indexOf(sought) : startOfWord(lower, sought);
  if (at < 0) return escaped(text);
  const end = at + sought.length;
  return `${escaped(text.slice(0, at))}<${tag}>${escaped(text.slice(at, end))}</${tag}>${escaped(text.slice(end))}`;
}

const startOfWord = (text: string, wanted: string): number =>
  text.startsWith(wanted) ? 0 : text.indexOf(` ${wanted}`) + 1 || -1;
