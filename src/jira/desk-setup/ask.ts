import api, { type Route } from '@forge/api';
import { array, boolean, create, type, type Struct } from 'superstruct';
import type { Looked } from '../../domain/doctor/desk-setup';
import { JiraFailure } from '../../ports';
import { expectAnswer, JSON_HEADERS, readBody } from '../answer';

type Speaker = ReturnType<typeof api.asApp>;

/** Calls of one speaker; the routes stand where the calls are made. All reject with JiraFailure. */
const calls = (speaker: () => Pick<Speaker, 'requestJira'>) => ({
  async get<T>(what: string, path: Route, body: Struct<T, unknown>): Promise<T> {
    const answer = await expectAnswer(what, speaker().requestJira(path, { method: 'GET' }));
    return readBody(what, answer, (it) => create(it, body));
  },
  async post<T>(what: string, path: Route, sent: object, body: Struct<T, unknown>): Promise<T> {
    const init = { method: 'POST', headers: JSON_HEADERS, body: JSON.stringify(sent) };
    return readBody(what, await expectAnswer(what, speaker().requestJira(path, init)), (it) => create(it, body));
  },
});

export type Calls = ReturnType<typeof calls>;

export const person = calls(() => api.asUser());
export const app = calls(() => api.asApp());

/** A look at one part, or why there was none. */
export async function looked<T>(look: () => Promise<T>): Promise<Looked<T>> {
  try {
    return { is: await look() };
  } catch (error) {
    if (!(error instanceof JiraFailure)) throw error;
    if (error.kind === 'forbidden') return { unseen: 'jira-admins-only' };
    return { unseen: error.kind === 'gone' ? 'not-shown' : 'no-answer' };
  }
}

/** What is there, or `otherwise` where Jira says that it is not. */
export async function unlessGone<T, O>(look: Promise<T>, otherwise: O): Promise<T | O> {
  try {
    return await look;
  } catch (error) {
    if (error instanceof JiraFailure && error.kind === 'gone') return otherwise;
    throw error;
  }
}

/** Entries of a page; the most that Jira gives at once of what is looked at here. */
export const PAGE = 100;

/** No list that is looked at here is longer on a site that a person could administer. */
const MOST_PAGES = 20;

/** The body of one page of a list. */
export const pageOf = <T>(item: Struct<T, unknown>) => type({ values: array(item), isLast: boolean() });

/** All entries of a list, page after page. */
export async function allOf<T>(read: (startAt: number) => Promise<{ values: T[]; isLast: boolean }>): Promise<T[]> {
  const all: T[] = [];
  for (let page = 0; page < MOST_PAGES; page++) {
    const { values, isLast } = await read(page * PAGE);
    all.push(...values);
    if (isLast) break;
  }
  return all;
}
