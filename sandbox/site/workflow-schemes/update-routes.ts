import { documented } from '../../evidence';
import { ok, route, type Route } from '../area';
import { actingAs } from '../issues/acting';
import { addTask } from '../tasks/task';
import { taskShape } from '../tasks/task-shape';
import { needsSiteAdmin } from '../workflow/admin/access';
import { noteScheme } from './note-scheme';
import { updateScheme } from './change-scheme';
import { readRequest, updateRequest, type ReadRequest, type UpdateRequest } from './scheme-request';
import { schemeDetails } from './scheme-shape';
import { schemesInUse } from './schemes';

const DOC = 'https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-workflow-schemes/';
const SCHEMES = '/rest/api/3/workflowscheme';
const scope = 'manage:jira-configuration';

/** Reading schemes with their versions, and changing in place which workflow a work type has. */
export const workflowSchemeUpdateRoutes: Route[] = [
  route<ReadRequest>({
    operation: `POST ${SCHEMES}/read`,
    scope,
    evidence: documented(DOC),
    takes: readRequest,
    run({ site, caller, body: { projectIds, workflowSchemeIds } }) {
      needsSiteAdmin(site, caller);
      const asked = schemesInUse(site).filter(
        ({ id, projects }) => workflowSchemeIds.includes(id) || projects.some((it) => projectIds.includes(it.id)),
      );
      return ok(asked.map((it) => schemeDetails(site, it)));
    },
  }),
  route<UpdateRequest>({
    operation: `POST ${SCHEMES}/update`,
    scope,
    evidence: documented(`${DOC} (200, or 303 and a task where work changes its status)`),
    takes: updateRequest,
    run({ site, caller, body }) {
      needsSiteAdmin(site, caller);
      const actor = actingAs(caller);
      const { before, moved } = updateScheme(site, body, actor);
      noteScheme(site, caller, before);
      if (moved.length === 0) return { status: 200, body: {} };
      const task = addTask(
        site,
        actor.accountId,
        { kind: 'other', description: `Migrate work of the workflow scheme ${body.name}` },
        { processed: moved.map(({ id }) => id), failed: {}, inaccessible: 0 },
      );
      const location = { Location: `${site.baseUrl}/rest/api/3/task/${task.id}` };
      return { status: 303, headers: location, body: taskShape(site, task) };
    },
  }),
];
