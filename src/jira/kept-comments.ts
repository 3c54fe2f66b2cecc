import api, { route } from '@forge/api';
import {
  array,
  assign,
  boolean,
  create,
  enums,
  number,
  optional,
  record,
  string,
  type,
  union,
  unknown,
} from 'superstruct';
import { is } from '../domain/fits';
import { Outcome, OUTCOME_PROPERTY, type OutcomeData } from '../domain/gate/outcome';
import { NOTES_PROPERTY, type NotesData } from '../domain/handoff/notes';
import { JiraFailure } from '../ports';
import type { KeptComments } from '../ports/rule-checks';
import { expectAnswer, readBody } from './answer';

const Comment = type({
  created: string(),
  properties: optional(array(type({ key: string(), value: optional(unknown()) }))),
});

const Holder = type({ team: string(), level: string() });
const Notes = type({
  operation: string(),
  verb: enums(['escalate', 'send-back', 'transfer', 'linked-work']),
  to: Holder,
  notes: record(string(), union([string(), boolean()])),
  asked: array(type({ key: string(), label: string(), kind: enums(['text', 'choice', 'checkbox', 'link']) })),
  score: number(),
});
const isNotes = (value: unknown): value is NotesData => is(value, Notes);

const Recorded = assign(type({ operation: string() }), type(Outcome.schema));
const isOutcome = (value: unknown): value is OutcomeData => is(value, Recorded);

/** One property of one comment; anyone who may edit the comment may have written it. `null`: the comment is gone. */
async function read(
  issueId: string,
  comment: string,
  property: string,
): Promise<{ value: unknown; at: number } | null> {
  try {
    const answer = await expectAnswer(
      'read comment',
      api
        .asApp()
        .requestJira(route`/rest/api/3/issue/${issueId}/comment/${comment}?expand=properties`, { method: 'GET' }),
    );
    return await readBody('read comment', answer, (body) => {
      const { created, properties = [] } = create(body, Comment);
      return { value: properties.find(({ key }) => key === property)?.value, at: Date.parse(created) };
    });
  } catch (error) {
    if (error instanceof JiraFailure && error.kind === 'gone') return null;
    throw error;
  }
}

/** Comments of the app over Jira's REST API, as the app. */
export const jiraKeptComments: KeptComments = {
  async notes(issueId, comment) {
    const found = await read(issueId, comment, NOTES_PROPERTY);
    if (!found) return 'gone';
    return isNotes(found.value) ? found.value : 'strange';
  },
  async outcome(issueId, comment) {
    const found = await read(issueId, comment, OUTCOME_PROPERTY);
    if (!found) return 'gone';
    return isOutcome(found.value) ? { data: found.value, at: found.at } : 'strange';
  },
};
