import * as z from 'zod/mini';
import { loadFieldIds } from '../api/fields';
import type { Http } from '../api/http';
import { readRow, type Row } from './columns';

const PAGE = 50;
const MOST = 200;
const SYSTEM_FIELDS = ['summary', 'issuetype', 'status', 'assignee'];

const wirePage = z.object({
  issues: z.array(
    z.object({
      key: z.string(),
      fields: z.record(z.string(), z.unknown()),
      renderedFields: z.optional(z.record(z.string(), z.unknown())),
    }),
  ),
  nextPageToken: z.optional(z.string()),
});

export interface QueueContent {
  rows: Row[];
  /** There are more than were read. */
  more: boolean;
}

/**
 * Reads a queue's tickets by its own JQL, in its own order, with the columns these pages show (a queue's own list
 * gives only the columns it was set up with). At most 200.
 */
export function queueReader(http: Http, jql: string, now: () => Promise<number>): () => Promise<QueueContent> {
  const fieldIds = loadFieldIds(http);
  fieldIds.catch(() => undefined);
  return async () => {
    const ids = await fieldIds;
    const custom = [
      ...ids.teams.map(({ id }) => id),
      ids.level,
      ids.withTeamSince,
      ids.teamTargetDue,
      ids.timeToResolution,
    ];
    const fields = [...SYSTEM_FIELDS, ...custom.filter((id) => id !== undefined)];
    const rows: Row[] = [];
    let token: string | undefined;
    do {
      const body = { jql, fields, expand: 'renderedFields', maxResults: PAGE, ...(token && { nextPageToken: token }) };
      const page = wirePage.parse(await http.send('POST', '/rest/api/3/search/jql', body));
      const readAt = await now();
      rows.push(...page.issues.map((issue) => readRow(issue, ids, readAt)));
      token = page.nextPageToken;
    } while (token && rows.length < MOST);
    return { rows, more: token !== undefined };
  };
}
