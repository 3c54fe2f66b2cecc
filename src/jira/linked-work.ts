import api, { route } from '@forge/api';
import { create, nullable, optional, record, string, type, unknown } from 'superstruct';
import type { LinkedTicket, LinkedWork } from '../ports/close-check';
import { expectAnswer, JSON_HEADERS, readBody } from './answer';
import { OPENED_BY } from './find-opened';
import { LINKED_ITEM_FIELDS, parseLinkedItems } from './parse-linked-item';
import { parseLinks } from './parse-links';

const Issue = type({ id: string(), key: string(), fields: record(string(), unknown()) });
const Fields = type({
  project: type({ id: string() }),
  status: type({ id: string(), statusCategory: type({ key: string() }) }),
  assignee: optional(nullable(type({ accountId: string() }))),
});

function ticketOf(body: unknown, level: string | null): LinkedTicket {
  const { id, key, fields } = create(body, Issue);
  const { project, status, assignee } = create(fields, Fields);
  const shown = level === null ? null : fields[level];
  return {
    id,
    key,
    projectId: project.id,
    level: typeof shown === 'string' ? shown : null,
    status: { id: status.id, done: status.statusCategory.key === 'done' },
    assignee: assignee?.accountId ?? null,
    links: parseLinks(fields['issuelinks']),
  };
}

const named = (...fields: (string | null)[]): string[] => fields.filter((field) => field !== null);

/** Links and linked work over Jira's REST API, as the app: a workflow's rule runs for nobody in particular. */
export const jiraLinkedWork: LinkedWork = {
  async linksOf(ticket, { level }) {
    const fields = named('issuelinks', 'project', 'status', 'assignee', level).join(',');
    const answer = await expectAnswer(
      'read links',
      api.asApp().requestJira(route`/rest/api/3/issue/${ticket}?fields=${fields}`, { method: 'GET' }),
    );
    return readBody('read links', answer, (body) => ticketOf(body, level));
  },
  async items(ids, fields) {
    // Jira refuses an empty list.
    if (ids.length === 0) return [];
    const answer = await expectAnswer(
      'read linked work',
      api.asApp().requestJira(route`/rest/api/3/issue/bulkfetch`, {
        method: 'POST',
        headers: JSON_HEADERS,
        body: JSON.stringify({
          issueIdsOrKeys: ids,
          fields: [...LINKED_ITEM_FIELDS, ...named(fields.level, fields.team)],
          properties: [OPENED_BY],
        }),
      }),
    );
    return readBody('read linked work', answer, (body) => parseLinkedItems(body, fields));
  },
};
