import { assumed, documented } from '../../evidence';
import type { JsonObject } from '../../json';
import { noContent, ok, route, type Route } from '../area';
import { item } from '../audit/items';
import { note } from '../audit/note';
import { pageOf } from '../issues/page';
import { flag } from '../issues/query';
import { listOf } from '../query';
import { configurableField, contextOf } from './context';
import { DefaultValues, judgeDefault, setDefault } from './default-value';
import { fieldSearchRoutes } from './field-search';
import { appConfigurationRoutes } from './app-configuration';
import { CONTEXT_LIMITS as LIMITS } from './limits';
import { optionRoutes } from './option-routes';

const DOCS = 'developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-custom-field-contexts';
const FIELD = '/rest/api/3/field/{fieldId}/context';
const PAGE = ['contextId', 'startAt', 'maxResults'] as const;

/** Where custom fields exist, what they hold at first, and which values they offer. */
export const contextRoutes: Route[] = [
  ...fieldSearchRoutes,
  ...optionRoutes,
  ...appConfigurationRoutes,
  route({
    operation: `GET ${FIELD}`,
    scope: 'manage:jira-configuration',
    evidence: assumed('Each field has one context here, for all work types; Jira allows several.'),
    query: [...PAGE, 'isAnyIssueType', 'isGlobalContext'],
    run: ({ site, caller, params, query }) => {
      const field = configurableField(site, caller, params['fieldId'] ?? '');
      const { id, name, global } = contextOf(site, field);
      const isGiven = (parameter: string): boolean => (query.get(parameter) ?? '') !== '';
      const fits =
        asksFor(query, id) &&
        (!isGiven('isGlobalContext') || flag(query, 'isGlobalContext') === global) &&
        (!isGiven('isAnyIssueType') || flag(query, 'isAnyIssueType'));
      const context = { id, name, description: '', isGlobalContext: global, isAnyIssueType: true };
      return ok(paged(query, fits ? [context] : []));
    },
  }),
  route({
    operation: `GET ${FIELD}/issuetypemapping`,
    scope: 'manage:jira-configuration',
    evidence: documented(DOCS),
    query: PAGE,
    run: ({ site, caller, params, query }) => {
      const { id } = contextOf(site, configurableField(site, caller, params['fieldId'] ?? ''));
      return ok(paged(query, asksFor(query, id) ? [{ contextId: id, isAnyIssueType: true }] : []));
    },
  }),
  route({
    operation: `GET ${FIELD}/projectmapping`,
    scope: 'manage:jira-configuration',
    evidence: documented(DOCS),
    query: PAGE,
    run: ({ site, caller, params, query }) => {
      const { id, global, projects } = contextOf(site, configurableField(site, caller, params['fieldId'] ?? ''));
      const mappings = global
        ? [{ contextId: id, isGlobalContext: true }]
        : projects.map((project) => ({ contextId: id, projectId: project.id }));
      return ok(paged(query, asksFor(query, id) ? mappings : []));
    },
  }),
  route({
    operation: `GET ${FIELD}/defaultValue`,
    scope: 'manage:jira-configuration',
    evidence: documented(`${DOCS} (nothing where no default is set)`),
    query: PAGE,
    run: ({ site, caller, params, query }) => {
      const field = configurableField(site, caller, params['fieldId'] ?? '');
      const { id } = contextOf(site, field);
      const value = field.context?.defaultValue;
      return ok(paged(query, value && asksFor(query, id) ? [value] : []));
    },
  }),
  route({
    operation: `PUT ${FIELD}/defaultValue`,
    scope: 'manage:jira-configuration',
    evidence: documented(`${DOCS} (a value of null removes the default)`),
    takes: DefaultValues,
    run: ({ site, caller, params, body }) => {
      const field = configurableField(site, caller, params['fieldId'] ?? '');
      for (const value of body.defaultValues) judgeDefault(site, field, value);
      for (const value of body.defaultValues) setDefault(field, value);
      note(site, caller, { category: 'fields', summary: 'Custom field updated', object: item.field(field) });
      return noContent();
    },
  }),
];

/** Does the list of contexts asked for hold this one? Without a list all are meant. */
const asksFor = (query: URLSearchParams, contextId: string): boolean =>
  !query.has('contextId') || listOf(query, 'contextId').includes(contextId);

const paged = (query: URLSearchParams, values: JsonObject[]): JsonObject => ({
  ...pageOf(values, query, LIMITS.contextsUsual, LIMITS.contextsMost),
});
