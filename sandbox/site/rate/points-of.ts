/*
 * Jira's rate-limit points: a read is 1 plus 1 for each object read, 2 for each user, group, role or
 * permission; a write is 1 (developer.atlassian.com, Rate limiting, 2026-03). What counts as an
 * object of a given answer is assumed: the items of its list, else the one thing it shows.
 */

export interface Charged {
  method: string;
  path: string;
  status: number;
  responseBody: string;
}

/** POSTs that only read. */
const READS =
  /\/(search\/jql|issue\/bulkfetch|permissions\/check|expression\/(evaluate|eval)|search\/approximate-count|changelog\/bulkfetch)$/;
const IDENTITY = /\/(myself|users?|groups?|groupuserpicker|role|mypermissions|permissions)(\/|$)/;
const LISTS = [
  'issues',
  'values',
  'comments',
  'transitions',
  'histories',
  'projectPermissions',
  'worklogs',
  'permissions',
];

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

function objectsIn(body: unknown): number {
  if (Array.isArray(body)) return body.length;
  if (typeof body !== 'object' || body === null) return 1;
  for (const [name, value] of Object.entries(body)) {
    if (!LISTS.includes(name)) continue;
    if (Array.isArray(value)) return value.length;
    if (name === 'permissions' && typeof value === 'object' && value !== null) return Object.keys(value).length;
  }
  return 1;
}

/** What one answered call costs. What a rate limit refused costs nothing. */
export function pointsOf({ method, path, status, responseBody }: Charged): number {
  if (status === 429) return 0;
  const read = method === 'GET' || READS.test(path);
  if (!read || status >= 400) return 1;
  const isIssue = /\/issue\/[^/]+$/.test(path) && method === 'GET';
  const objects = isIssue ? 1 : objectsIn(parse(responseBody));
  return 1 + objects * (IDENTITY.test(path) ? 2 : 1);
}
