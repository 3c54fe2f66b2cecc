import api, { route } from '@forge/api';
import { boolean, create, record, string, type } from 'superstruct';
import { JiraFailure } from '../ports';
import { expectAnswer, readBody } from './answer';

/** The comment is theirs, and the mark an edit. */
const NEEDED = ['EDIT_ISSUES', 'ADD_COMMENTS'];
/** On a desk others than its agents may have these, too: customers comment, and collaborators do both. */
const OF_AGENTS = 'SERVICEDESK_AGENT';

const Permissions = type({ permissions: record(string(), type({ havePermission: boolean() })) });

/**
 * May the person who asks record the outcome of this work item? Jira answers, with their own rights. One call; rejects
 * with JiraFailure.
 *
 * @param desk it is in a service project
 */
export async function mayRecordOutcome(issueId: string, desk: boolean): Promise<boolean> {
  const needed = desk ? [...NEEDED, OF_AGENTS] : NEEDED;
  try {
    const answer = await expectAnswer(
      'read permissions',
      api.asUser().requestJira(route`/rest/api/3/mypermissions?issueId=${issueId}&permissions=${needed.join(',')}`, {
        method: 'GET',
      }),
    );
    const { permissions } = await readBody('read permissions', answer, (body) => create(body, Permissions));
    return needed.every((key) => permissions[key]?.havePermission === true);
  } catch (error) {
    // Who may not see the work item has no part in it.
    if (error instanceof JiraFailure && (error.kind === 'gone' || error.kind === 'forbidden')) return false;
    throw error;
  }
}
