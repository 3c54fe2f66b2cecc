import { documented } from '../../../evidence';
import { ok, route, type Route } from '../../area';
import type { Caller } from '../../caller';
import type { Site, Workflow } from '../../model';
import { refuse } from '../../refusal';
import { schemesWith } from '../../workflow-schemes/schemes';
import { workflowId, workflowWithId } from '../identity';
import { projectsUsing, typesUsing } from '../usages';
import { needsSiteAdmin } from './access';
import { CURSOR_QUERY, usagePage } from './cursor';
import { WORKFLOW_DOC } from './read-routes';

const PATH = '/rest/api/3/workflow/{workflowId}';
const about = { scope: 'manage:jira-configuration', evidence: documented(WORKFLOW_DOC), query: CURSOR_QUERY };

function used(site: Site, caller: Caller, params: Record<string, string>): Workflow {
  needsSiteAdmin(site, caller);
  const found = workflowWithId(site, params['workflowId'] ?? '');
  if (!found) throw refuse(404, 'The workflow was not found.');
  return found;
}

/** Who shares a workflow: projects, the work types in one of them, and schemes. */
export const workflowUsageRoutes: Route[] = [
  route({
    operation: `GET ${PATH}/projectUsages`,
    ...about,
    run({ site, caller, params, query }) {
      const workflow = used(site, caller, params);
      const ids = projectsUsing(site, workflow.name).map((it) => it.id);
      return ok({ workflowId: workflowId(workflow), projects: usagePage(ids, query) });
    },
  }),
  route({
    operation: `GET ${PATH}/project/{projectId}/issueTypeUsages`,
    ...about,
    run({ site, caller, params, query }) {
      const workflow = used(site, caller, params);
      const project = site.projects.get(params['projectId'] ?? '');
      if (!project) throw refuse(404, `No project could be found with id '${params['projectId']}'.`);
      return ok({
        workflowId: workflowId(workflow),
        projectId: project.id,
        issueTypes: usagePage(typesUsing(project, workflow.name), query),
      });
    },
  }),
  route({
    operation: `GET ${PATH}/workflowSchemes`,
    ...about,
    run({ site, caller, params, query }) {
      const workflow = used(site, caller, params);
      const ids = schemesWith(site, workflow.name).map((it) => it.id);
      return ok({ workflowId: workflowId(workflow), workflowSchemes: usagePage(ids, query) });
    },
  }),
];
