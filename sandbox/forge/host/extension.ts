import type { Json, JsonObject } from '../../json';
import { wireValue } from '../../site/fields/value';
import type { Field, Issue, Project, Site } from '../../site/model';
import { requestOf } from '../../site/jsm/request-type-field';
import type { ModuleAsk } from './host.types';
import type { Place } from './place';
import { ruleExtension } from './rule-extension';
import type { View } from './views';

type Asked = Omit<ModuleAsk, 'types'>;

/*
 * `context.extension` by module type. Documented at developer.atlassian.com/platform/forge/manifest-reference/modules/<module>,
 * "Extension data" or "Extension context"; the queue page's, whose page has none, as apps in the field type it.
 */

const issueData = (site: Site, { id, key, typeId }: Issue): JsonObject => ({
  id,
  key,
  type: site.issueTypes.get(typeId)?.name ?? '',
  typeId,
});
const projectData = ({ id, key, typeKey }: Project): JsonObject => ({ id, key, type: typeKey });

const onIssue = (site: Site, { issue, project }: Place): JsonObject => ({
  ...(issue ? { issue: issueData(site, issue) } : {}),
  ...(project ? { project: projectData(project) } : {}),
});

/** Ids of portals and request types are numbers there. */
function inPortal(
  site: Site,
  { issue, project }: Place,
  { requestTypeId }: Asked,
): { portal: JsonObject; request: JsonObject } {
  const desk = project?.serviceDesk;
  const typeId = (issue && requestOf(site, issue)?.type.id) ?? requestTypeId;
  return {
    portal: desk ? { id: Number(desk.id) } : {},
    request: { ...(issue ? { key: issue.key } : {}), ...(typeId === undefined ? {} : { typeId: Number(typeId) }) },
  };
}

/** The value as the app's own editor gets it: users as account ids, date-times as text. */
function fieldValue(site: Site, field: Field, { issue }: Place, asked: Asked): Json {
  if (asked.fieldValue !== undefined || !issue) return asked.fieldValue ?? null;
  const raw = issue.values[field.id] ?? null;
  if (field.kind !== 'datetime') return raw;
  return wireValue(site, issue, field, { accountId: asked.accountId, timeZone: 'UTC' });
}

function fieldExtension(site: Site, view: View, place: Place, asked: Asked): JsonObject {
  const field = [...site.fields.values()].find((it) => it.app?.moduleKey === view.module.key);
  if (!field) throw new Error(`field ${view.module.key} is not on the site`);
  const { renderContext = 'issue-view', transitionId } = asked;
  const portal = renderContext.startsWith('portal') ? inPortal(site, place, asked) : undefined;
  return {
    entryPoint: view.entryPoint,
    fieldId: field.id,
    fieldType: field.customType ?? '',
    fieldValue: fieldValue(site, field, place, asked),
    ...onIssue(site, place),
    renderContext,
    experience: renderContext,
    ...(renderContext === 'issue-transition' && transitionId !== undefined
      ? { issueTransition: { id: transitionId } }
      : {}),
    ...(portal ? { portal: portal.portal, request: portal.request } : {}),
  };
}

/** The properties that were stored with the request when it was made, under the app's id. */
function requestProperty({ issue }: Place, appId: string): JsonObject {
  const property = issue?.properties[appId];
  return property === undefined ? {} : { property };
}

function portalExtension(site: Site, view: View, place: Place, asked: Asked, appId: string): JsonObject {
  const { portal, request } = inPortal(site, place, asked);
  const stored = view.type.endsWith(':portalRequestDetail') ? requestProperty(place, appId) : {};
  const strip = /:portal(Header|Subheader|Footer)$/.test(view.type);
  return {
    ...(strip && asked.portalPage ? { page: asked.portalPage } : {}),
    ...(Object.keys(portal).length > 0 ? { portal } : {}),
    ...(Object.keys(request).length > 0 ? { request: { ...request, ...stored } } : {}),
  };
}

function own(site: Site, view: View, place: Place, asked: Asked, appId: string): JsonObject {
  const { type } = view;
  if (type.startsWith('jiraServiceManagement:portal')) return portalExtension(site, view, place, asked, appId);
  if (type.startsWith('jira:workflow')) return ruleExtension(site, type, asked);
  if (type === 'jira:customField') return fieldExtension(site, view, place, asked);
  if (type === 'jira:issuePanel') return { ...onIssue(site, place), isNewToIssue: asked.isNewToIssue ?? false };
  if (type === 'jira:dashboardGadget') {
    const { dashboardId, gadgetId, configuration } = asked.gadget ?? {
      dashboardId: '',
      gadgetId: '',
      configuration: {},
    };
    return {
      dashboard: { id: dashboardId },
      gadget: { id: gadgetId },
      gadgetConfiguration: configuration,
      entryPoint: view.entryPoint,
    };
  }
  if (type === 'jira:globalPage' || type === 'jira:adminPage') return {};
  return onIssue(site, place);
}

/** What the page tells the module of where it is. */
export const extensionOf = (site: Site, view: View, place: Place, asked: Asked, appId: string): JsonObject => ({
  type: view.type,
  ...own(site, view, place, asked, appId),
  location: `${site.baseUrl}${asked.path ?? defaultPath(place)}`,
});

function defaultPath({ issue, project }: Place): string {
  if (issue) return `/browse/${issue.key}`;
  return project ? `/browse/${project.key}` : '/';
}
