import api, { route } from '@forge/api';
import { array, create, nullable, optional, string, type, unknown } from 'superstruct';
import type { LinkedTicket } from '../ports/close-check';
import type { LinkedProjects } from '../ports/linked-news';
import { expectAnswer, JSON_HEADERS, readBody } from './answer';
import { parseLinks } from './parse-links';

const PAGE_SIZE = 100;
const Page = type({
  issues: array(
    type({
      id: string(),
      key: string(),
      fields: type({
        project: type({ id: string() }),
        status: type({ id: string(), statusCategory: type({ key: string() }) }),
        assignee: optional(nullable(type({ accountId: string() }))),
        issuelinks: optional(nullable(unknown())),
      }),
    }),
  ),
  nextPageToken: optional(string()),
});

/** Searches as the app, what changed last comes first. Relative time, since a JQL date is read in the time zone of whoever asks. */
export const jiraLinkedProjects: LinkedProjects = {
  async changedWithin(projectId, minutes, page) {
    const body = JSON.stringify({
      jql: `project = ${Number(projectId)} AND statusCategoryChangedDate >= -${minutes}m ORDER BY statusCategoryChangedDate DESC`,
      fields: ['project', 'status', 'assignee', 'issuelinks'],
      maxResults: PAGE_SIZE,
      ...(page ? { nextPageToken: page } : {}),
    });
    const answer = await expectAnswer(
      'search',
      api.asApp().requestJira(route`/rest/api/3/search/jql`, { method: 'POST', headers: JSON_HEADERS, body }),
    );
    return readBody('search', answer, (value) => {
      const { issues, nextPageToken } = create(value, Page);
      return {
        next: nextPageToken ?? null,
        items: issues.map(({ id, key, fields: { project, status, assignee, issuelinks } }): LinkedTicket => ({
          id,
          key,
          projectId: project.id,
          level: null,
          status: { id: status.id, done: status.statusCategory.key === 'done' },
          assignee: assignee?.accountId ?? null,
          links: parseLinks(issuelinks),
        })),
      };
    });
  },
};
