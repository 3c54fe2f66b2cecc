import * as z from 'zod/mini';
import { type Http, Trouble } from '../api/http';
import { updateOf } from './change';
import { loadNames, type Names } from './names';
import * as wire from './wire';

const page = z.object({ projects: z.object({ values: z.array(z.object({ id: z.string() })) }) });
const wireProjects = z.object({ values: z.array(z.object({ id: z.string(), key: z.string(), name: z.string() })) });

export interface UsedIn {
  key: string;
  name: string;
  id: string;
}

async function projectsOf(http: Http): Promise<UsedIn[]> {
  return wireProjects.parse(await http.get('/rest/api/3/project/search?maxResults=50')).values;
}

async function usedIn(http: Http, workflowId: string, projects: readonly UsedIn[]): Promise<UsedIn[]> {
  const answer = page.parse(await http.get(`/rest/api/3/workflow/${workflowId}/projectUsages`));
  return answer.projects.values.flatMap(({ id }) => projects.find((it) => it.id === id) ?? []);
}

export interface ListedWorkflow {
  id: string;
  name: string;
  statuses: number;
  projects: UsedIn[];
}

const wireListed = z.object({
  values: z.array(z.object({ id: z.string(), name: z.string(), statuses: z.array(z.unknown()) })),
});

/** The workflows of the site with the projects that use each. Fails with 401 for who does not administer Jira. */
export async function loadWorkflows(http: Http): Promise<ListedWorkflow[]> {
  const found = wireListed.parse(await http.get('/rest/api/3/workflows/search?maxResults=100'));
  const projects = await projectsOf(http);
  return Promise.all(
    found.values.map(async ({ id, name, statuses }) => ({
      id,
      name,
      statuses: statuses.length,
      projects: await usedIn(http, id, projects),
    })),
  );
}

export interface OpenedWorkflow {
  flow: wire.Flow;
  names: Names;
  projects: UsedIn[];
  /** Statuses of the site that the workflow does not have. */
  others: wire.Status[];
  /** What apps say of their rules, by the rule's id at this reading. */
  described: Record<string, string>;
}

const wireRead = z.object({ workflows: z.array(wire.wireWorkflow), statuses: z.array(wire.wireStatus) });
const wireStatuses = z.object({
  values: z.array(
    z.object({ id: z.string(), name: z.string(), statusCategory: z.enum(['TODO', 'IN_PROGRESS', 'DONE']) }),
  ),
});

/** One workflow with all that its rules name. */
export async function loadWorkflow(http: Http, id: string): Promise<OpenedWorkflow> {
  const read = wireRead.parse(await http.send('POST', '/rest/api/3/workflows', { workflowIds: [id] }));
  const [workflow] = read.workflows;
  if (!workflow) throw new Trouble(404, 'POST', '/rest/api/3/workflows', []);
  const flow = { workflow, statuses: read.statuses };
  const [rules, all, projects] = await Promise.all([
    http.get(`/rest/api/3/workflows/capabilities?workflowId=${id}`),
    http.get('/rest/api/3/statuses/search?maxResults=200'),
    projectsOf(http),
  ]);
  const statuses = wireStatuses.parse(all).values.map((it) => ({ ...it, statusReference: it.id }));
  const [names, used, described] = await Promise.all([
    loadNames(http, statuses, wire.wireCapabilities.parse(rules)),
    usedIn(http, id, projects),
    loadDescriptions(http, flow),
  ]);
  const has = new Set(workflow.statuses.map(({ statusReference }) => statusReference));
  return { flow, names, projects: used, described, others: statuses.filter((it) => !has.has(it.id)) };
}

/** Replaces the workflow. Fails with 409 when somebody else has saved it since it was read. */
export const saveWorkflow = (http: Http, flow: wire.Flow): Promise<unknown> =>
  http.send('POST', '/rest/api/3/workflows/update', updateOf(flow));

const rulesOf = ({ workflow }: wire.Flow): wire.Rule[] => {
  const inGroup = ({ conditions = [], conditionGroups = [] }: wire.RuleGroup): wire.Rule[] => [
    ...conditions,
    ...conditionGroups.flatMap(inGroup),
  ];
  return workflow.transitions.flatMap(({ conditions, validators, actions }) => [
    ...(conditions ? inGroup(conditions) : []),
    ...validators,
    ...actions,
  ]);
};

/** Jira's own pages ask apps for this; there is no public API for it, so the sandbox's own interface tells. */
async function loadDescriptions(http: Http, flow: wire.Flow): Promise<Record<string, string>> {
  const ofApps = rulesOf(flow).filter(({ ruleKey }) => ruleKey.startsWith('forge:'));
  if (ofApps.length === 0) return {};
  const asked = ofApps.map(({ parameters }) => ({ key: parameters['key'] ?? '', config: parameters['config'] ?? '' }));
  const answer = await http.send('POST', '/sandbox/rule-descriptions', asked);
  const texts = z.array(z.nullable(z.string())).parse(answer);
  return Object.fromEntries(ofApps.flatMap(({ id }, index) => (id && texts[index] ? [[id, texts[index]]] : [])));
}
