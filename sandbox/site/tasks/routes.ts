import { documented } from '../../evidence';
import { ok, route, type Route } from '../area';
import { administersSite } from '../people/permissions';
import { refuse } from '../refusal';

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
      return ok({
        self: `${site.baseUrl}/rest/api/3/task/${id}`,
        id,
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
    },
  }),
];
