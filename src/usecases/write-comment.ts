import { JiraFailure, type Conversation } from '../ports';

type Comment = Parameters<Conversation['write']>[1];

/** The comment's id, or why there is none. `unclear`: nobody knows whether it is there. */
export type Written = { comment: string } | { failure: JiraFailure; unclear: boolean };

const operationOf = (comment: Comment): string =>
  comment.kind === 'internal' ? comment.data.operation : comment.operation;

/** Writes a comment as the person who clicks. One whose answer was lost is looked for by its operation. */
export async function writeComment(
  conversation: Pick<Conversation, 'write' | 'find'>,
  issueId: string,
  comment: Comment,
): Promise<Written> {
  const written = await attempt(() => conversation.write(issueId, comment));
  if ('answer' in written) return { comment: written.answer };
  const { failure } = written;
  if (!failure.maybeDone) return { failure, unclear: false };
  const found = await attempt(() => conversation.find(issueId, operationOf(comment)));
  // That it cannot be looked for says nothing about it.
  if ('failure' in found) return { failure: found.failure, unclear: true };
  return found.answer === null ? { failure, unclear: false } : { comment: found.answer };
}

async function attempt<T>(call: () => Promise<T>): Promise<{ answer: T } | { failure: JiraFailure }> {
  try {
    return { answer: await call() };
  } catch (failure) {
    if (!(failure instanceof JiraFailure)) throw failure;
    return { failure };
  }
}
