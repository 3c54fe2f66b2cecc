import type { Json, JsonObject } from '../../json';
import { jiraTime } from '../fields/jira-time';
import { priorityShape } from '../fields/shapes/choice';
import { issueTypeShape } from '../fields/shapes/issue-type';
import { projectShape } from '../fields/shapes/project';
import { statusShape } from '../fields/shapes/status';
import { userShape } from '../fields/shapes/user';
import type { Priority, Project, Site } from '../model';
import { siteRoles } from '../people/roles';

export const PROJECT_EXPANDS = ['lead', 'description', 'issueTypes', 'url', 'projectKeys'] as const;

/** A project in a list; work types, lead and description come only when expanded. */
export function projectDetails(site: Site, project: Project, expand: ReadonlySet<string>): JsonObject {
  return {
    ...asObject(projectShape(site, project.id)),
    expand: 'description,lead,issueTypes,url,projectKeys,permissions,insight',
    style: project.style,
    isPrivate: false,
    properties: {},
    ...(expand.has('description') ? { description: '' } : {}),
    ...(expand.has('lead') ? { lead: userShape(site, project.leadAccountId) } : {}),
    ...archival(site, project),
    ...(expand.has('issueTypes') ? { issueTypes: project.issueTypeIds.map((id) => issueTypeShape(site, id)) } : {}),
  };
}

/** Who archived the project, and when; nothing of a live one. */
function archival(site: Site, { archived }: Project): JsonObject {
  if (!archived) return {};
  const archivedDate = jiraTime(archived.at, 'UTC');
  return { archived: true, archivedDate, archivedBy: userShape(site, archived.by) };
}

/** A project by itself: also its roles, and the empty lists of what this site has none of. */
export const projectAlone = (site: Site, project: Project): JsonObject => ({
  ...projectDetails(site, project, new Set(PROJECT_EXPANDS)),
  assigneeType: 'UNASSIGNED',
  components: [],
  versions: [],
  roles: Object.fromEntries(
    siteRoles(site).map(({ id, name }) => [name, `${site.baseUrl}/rest/api/3/project/${project.id}/role/${id}`]),
  ),
});

/** The project's work types, each with the statuses of its workflow. */
export const typesWithStatuses = (site: Site, project: Project): Json[] =>
  project.issueTypeIds.map((typeId) => {
    const { description, iconUrl, hierarchyLevel, ...type } = asObject(issueTypeShape(site, typeId));
    return { ...type, statuses: statusIds(site, project, typeId).map((id) => statusShape(site, id)) };
  });

function statusIds(site: Site, project: Project, typeId: string): string[] {
  const workflow = site.workflows.get(project.workflows[typeId] ?? '');
  if (!workflow) throw new Error(`The work type ${typeId} of ${project.key} has no workflow.`);
  return workflow.statusIds;
}

/** A priority in the site's own list. */
export const priorityDetails = (site: Site, priority: Priority): JsonObject => ({
  ...asObject(priorityShape(site, priority)),
  statusColor: priority.color,
  description: '',
});

const asObject = (json: Json): JsonObject =>
  json !== null && typeof json === 'object' && !Array.isArray(json) ? json : {};
