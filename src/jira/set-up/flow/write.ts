import api, { route } from '@forge/api';
import { array, create, optional, string, type, unknown } from 'superstruct';
import { JiraFailure } from '../../../ports';
import { expectAnswer, JSON_HEADERS, readBody } from '../../answer';
import { person } from '../../desk-setup/ask';
import { answerOf } from '../ask';
import { FlowsRead, type Flow } from './document';

const Validated = type({
  errors: array(type({ message: optional(string()), type: optional(string()), level: optional(string()) })),
});

/** What an update takes of a workflow as it was read (Jira REST v3, WorkflowUpdate, WorkflowCreate). */
const LAID_OUT = ['description', 'startPointLayout', 'loopedTransitionContainerLayout'];
const OF_STATUS = ['id', 'name', 'description', 'statusCategory', 'statusReference'];

const only = (it: object, names: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(Object.entries(it).filter(([name]) => names.includes(name)));

/** Statuses of the workflow alone: the request may speak of no other. */
const statusesOf = ({ statuses, workflow }: Flow) =>
  statuses
    .filter(({ statusReference }) => workflow.statuses.some((it) => it.statusReference === statusReference))
    .map((it) => only(it, OF_STATUS));

/** Jira tells what is outdated of a status, and takes it back from nobody. */
const parts = ({ workflow }: Flow) => ({
  ...only(workflow, LAID_OUT),
  statuses: workflow.statuses.map((it) => only(it, ['statusReference', 'properties', 'layout'])),
  transitions: workflow.transitions,
});

/** Workflows by their names; those that are not there are left out one by one. Rejects with JiraFailure. */
export async function readFlows(names: readonly string[]): Promise<readonly Flow[]> {
  if (names.length === 0) return [];
  const { statuses, workflows } = await person.post(
    'read workflows',
    route`/rest/api/3/workflows`,
    { workflowNames: names },
    FlowsRead,
  );
  return workflows.map((workflow) => ({
    statuses: statuses.filter(({ statusReference }) =>
      workflow.statuses.some((it) => it.statusReference === statusReference),
    ),
    workflow,
  }));
}

export type Written = 'written' | 'stale' | { readonly wrong: readonly string[]; readonly inUse: boolean };

const wrongIn = ({ errors }: { errors: readonly { message?: string; type?: string; level?: string }[] }) => {
  const errorsOnly = errors.filter(({ level }) => level !== 'WARNING');
  return {
    wrong: errorsOnly.map(({ message }) => message ?? 'Jira did not say what.'),
    inUse: errorsOnly.some(({ type: about }) => about === 'STATUS_MAPPING'),
  };
};

/** Replaces the workflow under the version that was read, after Jira judged it. `stale`: it was changed meanwhile. */
export async function updateFlow(flow: Flow): Promise<Written> {
  const { id, version } = flow.workflow;
  const payload = { statuses: statusesOf(flow), workflows: [{ id, version, ...parts(flow) }] };
  const judged = await person.post(
    'judge workflow',
    route`/rest/api/3/workflows/update/validation`,
    { payload, validationOptions: { levels: ['ERROR'] } },
    Validated,
  );
  const found = wrongIn(judged);
  if (found.wrong.length > 0) return judged.errors.some(isStale) ? 'stale' : found;
  const written = await answerOf(
    'write workflow',
    api.asUser().requestJira(route`/rest/api/3/workflows/update`, {
      method: 'POST',
      headers: JSON_HEADERS,
      body: JSON.stringify(payload),
    }),
  );
  if (written.status === 409) return 'stale';
  await expectAnswer('write workflow', Promise.resolve(written));
  return 'written';
}

const isStale = (error: object): boolean => 'code' in error && error.code === 'STALE_VERSION';

/** Makes a workflow of that name out of this one. Answers its id, or what is wrong with it. */
export async function createFlow(flow: Flow, name: string): Promise<{ id: string } | { wrong: readonly string[] }> {
  const payload = {
    scope: { type: 'GLOBAL' },
    statuses: statusesOf(flow),
    workflows: [{ name, ...parts(flow) }],
  };
  const judged = await person.post(
    'judge workflow',
    route`/rest/api/3/workflows/create/validation`,
    { payload, validationOptions: { levels: ['ERROR'] } },
    Validated,
  );
  const { wrong } = wrongIn(judged);
  if (wrong.length > 0) return { wrong };
  const answer = await expectAnswer(
    'make workflow',
    api.asUser().requestJira(route`/rest/api/3/workflows/create`, {
      method: 'POST',
      headers: JSON_HEADERS,
      body: JSON.stringify(payload),
    }),
  );
  const made = await readBody('make workflow', answer, (body) =>
    create(body, type({ workflows: array(type({ id: string(), name: string() })), statuses: unknown() })),
  );
  const id = made.workflows.find((it) => it.name === name)?.id;
  if (id === undefined) throw new JiraFailure('strange', 'make workflow: an answer without it');
  return { id };
}
