import { documented } from '../../evidence';
import type { JsonObject } from '../../json';
import { ok, route, type Route } from '../area';
import { jiraTime } from '../fields/jira-time';
import type { AuditItem, AuditRecord } from '../model';
import { refuse } from '../refusal';
import { needsAdminOr403 } from '../workflow/admin/access';
import { findRecords } from './find-records';

/** Records of one answer (api-group-audit-records). */
const MOST = 1000;

function whole(query: URLSearchParams, name: string, otherwise: number): number {
  const text = query.get(name) ?? String(otherwise);
  if (!/^\d+$/.test(text)) throw refuse(400, `The value '${text}' of parameter '${name}' is not a number.`);
  return Number(text);
}

function instant(query: URLSearchParams, name: string): number | undefined {
  const text = query.get(name);
  if (text === null || text === '') return undefined;
  const at = Date.parse(text);
  if (Number.isNaN(at)) throw refuse(400, `The value '${text}' of parameter '${name}' is not a date and time.`);
  return at;
}

const itemShape = (it: AuditItem): JsonObject => ({ ...it });
const shape = ({ id, at, author, ...said }: AuditRecord): JsonObject => ({
  id,
  summary: said.summary,
  ...(author === null ? {} : { authorKey: author }),
  created: jiraTime(at, 'UTC'),
  category: said.category,
  eventSource: said.eventSource,
  objectItem: itemShape(said.objectItem),
  changedValues: said.changedValues.map((it) => ({ ...it })),
  associatedItems: said.associatedItems.map(itemShape),
});

/** Who changed what of the site's configuration. */
export const auditRoutes: Route[] = [
  route({
    operation: 'GET /rest/api/3/auditing/record',
    scope: 'manage:jira-configuration',
    evidence: documented('https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-audit-records/'),
    query: ['offset', 'limit', 'filter', 'from', 'to'],
    run({ site, caller, query }) {
      needsAdminOr403(site, caller, 'You must have the global permission Administer Jira to do this.');
      const offset = whole(query, 'offset', 0);
      const limit = Math.min(whole(query, 'limit', MOST), MOST);
      const words = (query.get('filter') ?? '').split(/\s+/).filter((it) => it !== '');
      const found = findRecords(site.audit, { words, from: instant(query, 'from'), to: instant(query, 'to') });
      const records = found.slice(offset, offset + limit).map(shape);
      return ok({ offset, limit, total: found.length, records });
    },
  }),
];
