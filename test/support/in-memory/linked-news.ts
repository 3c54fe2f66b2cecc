import type { LinkedNewsData } from '../../../src/domain/gate/linked-news';
import type { AdfDocument } from '../../../src/domain/handoff/document';
import { JiraFailure } from '../../../src/ports';
import type { LinkedTicket } from '../../../src/ports/close-check';
import type { LinkedDesks, LinkedNews, LinkedProjects } from '../../../src/ports/linked-news';
import { failures, type Trouble } from './failures';

type Call = 'write' | 'find' | 'show';

export interface MemoryLinkedNews extends LinkedNews {
  /** Oldest first. */
  readonly comments: {
    readonly issueId: string;
    readonly id: string;
    readonly document: AdfDocument;
    readonly data: LinkedNewsData;
  }[];
  /** How much each ticket is shown to wait for. */
  readonly blocked: Map<string, number>;
  /** Who cannot be given a ticket. */
  readonly inactive: Set<string>;
  readonly calls: Call[];
  assign(issueId: string, assignee: string | null): void;
  fail(call: Call, kind: Trouble, times?: number): void;
}

/** What the app says and shows on tickets, as plain data. */
export function memoryLinkedNews(assign: (issueId: string, assignee: string | null) => void): MemoryLinkedNews {
  const { fail, run } = failures<Call>();
  const calls: Call[] = [];
  const call = <T>(name: Call, work: () => T): Promise<T> => {
    calls.push(name);
    return run(name, work);
  };
  let ids = 40_000;
  const news: MemoryLinkedNews = {
    comments: [],
    blocked: new Map(),
    inactive: new Set(),
    calls,
    assign,
    fail,
    write: (issueId, document, data) =>
      call('write', () => {
        const id = String(++ids);
        news.comments.push({ issueId, id, document, data });
        return id;
      }),
    find: (issueId, operation) =>
      call(
        'find',
        () => news.comments.find((one) => one.issueId === issueId && one.data.operation === operation)?.id ?? null,
      ),
    show: (issueId, { blocked, assignee }) =>
      call('show', () => {
        if (typeof assignee === 'string' && news.inactive.has(assignee))
          throw new JiraFailure('forbidden', 'edit issue answered 400 about assignee');
        news.blocked.set(issueId, blocked);
        if (assignee !== undefined) assign(issueId, assignee);
      }),
  };
  return news;
}

export function memoryLinkedDesks(pairs: readonly (readonly [string, string])[] = []): LinkedDesks {
  const all = new Set(pairs.map((pair) => pair.join(':')));
  return {
    of: async (projectId) =>
      [...all].flatMap((pair) => (pair.startsWith(`${projectId}:`) ? pair.slice(projectId.length + 1) : [])),
    add: async (projectId, deskId) => void all.add(`${projectId}:${deskId}`),
    remove: async (projectId, deskId) => void all.delete(`${projectId}:${deskId}`),
  };
}

export interface MemoryLinkedProjects extends LinkedProjects {
  /** What changed lately, by project. */
  readonly changed: Map<string, LinkedTicket[]>;
  readonly searches: { projectId: string; minutes: number }[];
  fail(call: 'search', kind: Trouble, times?: number): void;
}

export function memoryLinkedProjects(): MemoryLinkedProjects {
  const { fail, run } = failures<'search'>();
  const memory: MemoryLinkedProjects = {
    changed: new Map(),
    searches: [],
    fail,
    changedWithin: (projectId, minutes) =>
      run('search', () => {
        memory.searches.push({ projectId, minutes });
        return { items: memory.changed.get(projectId) ?? [], next: null };
      }),
  };
  return memory;
}
