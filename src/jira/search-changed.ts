import api, { route } from '@forge/api';
import { array, create, optional, string, type, unknown } from 'superstruct';
import type { Policy } from '../domain/policy';
import type { ChangedPage } from '../ports';
import { expectAnswer, JSON_HEADERS, readBody } from './answer';
import { parseTicket } from './parse-ticket';

const PAGE_SIZE = 100;
const Updated = type({ fields: type({ updated: string() }) });
const Page = type({ issues: array(unknown()), nextPageToken: optional(string()) });

/**
 * One page of the desk's tickets updated within the last minutes. Relative time, since a JQL date is
 * read in the time zone of whoever asks, and an app's is not known.
 */
export async function searchChanged(policy: Policy, minutes: number, page: string | null): Promise<ChangedPage> {
  const body = JSON.stringify({
    jql: `project = ${Number(policy.desk.projectId)} AND updated >= -${minutes}m ORDER BY updated ASC`,
    fields: ['project', 'status', 'created', 'updated', 'issuelinks', policy.fields.team.id, policy.fields.level],
    maxResults: PAGE_SIZE,
    ...(page ? { nextPageToken: page } : {}),
  });
  const answer = await expectAnswer(
    'search',
    api.asApp().requestJira(route`/rest/api/3/search/jql`, {
      method: 'POST',
      headers: JSON_HEADERS,
      body,
    }),
  );
  return readBody('search', answer, (value) => {
    const found = create(value, Page);
    const last = found.issues.at(-1);
    return {
      tickets: found.issues.map((issue) => parseTicket(policy, issue)),
      next: found.nextPageToken ?? null,
      until: last === undefined ? null : Date.parse(create(last, Updated).fields.updated),
    };
  });
}
