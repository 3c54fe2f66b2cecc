import api, { route } from '@forge/api';
import { array, boolean, create, number, record, string, type, union } from 'superstruct';
import { JiraFailure, type People } from '../ports';
import { expectAnswer, JSON_HEADERS, readBody } from './answer';

/**
 * What an agent needs for a hand-over of their own. Browsing is no test: portal customers are granted it.
 * Status steps are made by the app.
 */
const NEEDED = ['SERVICEDESK_AGENT', 'EDIT_ISSUES', 'ASSIGN_ISSUES', 'ADD_COMMENTS'];

const Permissions = type({ permissions: record(string(), type({ havePermission: boolean() })) });
/** Jira numbers its roles. */
const Roles = type({ value: array(union([number(), string()])) });

/** The ids of the project roles that the person who asks has. */
const OWN_ROLES = 'user.getProjectRoles(project).map(role => role.id)';

/** Jira itself is asked, with the rights of the person who asks. */
export const jiraPeople: People = {
  async agentOf(issueId) {
    try {
      const answer = await expectAnswer(
        'read permissions',
        api.asUser().requestJira(route`/rest/api/3/mypermissions?issueId=${issueId}&permissions=${NEEDED.join(',')}`, {
          method: 'GET',
        }),
      );
      const { permissions } = await readBody('read permissions', answer, (body) => create(body, Permissions));
      return NEEDED.every((key) => permissions[key]?.havePermission === true);
    } catch (error) {
      // Who may not see the ticket has no part in it.
      if (error instanceof JiraFailure && (error.kind === 'gone' || error.kind === 'forbidden')) return false;
      throw error;
    }
  },
  async inRole(projectId, roleId) {
    const answer = await expectAnswer(
      'read roles',
      api.asUser().requestJira(route`/rest/api/3/expression/evaluate`, {
        method: 'POST',
        headers: JSON_HEADERS,
        body: JSON.stringify({ expression: OWN_ROLES, context: { project: { id: Number(projectId) } } }),
      }),
    );
    const { value } = await readBody('read roles', answer, (body) => create(body, Roles));
    return value.some((role) => String(role) === roleId);
  },
};
