import { createHash } from 'node:crypto';
import { channel } from 'node:diagnostics_channel';
import { appendFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { EXCHANGES } from '../../sandbox/site/door';
import type { Exchange } from '../../sandbox/site/door.types';

/** Routes that tests of the door make up, and answers that a fault on request gave instead of the site. */
const MADE_UP = /^\/rest\/api\/3\/(thing|broken)/;
const ON_REQUEST = /The service answered \d+ on request/;

/** The form of a value: its field names and types, not what stands in them. Equal forms are judged alike. */
function formOf(value: unknown): unknown {
  if (Array.isArray(value)) return [...new Set(value.map((item) => digest(formOf(item))))].sort();
  if (typeof value !== 'object' || value === null) return value === null ? 'null' : typeof value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([name, inner]) => [name, formOf(inner)] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

/** Short, however deep lists lie in lists. */
const digest = (form: unknown): string => createHash('sha1').update(JSON.stringify(form)).digest('base64');

/** Where Atlassian's document contradicts itself or its own words, so that nothing could satisfy it. */
const IMPOSSIBLE: readonly [operation: RegExp, why: string][] = [
  [/^POST \/rest\/api\/3\/bulk\/issues\/move$/, 'requires names that its own example does not have'],
  [/^POST \/rest\/api\/3\/issue\/properties(\/multi)?$/, 'values are typed as the insides of a Java JSON library'],
  [/\/context\/defaultValue$/, 'one of several overlapping shapes, none of which allows further members; null clears'],
  [/^POST \/rest\/api\/3\/jql\/parse$/, 'a clause is any of several shapes and may have no member of any'],
];
/** Documented in words, and the shapes have texts alone: no account unassigns, and no screen leaves it to the default one. */
const clears = (method: string, path: string, body: unknown): boolean =>
  method === 'PUT' &&
  ((path.endsWith('/assignee') && JSON.stringify(body) === '{"accountId":null}') ||
    (path.includes('/screenscheme/') && /"(create|edit|view)":null/.test(JSON.stringify(body))));

/** By its name and example a map of one's own variables (sandbox/site/expressions/evaluate-request.ts); the schema says a list. */
const namesItsOwn = (path: string, body: unknown): boolean =>
  path.startsWith('/rest/api/3/expression/evaluate') && /"custom":\{/.test(JSON.stringify(body));

const endpointOf = (path: string): string => path.replace(/\/(\d+|[A-Z]+-\d+|[0-9a-f-]{36})(?=\/|$)/g, '/…');

/**
 * Writes every REST exchange of a test run to a folder, as JSON lines, one file a process; of exchanges that
 * are of one form only the first. Off unless the environment's TRAFFIC names the folder.
 */
const folder = process.env['TRAFFIC'];
const exchanges = channel(EXCHANGES);
if (folder && !exchanges.hasSubscribers) {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${process.pid}.jsonl`);
  const seen = new Set<string>();
  exchanges.subscribe((message) => {
    const { method, path, status, requestBody, responseBody, ...rest } = message as Exchange;
    if (MADE_UP.test(path) || ON_REQUEST.test(JSON.stringify(responseBody ?? ''))) return;
    if (IMPOSSIBLE.some(([operation]) => operation.test(`${method} ${path}`))) return;
    if (clears(method, path, requestBody) || namesItsOwn(path, requestBody)) return;
    const form = JSON.stringify([method, endpointOf(path), status, formOf(requestBody), formOf(responseBody)]);
    if (seen.has(form)) return;
    seen.add(form);
    appendFileSync(file, `${JSON.stringify({ ...rest, method, path, status, requestBody, responseBody })}\n`);
  });
}
