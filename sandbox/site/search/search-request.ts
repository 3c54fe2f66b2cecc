import { z } from 'zod';
import { EXPANSIONS } from '../issues/shape';
import { listOf } from '../query';
import { refuse, unsupported } from '../refusal';
import { SEARCH_LIMITS as LIMITS } from './limits';

/** SearchAndReconcileRequestBean of the OpenAPI document. */
export const SearchBody = z.strictObject({
  jql: z.string().optional(),
  nextPageToken: z.string().nullish(),
  maxResults: z.number().int().optional(),
  fields: z.array(z.string()).optional(),
  expand: z.string().optional(),
  properties: z.array(z.string()).optional(),
  fieldsByKeys: z.boolean().optional(),
  reconcileIssues: z.array(z.number().int()).optional(),
});

export interface SearchRequest {
  jql: string;
  nextPageToken?: string | null;
  maxResults: number;
  /** Neither `id` nor `key`; empty when only those are asked for. */
  fields: string[];
  wantsKey: boolean;
  fieldsByKeys: boolean;
  expand: ReadonlySet<string>;
  properties: string[];
  reconcile: string[];
}

/** What a found issue can be expanded with; Jira has more (operations, versionedRepresentations): 501. */
const EXPANDABLE: readonly string[] = EXPANSIONS;

const split = (lists: readonly string[] = []): string[] =>
  lists
    .flatMap((list) => list.split(','))
    .map((word) => word.trim())
    .filter((word) => word !== '');

/** Checks a request as the cloud does, and brings it into one form. Throws 400, or 501 for what the sandbox lacks. */
export function readRequest(body: z.infer<typeof SearchBody>): SearchRequest {
  const asked = split(body.fields);
  const fields = asked.filter((field) => field !== 'id' && field !== 'key');
  const expand = split(body.expand === undefined ? [] : [body.expand]);
  const unknown = expand.find((word) => !EXPANDABLE.includes(word));
  if (unknown !== undefined)
    throw unsupported(`expand=${unknown} of a search`, 'sandbox/site/search/search-request.ts');
  const properties = split(body.properties);
  if (properties.length > LIMITS.properties)
    throw refuse(400, `A maximum of ${LIMITS.properties} issue properties can be requested.`);
  const reconcile = body.reconcileIssues ?? [];
  if (reconcile.length > LIMITS.reconcileIssues)
    throw refuse(400, `A maximum of ${LIMITS.reconcileIssues} issues can be reconciled.`);
  return {
    jql: body.jql ?? '',
    nextPageToken: body.nextPageToken,
    maxResults: pageSize(body.maxResults, fields.length > 0 || properties.length > 0 || expand.length > 0),
    fields,
    wantsKey: asked.includes('key'),
    fieldsByKeys: body.fieldsByKeys ?? false,
    expand: new Set(expand),
    properties,
    reconcile: reconcile.map(String),
  };
}

function pageSize(asked: number = LIMITS.defaultPage, withFields: boolean): number {
  if (asked < 1) throw unsupported(`maxResults=${asked} of a search`, 'sandbox/site/search/search-request.ts');
  return Math.min(asked, withFields ? LIMITS.largestPageWithFields : LIMITS.largestPage);
}

/** The same from a query string. */
export function bodyFromQuery(query: URLSearchParams): z.infer<typeof SearchBody> {
  return {
    jql: query.get('jql') ?? undefined,
    nextPageToken: query.get('nextPageToken'),
    maxResults: wholeNumber(query, 'maxResults'),
    fields: listOf(query, 'fields'),
    expand: query.get('expand') ?? undefined,
    properties: listOf(query, 'properties'),
    fieldsByKeys: query.get('fieldsByKeys') === 'true',
    reconcileIssues: listOf(query, 'reconcileIssues').map((id) => number(id, 'reconcileIssues')),
  };
}

function wholeNumber(query: URLSearchParams, name: string): number | undefined {
  const text = query.get(name);
  return text === null ? undefined : number(text, name);
}

function number(text: string, name: string): number {
  if (!/^-?\d{1,15}$/.test(text))
    throw refuse(400, `The value '${text}' of the query parameter '${name}' is not a valid number.`);
  return Number(text);
}
