import { documented } from '../../evidence';
import type { JsonObject } from '../../json';
import { ok, route, type Route } from '../area';
import { fieldDetails } from '../fields/definition';
import { pageOf } from '../issues/page';
import type { Field, Site } from '../model';
import { isLicensed } from '../people/licensed';
import { seesProject } from '../people/permissions';
import { expandOf, listOf } from '../query';
import { refuse, unsupported } from '../refusal';
import { isScreenable } from '../screens/place-field';
import { tabWith } from '../screens/schemes';
import { contextOf } from './context';
import { CONTEXT_LIMITS as LIMITS } from './limits';

const EXPANDS = ['key', 'screensCount', 'contextsCount', 'projectsCount', 'isLocked', 'isUnscreenable'] as const;

/** Fields by name, kind and project, page by page. */
export const fieldSearchRoutes: Route[] = [
  route({
    operation: 'GET /rest/api/3/field/search',
    scope: 'read:jira-work',
    evidence: documented('developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-fields'),
    query: ['startAt', 'maxResults', 'type', 'id', 'query', 'orderBy', 'expand', 'projectIds'],
    run: ({ site, caller, query }) => {
      if (!isLicensed(site, caller.accountId)) throw refuse(403, 'You do not have permission to access fields.');
      const [types, ids, projectIds] = [listOf(query, 'type'), listOf(query, 'id'), listOf(query, 'projectIds')];
      const text = query.get('query')?.toLowerCase() ?? '';
      const projects = projectIds
        .flatMap((id) => site.projects.get(id) ?? [])
        .filter((project) => seesProject(site, caller.accountId, project));
      const found = [...site.fields.values()].filter(
        ({ id, name, custom }) =>
          (types.length === 0 || types.includes(custom ? 'custom' : 'system')) &&
          (ids.length === 0 || ids.includes(id)) &&
          name.toLowerCase().includes(text) &&
          (projectIds.length === 0 || !custom || projects.some(({ fieldIds }) => fieldIds.includes(id))),
      );
      const page = pageOf(found.sort(inOrder(query)), query, LIMITS.fieldsUsual, LIMITS.fieldsMost);
      const expand = expandOf(query, EXPANDS);
      return ok({ ...page, values: page.values.map((field) => shape(site, field, expand)) });
    },
  }),
];

function inOrder(query: URLSearchParams): (a: Field, b: Field) => number {
  const by = query.get('orderBy') ?? 'name';
  if (!/^[+-]?name$/.test(by)) throw unsupported(`orderBy=${by}`, 'sandbox/site/contexts/field-search.ts');
  return (a, b) => (by.startsWith('-') ? -1 : 1) * a.name.localeCompare(b.name, 'en');
}

function shape(site: Site, field: Field, expand: ReadonlySet<string>): JsonObject {
  const { id, name, schema } = fieldDetails(field);
  const more: Record<(typeof EXPANDS)[number], () => string | number | boolean> = {
    key: () => field.key,
    screensCount: () => [...site.screens.values()].filter((screen) => tabWith(screen, field.id)).length,
    contextsCount: () => (field.custom ? 1 : 0),
    projectsCount: () => (field.custom ? contextOf(site, field).projects.length : site.projects.size),
    // An app's field belongs to its app: admins cannot rename or configure it.
    isLocked: () => field.app !== undefined,
    isUnscreenable: () => !isScreenable(field),
  };
  return {
    id: id ?? field.id,
    name: name ?? field.name,
    description: '',
    schema: schema ?? { type: 'any', system: field.id },
    ...Object.fromEntries(EXPANDS.filter((one) => expand.has(one)).map((one) => [one, more[one]()])),
  };
}
