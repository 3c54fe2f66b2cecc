import { requestJira } from '@forge/bridge';
import {
  array,
  boolean,
  create,
  enums,
  nullable,
  number,
  optional,
  record,
  string,
  type,
  union,
  unknown,
} from 'superstruct';
import { is } from '../../domain/fits';
import type { AdfDocument } from '../../domain/handoff/document';
import { NOTES_PROPERTY, type NotesData } from '../../domain/handoff/notes';
import { jiraSays, reading } from '../ticket/ask-jira';

/** The comment of a hand-over: its data where they are ours, and its text in any case. */
export interface NotesComment {
  readonly author: string | null;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly data: NotesData | null;
  readonly body: AdfDocument;
}

const Comment = type({
  author: optional(type({ accountId: string() })),
  created: string(),
  body: unknown(),
  properties: optional(array(type({ key: string(), value: unknown() }))),
});

const Holder = type({ team: string(), level: string() });
const Data = type({
  verb: enums(['escalate', 'send-back', 'transfer', 'linked-work']),
  from: nullable(Holder),
  to: Holder,
  notes: record(string(), union([string(), boolean()])),
  reason: optional(string()),
  asked: array(type({ key: string(), label: string(), kind: enums(['text', 'choice', 'checkbox', 'link']) })),
  score: number(),
});

/** Anyone who may edit the comment may write its properties: whatever has not our shape is left aside. */
const isData = (value: unknown): value is NotesData => is(value, Data);
const isDocument = (value: unknown): value is AdfDocument =>
  is(value, type({ type: enums(['doc']), version: number(), content: array(unknown()) }));

const EMPTY: AdfDocument = { version: 1, type: 'doc', content: [] };

/** One GET. Throws TicketTrouble; its status is 404 where the comment is gone. */
export async function readNotes(issueKey: string, commentId: string): Promise<NotesComment> {
  const answer = await jiraSays(
    requestJira(
      `/rest/api/3/issue/${encodeURIComponent(issueKey)}/comment/${encodeURIComponent(commentId)}?expand=properties`,
      { method: 'GET' },
    ),
  );
  return reading(() => {
    const { author, created, body, properties = [] } = create(answer, Comment);
    const data = properties.find(({ key }) => key === NOTES_PROPERTY)?.value;
    return {
      author: author?.accountId ?? null,
      at: Date.parse(created),
      data: isData(data) ? data : null,
      body: isDocument(body) ? body : EMPTY,
    };
  });
}
