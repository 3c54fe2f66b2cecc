import { route } from '@forge/api';
import { array, number, optional, record, string, type, union } from 'superstruct';
import { is } from '../../domain/fits';
import type { DeskSetup } from '../../domain/doctor/desk-setup';
import { LinkedClosedConfig, LinkedClosedExpressionConfig } from '../../domain/gate/rule-config';
import type { Policy } from '../../domain/policy';
import { JiraFailure } from '../../ports';
import type { OwnRule } from '../own-rules';
import { person } from './ask';
import { Transition, wayOf } from './parse-way';

const Schemes = type({
  values: array(
    type({
      workflowScheme: type({
        defaultWorkflow: optional(string()),
        issueTypeMappings: optional(record(string(), string())),
      }),
    }),
  ),
});
const Workflows = type({
  statuses: array(
    type({
      id: optional(union([string(), number()])),
      name: string(),
      statusCategory: string(),
      statusReference: string(),
    }),
  ),
  workflows: array(
    type({ name: string(), statuses: array(type({ statusReference: string() })), transitions: array(Transition) }),
  ),
});

/**
 * The workflows of the work types that the rules name, for who administers Jira: two calls. Work types that the project
 * has not are left out, since one unknown name makes Jira refuse all.
 */
export async function readWorkflows(policy: Policy, workTypes: DeskSetup['workTypes']) {
  if (!('is' in workTypes)) throw new JiraFailure('unknown', 'the work types are not known');
  const { projectId } = policy.desk;
  const { values } = await person.get(
    'read workflow scheme',
    route`/rest/api/3/workflowscheme/project?projectId=${projectId}`,
    Schemes,
  );
  const { defaultWorkflow, issueTypeMappings = {} } = values[0]?.workflowScheme ?? {};
  const of: Record<string, string> = {};
  for (const { id } of workTypes.is) {
    const workflow = issueTypeMappings[id] ?? defaultWorkflow;
    if (policy.workTypes[id] && workflow) of[id] = workflow;
  }
  const workflowNames = [...new Set(Object.values(of))];
  return { of, found: workflowNames.length === 0 ? [] : await read(workflowNames) };
}

async function read(workflowNames: readonly string[]) {
  const body = await person.post('read workflows', route`/rest/api/3/workflows`, { workflowNames }, Workflows);
  const known = new Map(
    body.statuses.map(({ id, name, statusCategory, statusReference }) => [
      statusReference,
      { id: String(id ?? statusReference), name, done: statusCategory === 'DONE' },
    ]),
  );
  const idOf = (reference: string): string => known.get(reference)?.id ?? reference;
  return body.workflows.map(({ name, statuses, transitions }) => ({
    name,
    statuses: statuses.flatMap(({ statusReference }) => known.get(statusReference) ?? []),
    ways: transitions.flatMap((transition) => wayOf(transition, idOf)),
  }));
}

/** A close check's configuration; `null`: it is none, or not JSON. */
export function checkConfig({
  value,
}: OwnRule['configuration']): LinkedClosedConfig | LinkedClosedExpressionConfig | null {
  try {
    const config: unknown = JSON.parse(value);
    return is(config, LinkedClosedConfig) || is(config, LinkedClosedExpressionConfig) ? config : null;
  } catch {
    return null;
  }
}
