import { createHash } from 'node:crypto';
import type { Site, Workflow } from '../model';

/** A UUID that the same words always give: ids are deterministic here, and look as Jira's do. */
export function uuidOf(...words: string[]): string {
  const hex = createHash('sha256').update(words.join('\n')).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `a${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  );
}

/** The id the workflow API knows a workflow by. */
export const workflowId = ({ id, name }: Workflow): string => id ?? uuidOf('workflow', name);

/** The version an update must name. It changes whenever the workflow is saved. */
export function versionOf(workflow: Workflow): { id: string; versionNumber: number } {
  const revision = workflow.revision ?? 0;
  return { id: uuidOf('version', workflowId(workflow), String(revision)), versionNumber: revision };
}

export const workflowWithId = (site: Site, id: string): Workflow | undefined =>
  [...site.workflows.values()].find((it) => workflowId(it) === id);
