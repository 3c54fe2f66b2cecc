import type { AccountId, Issue, Site, Task } from '../model';
import { Refusal } from '../refusal';

/** What became of a long-running operation on issues. */
export type Outcome = Pick<Task, 'processed' | 'failed' | 'inaccessible' | 'result'>;

/** Remembers a long-running operation, which this site has done by then. */
export function addTask(
  site: Site,
  by: AccountId,
  { kind, description }: Pick<Task, 'kind' | 'description'>,
  outcome: Outcome,
): Task {
  const task: Task = { id: site.nextId('task'), by, at: site.clock.now(), kind, description, ...outcome };
  site.tasks.set(task.id, task);
  return task;
}

/** Tries `work` on each issue; a refusal is that issue's failure, told by its messages, and does not stop the rest. */
export async function tryEach(
  issues: readonly Issue[],
  missing: number,
  work: (issue: Issue) => unknown,
): Promise<Outcome> {
  const outcome: Outcome = { processed: [], failed: {}, inaccessible: missing };
  for (const issue of issues) {
    try {
      await work(issue);
      outcome.processed.push(issue.id);
    } catch (error) {
      if (!(error instanceof Refusal) || error.status === 501) throw error;
      outcome.failed[issue.id] = messagesOf(error);
    }
  }
  return outcome;
}

function messagesOf({ body }: Refusal): string[] {
  const { errorMessages = [], errors = {} } = body as { errorMessages?: string[]; errors?: Record<string, string> };
  return [...errorMessages, ...Object.values(errors)];
}
