import type { AdfDocument } from '../../../src/domain/handoff/document';
import type { OutcomeData, OutcomeMark } from '../../../src/domain/gate/outcome';
import type { Outcomes } from '../../../src/ports/close-check';
import { failures, type Trouble } from './failures';

export interface MemoryOutcome {
  readonly issueId: string;
  readonly id: string;
  readonly document: AdfDocument;
  readonly data: OutcomeData;
}

type Call = 'write' | 'read';

export interface MemoryOutcomes extends Outcomes {
  /** The comments, oldest first. */
  readonly comments: MemoryOutcome[];
  readonly marks: Map<string, OutcomeMark>;
  readonly calls: Call[];
  fail(call: Call, kind: Trouble, times?: number): void;
}

/** Outcomes of tickets as plain data. */
export function memoryOutcomes(): MemoryOutcomes {
  const comments: MemoryOutcome[] = [];
  const marks = new Map<string, OutcomeMark>();
  const calls: Call[] = [];
  const { fail, run } = failures<Call>();
  let ids = 30_000;
  const call = <T>(name: Call, work: () => T): Promise<T> => {
    calls.push(name);
    return run(name, work);
  };
  return {
    comments,
    marks,
    calls,
    fail,
    write: (issueId, document, data, want) =>
      call('write', () => {
        const known = want?.look && comments.find((one) => one.data.operation === data.operation);
        const comment = known || { issueId, id: String(++ids), document, data };
        if (!known) comments.push(comment);
        marks.set(issueId, { comment: comment.id, kind: data.kind });
        return comment.id;
      }),
    read: (issueId) =>
      call('read', () => {
        const mark = marks.get(issueId);
        const found = comments.find(({ id }) => id === mark?.comment);
        return mark && found ? { mark, data: found.data } : null;
      }),
  };
}
