import { z } from 'zod';
import { documented } from '../../evidence';
import { route, type Route } from '../area';
import { actingAs } from '../issues/acting';
import { findProject } from '../people/find';
import { refuse } from '../refusal';
import { addTask } from '../tasks/task';
import { needsAdminOr403 } from '../workflow/admin/access';

const DOC = 'https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-panels/';
/** Projects of one call (Forge changelog 3203). */
const MOST_PROJECTS = 1000;

const takes = z.strictObject({
  moduleId: z.string(),
  projectList: z
    .array(z.strictObject({ projectIdOrKey: z.string(), action: z.enum(['PIN', 'UNPIN']) }))
    .min(1)
    .max(MOST_PROJECTS),
});

/** Shows an app's issue panel on all work of projects, or no longer. An app does so for its own panels alone. */
export const panelRoutes: Route[] = [
  route<z.infer<typeof takes>>({
    operation: 'POST /rest/api/3/forge/panel/action/bulk/async',
    scope: 'manage:jira-project',
    evidence: documented(DOC),
    takes,
    run({ site, caller, body: { moduleId, projectList } }) {
      needsAdminOr403(site, caller, 'You must have the global permission Administer Jira to do this.');
      const panel = site.appPanels.get(moduleId);
      if (!panel) throw refuse(400, `The issue panel '${moduleId}' was not found.`);
      if (caller.app?.appId !== panel.appId) throw refuse(403, 'An issue panel is pinned by the app that brings it.');
      const wanted = projectList.map(({ projectIdOrKey, action }) => {
        const project = findProject(site, projectIdOrKey);
        if (!project) throw refuse(400, `No project could be found with id or key '${projectIdOrKey}'.`);
        return { id: project.id, action };
      });
      for (const { id, action } of wanted) {
        if (action === 'PIN') panel.pinnedIn.add(id);
        else panel.pinnedIn.delete(id);
      }
      const task = addTask(
        site,
        actingAs(caller).accountId,
        { kind: 'other', description: 'Pin or unpin an issue panel' },
        { processed: [], failed: {}, inaccessible: 0 },
      );
      return { status: 202, body: { taskId: task.id } };
    },
  }),
];
