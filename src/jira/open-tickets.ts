import api, { route } from '@forge/api';
import { array, create, number, optional, string, type, unknown } from 'superstruct';
import type { Policy } from '../domain/policy';
import { STAMP_PAGE } from '../domain/stamping';
import type { OpenTickets } from '../ports/stamping';
import { expectAnswer, JSON_HEADERS, readBody } from './answer';
import { parseTicket } from './parse-ticket';

const Page = type({ issues: array(unknown()), nextPageToken: optional(string()) });
const Count = type({ count: number() });

/** By age, which does not change while pages are read. */
const openOf = ({ desk }: Policy): string => `project = ${Number(desk.projectId)} AND statusCategory != Done`;

export const jiraOpenTickets: OpenTickets = {
  async count(policy) {
    const answer = await expectAnswer(
      'count',
      api.asApp().requestJira(route`/rest/api/3/search/approximate-count`, {
        method: 'POST',
        headers: JSON_HEADERS,
        body: JSON.stringify({ jql: openOf(policy) }),
      }),
    );
    return readBody('count', answer, (value) => create(value, Count).count);
  },
  async page(policy, cursor) {
    const { team, level } = policy.fields;
    const body = {
      jql: `${openOf(policy)} ORDER BY created ASC`,
      fields: ['project', 'issuetype', 'status', 'assignee', 'priority', 'created', team.id, level],
      maxResults: STAMP_PAGE,
      ...(cursor === null ? {} : { nextPageToken: cursor }),
    };
    const answer = await expectAnswer(
      'search',
      api.asApp().requestJira(route`/rest/api/3/search/jql`, {
        method: 'POST',
        headers: JSON_HEADERS,
        body: JSON.stringify(body),
      }),
    );
    return readBody('search', answer, (value) => {
      const found = create(value, Page);
      return {
        tickets: found.issues.map((issue) => parseTicket(policy, issue)),
        next: found.nextPageToken ?? null,
      };
    });
  },
};
