import type { JsonObject } from '../../json';
import type { Site, Workflow, WorkflowScheme } from '../model';
import { uuidOf, versionOf, workflowId } from '../workflow/identity';
import type { SchemeInUse } from './schemes';

/** The version an update must name. It changes whenever the scheme is saved. */
export const schemeVersion = ({ id, revision }: WorkflowScheme): { id: string; versionNumber: number } => ({
  id: uuidOf('workflow scheme', id, String(revision)),
  versionNumber: revision,
});

const workflowShape = (workflow: Workflow): JsonObject => ({
  id: workflowId(workflow),
  name: workflow.name,
  description: workflow.description ?? '',
  version: versionOf(workflow),
});

/** A scheme as `POST /workflowscheme/read` tells it: its workflows, each with the work types that have it. */
export function schemeDetails(site: Site, scheme: SchemeInUse): JsonObject {
  const { id, name, description, mappings } = scheme;
  const names = [...new Set(Object.values(mappings))];
  return {
    id,
    name,
    description,
    scope: { type: 'GLOBAL' },
    version: schemeVersion(scheme),
    workflowsForIssueTypes: names.flatMap((workflowName) => {
      const workflow = site.workflows.get(workflowName);
      if (!workflow) return [];
      const issueTypeIds = Object.keys(mappings).filter((type) => mappings[type] === workflowName);
      return [{ issueTypeIds, workflow: workflowShape(workflow) }];
    }),
  };
}
