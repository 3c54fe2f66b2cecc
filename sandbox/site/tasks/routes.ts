import { documented } from '../../evidence';
import { ok, route, type Route } from '../area';
import { administersSite } from '../people/permissions';
import { refuse } from '../refusal';
import { taskShape } from './task-shape';

/** Asked after by who began it, and by Jira's admins. */
export const taskRoutes: Route[] = [
  route({
    operation: 'GET /rest/api/3/task/{taskId}',
    scope: 'read:jira-work',
    evidence: documented('https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-tasks/'),
    run({ site, caller, params }) {
      const id = params['taskId'] ?? '';
      const task = site.tasks.get(id);
      if (task?.kind !== 'other') throw refuse(404, `The task with id '${id}' was not found.`);
      if (task.by !== caller.accountId && !administersSite(site, caller.accountId))
        throw refuse(403, 'You do not have permission to view this task.');
      return ok(taskShape(site, task));
    },
  }),
];
