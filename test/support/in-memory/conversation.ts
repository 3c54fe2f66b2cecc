import type { AdfDocument } from '../../../src/domain/handoff/document';
import type { NotesData } from '../../../src/domain/handoff/notes';
import { JiraFailure, type Clock, type Conversation } from '../../../src/ports';
import { failures, type Trouble } from './failures';

export interface MemoryComment {
  readonly issueId: string;
  readonly id: string;
  readonly kind: 'internal' | 'reply';
  readonly at: number;
  readonly document?: AdfDocument;
  readonly data?: NotesData;
  readonly text?: string;
  readonly operation?: string;
}

type Call = 'write' | 'find' | 'saidInPublic' | 'remove';

export interface MemoryConversation extends Conversation {
  /** Oldest first. */
  readonly comments: MemoryComment[];
  readonly calls: Call[];
  fail(call: Call, kind: Trouble, times?: number): void;
}

/** As many of the latest are looked at. */
const LATEST = 50;

/** What is said on tickets, as plain data. */
export function memoryConversation(clock: Clock): MemoryConversation {
  const comments: MemoryComment[] = [];
  const calls: Call[] = [];
  const { fail, run } = failures<Call>();
  let ids = 10_000;
  const call = <T>(name: Call, work: () => T): Promise<T> => {
    calls.push(name);
    return run(name, work);
  };
  return {
    comments,
    calls,
    fail,
    write: (issueId, comment) =>
      call('write', () => {
        const id = String(++ids);
        comments.push({ issueId, id, at: clock.now(), ...comment });
        return id;
      }),
    find: (issueId, operation) =>
      call('find', () => {
        const latest = comments.filter((one) => one.issueId === issueId).slice(-LATEST);
        return latest.findLast((one) => (one.data?.operation ?? one.operation) === operation)?.id ?? null;
      }),
    saidInPublic: (issueId) =>
      call('saidInPublic', () =>
        comments
          .filter((one) => one.issueId === issueId)
          .slice(-LATEST)
          .flatMap(({ kind, at }) => (kind === 'reply' ? [at] : [])),
      ),
    remove: (issueId, id) =>
      call('remove', () => {
        const index = comments.findIndex((one) => one.issueId === issueId && one.id === id);
        if (index < 0) throw new JiraFailure('gone', 'remove comment answered 404');
        comments.splice(index, 1);
      }),
  };
}
