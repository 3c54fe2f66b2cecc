import api, { route } from '@forge/api';
import { array, record, string, type, unknown, type Infer } from 'superstruct';
import { JiraFailure } from '../../ports';
import { expectAnswer, JSON_HEADERS } from '../answer';
import { person } from '../desk-setup/ask';
import { answerOf } from './ask';

const Scheme = type({
  id: string(),
  name: string(),
  version: record(string(), unknown()),
  workflowsForIssueTypes: array(type({ issueTypeIds: array(string()), workflow: type({ id: string() }) })),
});
type Scheme = Infer<typeof Scheme>;

async function schemeOf(projectId: string): Promise<Scheme> {
  const [scheme] = await person.post(
    'read workflow scheme',
    route`/rest/api/3/workflowscheme/read`,
    { projectIds: [projectId] },
    array(Scheme),
  );
  if (!scheme) throw new JiraFailure('gone', 'read workflow scheme');
  return scheme;
}

/** What an update takes of the usual workflow, where the scheme has one. */
function usual(scheme: object, [from, to]: readonly [string, string]): { defaultWorkflowId?: string } {
  const flow: unknown = 'defaultWorkflow' in scheme ? scheme.defaultWorkflow : null;
  const id = typeof flow === 'object' && flow !== null && 'id' in flow ? flow.id : null;
  return typeof id === 'string' ? { defaultWorkflowId: id === from ? to : id } : {};
}

/**
 * Work types of the project that have one workflow get another. Answers false where Jira would not have it, as for work
 * that stands in a status that the other one has not.
 */
export async function replaceFlow(projectId: string, from: string, to: string): Promise<boolean> {
  const scheme = await schemeOf(projectId);
  const usualNow = usual(scheme, [from, to]);
  const had = scheme.workflowsForIssueTypes.some(({ workflow }) => workflow.id === from);
  if (!had && usualNow.defaultWorkflowId !== to) return true;
  const byFlow = new Map<string, string[]>();
  for (const { issueTypeIds, workflow } of scheme.workflowsForIssueTypes) {
    const id = workflow.id === from ? to : workflow.id;
    byFlow.set(id, [...(byFlow.get(id) ?? []), ...issueTypeIds]);
  }
  const description = 'description' in scheme && typeof scheme.description === 'string' ? scheme.description : '';
  const body = JSON.stringify({
    id: scheme.id,
    name: scheme.name,
    description,
    version: scheme.version,
    ...usualNow,
    workflowsForIssueTypes: [...byFlow].map(([workflowId, issueTypeIds]) => ({ workflowId, issueTypeIds })),
  });
  const answer = await answerOf(
    'change workflow scheme',
    api.asUser().requestJira(route`/rest/api/3/workflowscheme/update`, {
      method: 'POST',
      headers: JSON_HEADERS,
      body,
    }),
  );
  if (answer.status === 400) return false;
  // 303: work moves to other statuses meanwhile, which a copy with the same statuses has no cause for.
  if (answer.status === 303) return true;
  await expectAnswer('change workflow scheme', Promise.resolve(answer));
  return true;
}
