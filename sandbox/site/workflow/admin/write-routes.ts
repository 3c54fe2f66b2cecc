import { documented } from '../../../evidence';
import { noContent, ok, route, type Route } from '../../area';
import { actingAs } from '../../issues/acting';
import type { Site, Workflow } from '../../model';
import { refuse } from '../../refusal';
import { workflowWithId } from '../identity';
import { projectsUsing } from '../usages';
import { noteStatuses, noteWorkflow } from './note-workflow';
import { needsAdminOr403, needsSiteAdmin } from './access';
import { problemShape, type Problem } from './problem';
import { WORKFLOW_DOC } from './read-routes';
import * as sent from './request';
import { createWorkflows, creationProblems, updateProblems, updateWorkflows } from './save';
import { statusesOf, workflowShape } from './shape';

const evidence = documented(WORKFLOW_DOC);
const scope = 'manage:jira-configuration';

const saved = (site: Site, workflows: Workflow[]) =>
  ok({ workflows: workflows.map((it) => workflowShape(site, it)), statuses: statusesOf(site, workflows) });

/** Errors are an answer here, 200 like none. */
const judged = (problems: Problem[], levels: readonly string[] = ['ERROR']) =>
  ok({ errors: levels.includes('ERROR') || levels.length === 0 ? problems.map(problemShape) : [] });

export const workflowWriteRoutes: Route[] = [
  route<sent.CreateRequest>({
    operation: 'POST /rest/api/3/workflows/create',
    scope,
    evidence,
    takes: sent.createRequest,
    run({ site, caller, body }) {
      needsSiteAdmin(site, caller);
      const statuses = structuredClone(site.statuses);
      const made = createWorkflows(site, body);
      for (const it of made) noteWorkflow(site, caller, undefined, it);
      noteStatuses(site, caller, statuses);
      return saved(site, made);
    },
  }),
  route<sent.CreateValidation>({
    operation: 'POST /rest/api/3/workflows/create/validation',
    scope,
    evidence,
    takes: sent.createValidation,
    run({ site, caller, body: { payload, validationOptions } }) {
      needsSiteAdmin(site, caller);
      return judged(creationProblems(site, payload), validationOptions?.levels);
    },
  }),
  route<sent.UpdateRequest>({
    operation: 'POST /rest/api/3/workflows/update',
    scope,
    evidence,
    takes: sent.updateRequest,
    run({ site, caller, body }) {
      needsSiteAdmin(site, caller);
      const before = new Map(site.workflows);
      const statuses = structuredClone(site.statuses);
      const made = updateWorkflows(site, body, actingAs(caller));
      for (const it of made) noteWorkflow(site, caller, before.get(it.name), it);
      noteStatuses(site, caller, statuses);
      return saved(site, made);
    },
  }),
  route<sent.UpdateValidation>({
    operation: 'POST /rest/api/3/workflows/update/validation',
    scope,
    evidence,
    takes: sent.updateValidation,
    run({ site, caller, body: { payload, validationOptions } }) {
      needsSiteAdmin(site, caller);
      return judged(updateProblems(site, payload), validationOptions?.levels);
    },
  }),
  route({
    operation: 'DELETE /rest/api/3/workflow/{entityId}',
    scope,
    evidence,
    run({ site, caller, params }) {
      needsAdminOr403(site, caller, 'Only Jira administrators can access the workflow configuration.');
      const workflow = workflowWithId(site, params['entityId'] ?? '');
      if (!workflow) throw refuse(404, 'The workflow was not found.');
      if (projectsUsing(site, workflow.name).length > 0) throw refuse(400, 'Cannot delete an active workflow.');
      site.workflows.delete(workflow.name);
      noteWorkflow(site, caller, workflow, undefined);
      return noContent();
    },
  }),
];
