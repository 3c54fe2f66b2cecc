import api, { route } from '@forge/api';
import { create, pattern, string, type, unknown } from 'superstruct';
import { is } from '../domain/fits';
import type { AdfDocument } from '../domain/handoff/document';
import { OUTCOME_MARK, OUTCOME_PROPERTY, OutcomeKind, type OutcomeData } from '../domain/gate/outcome';
import { JiraFailure } from '../ports';
import type { Outcomes } from '../ports/close-check';
import { expectAnswer, JSON_HEADERS, readBody } from './answer';
import { jiraKeptComments } from './kept-comments';
import { findOwnComment, idOfWritten, INTERNAL } from './own-comments';

const Mark = type({ comment: pattern(string(), /^\d{1,19}$/), kind: OutcomeKind });

/** The property of an issue as the mark that it should be. Anyone who may edit can write it: what is not ours is none. */
export const readMark = (value: unknown) => (is(value, Mark) ? { comment: value.comment, kind: value.kind } : null);

async function post(issueId: string, document: AdfDocument, data: OutcomeData): Promise<string> {
  const answer = await expectAnswer(
    'write outcome',
    api.asUser().requestJira(route`/rest/api/3/issue/${issueId}/comment`, {
      method: 'POST',
      headers: JSON_HEADERS,
      body: JSON.stringify({ body: document, properties: [INTERNAL, { key: OUTCOME_PROPERTY, value: data }] }),
    }),
  );
  return readBody('write outcome', answer, idOfWritten);
}

async function postOnce(issueId: string, document: AdfDocument, data: OutcomeData): Promise<string> {
  try {
    return await post(issueId, document, data);
  } catch (error) {
    if (!(error instanceof JiraFailure) || !error.maybeDone) throw error;
    const found = await findOwnComment(issueId, [OUTCOME_PROPERTY], data.operation);
    if (found === null) throw error;
    return found;
  }
}

/** The mark on an issue; none for one that is not there either. */
async function markOf(issueId: string) {
  try {
    const answer = await expectAnswer(
      'read outcome',
      api.asApp().requestJira(route`/rest/api/3/issue/${issueId}/properties/${OUTCOME_MARK}`, { method: 'GET' }),
    );
    return await readBody('read outcome', answer, (body) => readMark(create(body, type({ value: unknown() })).value));
  } catch (error) {
    if (error instanceof JiraFailure && error.kind === 'gone') return null;
    throw error;
  }
}

/** Outcomes over Jira's REST API: written as the person, read as the app. A write is two calls, a read is two. */
export const jiraOutcomes: Outcomes = {
  async write(issueId, document, data, want) {
    const known = want?.look ? await findOwnComment(issueId, [OUTCOME_PROPERTY], data.operation) : null;
    const comment = known ?? (await postOnce(issueId, document, data));
    await expectAnswer(
      'mark outcome',
      api.asUser().requestJira(route`/rest/api/3/issue/${issueId}/properties/${OUTCOME_MARK}`, {
        method: 'PUT',
        headers: JSON_HEADERS,
        body: JSON.stringify({ comment, kind: data.kind }),
      }),
    );
    return comment;
  },
  async read(issueId) {
    const mark = await markOf(issueId);
    const found = mark ? await jiraKeptComments.outcome(issueId, mark.comment) : 'gone';
    return mark && typeof found === 'object' ? { mark, data: found.data } : null;
  },
};
