import type { JsonObject } from '../../json';
import type { Site, Task } from '../model';

/** A task as Jira shows it to those who wait for it. */
export const taskShape = (site: Site, task: Task): JsonObject => ({
  self: `${site.baseUrl}/rest/api/3/task/${task.id}`,
  id: task.id,
  description: task.description,
  status: 'COMPLETE',
  progress: 100,
  ...(task.result === undefined ? {} : { result: task.result }),
  // A number of Jira's own for each user, from before there were account ids.
  submittedBy: 10_000 + [...site.users.keys()].indexOf(task.by),
  elapsedRuntime: 0,
  submitted: task.at,
  started: task.at,
  finished: task.at,
  lastUpdate: task.at,
});
