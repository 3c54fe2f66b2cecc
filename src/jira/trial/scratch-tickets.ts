import api, { route } from '@forge/api';
import { array, boolean, create, optional, record, string, type } from 'superstruct';
import { is } from '../../domain/fits';
import type { Policy } from '../../domain/policy';
import type { Scratch } from '../../domain/trial/record';
import { JiraFailure } from '../../ports';
import type { ScratchTickets, Speaker } from '../../ports/trial';
import { expectAnswer, JSON_HEADERS, readBody, type Answer } from '../answer';

const Named = type({ id: string(), name: string() });
const WorkTypes = array(type({ id: string(), name: string(), statuses: array(Named) }));
const Fields = array(Named);
const Permissions = type({ permissions: record(string(), type({ havePermission: boolean() })) });
const Created = type({ id: string(), key: string() });
const Refusal = type({ errorMessages: array(string()) });
const Errors = type({ errors: record(string(), string()) });
const Found = type({
  issues: array(type({ id: string(), key: string(), fields: type({ summary: optional(string()) }) })),
});

/** Of a project that creates more than this many in the minutes that matter, the newest are looked at. */
const MOST_FOUND = 20;

const speaker = (as: Speaker) => (as === 'person' ? api.asUser() : api.asApp());
const byId = (all: readonly { id: string; name: string }[]): Record<string, string> =>
  Object.fromEntries(all.map(({ id, name }) => [id, name]));

async function namesOf(policy: Policy) {
  const { projectId } = policy.desk;
  const found = await expectAnswer(
    'read statuses',
    api.asUser().requestJira(route`/rest/api/3/project/${projectId}/statuses`, { method: 'GET' }),
  );
  const types = await readBody('read statuses', found, (body) => create(body, WorkTypes));
  const all = await expectAnswer('read fields', api.asUser().requestJira(route`/rest/api/3/field`, { method: 'GET' }));
  const fields = await readBody('read fields', all, (body) => create(body, Fields));
  const clocks = [...policy.customerClocks, ...(policy.teamClock ? [policy.teamClock.field] : [])];
  const statuses = byId(types.flatMap((workType) => workType.statuses));
  const between = Object.entries(policy.workTypes).flatMap(([typeId, { reentry }]) =>
    reentry ? [[typeId, statuses[reentry] ?? reentry] as const] : [],
  );
  return {
    types: byId(types),
    statuses,
    between: Object.fromEntries(between),
    clocks: byId(fields.filter(({ id }) => clocks.includes(id))),
  };
}

async function permissionsIn(projectId: string): Promise<Record<string, boolean>> {
  const answer = await expectAnswer(
    'read permissions',
    api
      .asUser()
      .requestJira(route`/rest/api/3/mypermissions?projectId=${projectId}&permissions=CREATE_ISSUES,ASSIGNABLE_USER`, {
        method: 'GET',
      }),
  );
  const { permissions } = await readBody('read permissions', answer, (body) => create(body, Permissions));
  return Object.fromEntries(Object.entries(permissions).map(([key, { havePermission }]) => [key, havePermission]));
}

type Wanted = Parameters<ScratchTickets['create']>[1];

async function post(policy: Policy, { typeId, summary, assignee }: Wanted): Promise<Scratch> {
  const fields = {
    project: { id: policy.desk.projectId },
    issuetype: { id: typeId },
    summary,
    ...(assignee === null ? {} : { assignee: { accountId: assignee } }),
  };
  const answer = await expectAnswer(
    'create issue',
    refusedInWords(
      api.asUser().requestJira(route`/rest/api/3/issue`, {
        method: 'POST',
        headers: JSON_HEADERS,
        body: JSON.stringify({ fields }),
      }),
    ),
    Object.keys(fields),
  );
  return readBody('create issue', answer, (body) => {
    const { id, key } = create(body, Created);
    return { id, key };
  });
}

/** What a workflow's own rule says against a creation is about no field: here it counts as said of the ticket. */
async function refusedInWords(call: Promise<Answer>): Promise<Answer> {
  const answer = await call;
  if (answer.status !== 400) return answer;
  const body: unknown = await answer.json().catch(() => null);
  const said = is(body, Refusal) && body.errorMessages.length > 0 ? { ticket: body.errorMessages.join(' ') } : {};
  const errors = is(body, Errors) ? body.errors : {};
  const { ok, status, headers } = answer;
  return { ok, status, headers, json: async () => ({ errors: { ...errors, ...said } }) };
}

/** Does Jira object to the assignee alone? It is not on every screen, and not everybody can be one. */
const onlyAssignee = (error: unknown): boolean =>
  error instanceof JiraFailure && Object.keys(error.fields).join() === 'assignee';

/** Trials' tickets over Jira's REST API. */
export const jiraScratchTickets: ScratchTickets = {
  async look(policy) {
    const [names, may] = [await namesOf(policy), await permissionsIn(policy.desk.projectId)];
    return {
      names,
      mayCreate: may['CREATE_ISSUES'] === true,
      mayBeAssigned: may['ASSIGNABLE_USER'] === true,
    };
  },
  async create(policy, ticket) {
    try {
      return await post(policy, ticket);
    } catch (error) {
      if (ticket.assignee === null || !onlyAssignee(error)) throw error;
      return post(policy, { ...ticket, assignee: null });
    }
  },
  async find(projectId, mark, as) {
    const jql = `project = ${Number(projectId)} AND summary ~ "${mark.replace(/\W/g, '')}" AND created >= -1d ORDER BY created DESC`;
    const body = JSON.stringify({ jql, fields: ['summary'], maxResults: MOST_FOUND });
    const answer = await expectAnswer(
      'search',
      speaker(as).requestJira(route`/rest/api/3/search/jql`, { method: 'POST', headers: JSON_HEADERS, body }),
    );
    const { issues } = await readBody('search', answer, (value) => create(value, Found));
    // Jira's text search is no comparison.
    const ours = issues.find(({ fields }) => fields.summary?.includes(mark));
    return ours ? { id: ours.id, key: ours.key } : null;
  },
  async remove(issueId, as) {
    await expectAnswer(
      'delete issue',
      speaker(as).requestJira(route`/rest/api/3/issue/${issueId}?deleteSubtasks=true`, { method: 'DELETE' }),
    );
  },
};
