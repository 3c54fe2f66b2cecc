import api, { route } from '@forge/api';
import { array, create, literal, optional, string, type } from 'superstruct';
import { is } from '../domain/fits';
import { WATCH_PROPERTY } from '../domain/watch';
import { JiraFailure, type DeskFacts } from '../ports';
import { expectAnswer, JSON_HEADERS, readBody } from './answer';

const Fields = array(
  type({
    id: string(),
    key: optional(string()),
    name: string(),
    schema: optional(type({ custom: optional(string()) })),
  }),
);
const Project = type({ id: string(), key: string() });
const WorkTypes = array(type({ statuses: array(type({ id: string(), statusCategory: type({ key: string() }) })) }));
const Marked = type({ value: type({ linked: literal(true) }) });

/** Both names of Jira's Team field are in use on sites of today. */
const TEAM_TYPES = [
  'com.atlassian.jira.plugin.system.customfieldtypes:atlassian-team',
  'com.atlassian.teams:rm-teams-custom-field-team',
];
const SLA_TYPE = 'com.atlassian.servicedesk:sd-sla-field';
/** The Request Type: a ticket that has one is a customer's. */
const REQUEST_TYPE = 'com.atlassian.servicedesk:vp-origin';
const SELECT_TYPE = 'com.atlassian.jira.plugin.system.customfieldtypes:select';

/** A Forge field is found by its module key: its id differs from site to site, its name may be translated. */
const moduleKeyOf = (custom: string | undefined): string | undefined => custom?.split('/static/')[1];

async function lookAtFields(teamField: string, clocks: readonly string[]) {
  const answer = await expectAnswer(
    'read fields',
    api.asUser().requestJira(route`/rest/api/3/field`, { method: 'GET' }),
  );
  const fields = await readBody('read fields', answer, (body) => create(body, Fields));
  const own = (moduleKey: string): string => {
    const found = fields.find((field) => moduleKeyOf(field.schema?.custom) === moduleKey);
    if (!found) throw new JiraFailure('field', `the app’s field ${moduleKey} is missing`);
    return found.id;
  };
  const typeOf = (id: string): string => fields.find((field) => field.id === id)?.schema?.custom ?? '';
  const custom = typeOf(teamField);
  if (custom !== SELECT_TYPE && !TEAM_TYPES.includes(custom)) {
    throw new JiraFailure('field', `${teamField} is neither Jira’s Team field nor a select field`);
  }
  const noClock = clocks.find((id) => typeOf(id) !== SLA_TYPE);
  if (noClock) throw new JiraFailure('field', `${noClock} is not the field of an SLA`);
  const requestType = fields.find((field) => field.schema?.custom === REQUEST_TYPE)?.id;
  const overrideReason = fields.find((field) => moduleKeyOf(field.schema?.custom) === 'override-reason')?.id;
  return {
    teamKind: custom === SELECT_TYPE ? ('select' as const) : ('team' as const),
    fields: {
      level: own('support-level'),
      withTeamSince: own('with-team-since'),
      targetDue: own('team-target-due'),
      ...(requestType ? { requestType } : {}),
      ...(overrideReason ? { overrideReason } : {}),
    },
  };
}

async function doneStatusesOf(projectId: string): Promise<string[]> {
  const answer = await expectAnswer(
    'read statuses',
    api.asUser().requestJira(route`/rest/api/3/project/${projectId}/statuses`, { method: 'GET' }),
  );
  const workTypes = await readBody('read statuses', answer, (body) => create(body, WorkTypes));
  const statuses = workTypes.flatMap((workType) => workType.statuses);
  return [...new Set(statuses.filter((status) => status.statusCategory.key === 'done').map((status) => status.id))];
}

/** Looks and writes as the admin who saves the rules: their permission is Jira's to judge. */
export const jiraDeskFacts: DeskFacts = {
  async look(projectId, teamField, clocks = []) {
    const found = await expectAnswer(
      'read project',
      api.asUser().requestJira(route`/rest/api/3/project/${projectId}`, { method: 'GET' }),
    );
    const project = await readBody('read project', found, (body) => create(body, Project));
    const [fields, doneStatuses] = await Promise.all([lookAtFields(teamField, clocks), doneStatusesOf(projectId)]);
    return { projectKey: project.key, ...fields, doneStatuses };
  },
  async sees(projectId) {
    try {
      await expectAnswer(
        'read project',
        api.asUser().requestJira(route`/rest/api/3/project/${projectId}`, { method: 'GET' }),
      );
      return true;
    } catch (error) {
      if (error instanceof JiraFailure && (error.kind === 'gone' || error.kind === 'forbidden')) return false;
      throw error;
    }
  },
  async mark(projectId, rules) {
    await expectAnswer(
      'write project property',
      api.asUser().requestJira(route`/rest/api/3/project/${projectId}/properties/${WATCH_PROPERTY}`, {
        method: 'PUT',
        headers: JSON_HEADERS,
        body: JSON.stringify(rules),
      }),
    );
  },
  async isMarkedLinked(projectId) {
    const answer = await expectAnswer(
      'read project property',
      api.asApp().requestJira(route`/rest/api/3/project/${projectId}/properties/${WATCH_PROPERTY}`, { method: 'GET' }),
    );
    return readBody('read project property', answer, (body) => is(body, Marked));
  },
  async markLinked(projectId, desks) {
    // What is watched besides are the ways into and out of Done: no team, no level, no new item.
    const done = desks.length > 0 ? await doneStatusesOf(projectId) : [];
    await expectAnswer(
      'write project property',
      api.asUser().requestJira(route`/rest/api/3/project/${projectId}/properties/${WATCH_PROPERTY}`, {
        method: 'PUT',
        headers: JSON_HEADERS,
        body: JSON.stringify({ enabled: false, watch: [], done, linked: desks.length > 0, desks }),
      }),
    );
  },
};
