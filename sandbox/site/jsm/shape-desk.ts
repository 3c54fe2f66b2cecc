import type { JsonObject } from '../../json';
import type { Project, RequestType, ServiceDesk, Site } from '../model';

export const API = '/rest/servicedeskapi';
const ICON_SIZES = { '48x48': 'large', '24x24': 'small', '16x16': 'xsmall', '32x32': 'medium' };

export const deskDto = (site: Site, project: Project, desk: ServiceDesk): JsonObject => ({
  id: desk.id,
  projectId: project.id,
  projectName: project.name,
  projectKey: project.key,
  projectTypeKey: project.typeKey,
  _links: { self: `${site.baseUrl}${API}/servicedesk/${desk.id}` },
});

/** The groups of a desk's portal, in its order. */
export const groupsOf = ({ id, requestTypeGroups }: ServiceDesk): { id: string; name: string }[] =>
  requestTypeGroups ?? [{ id, name: 'General' }];

/** The groups a request type stands in; in none it is hidden on the portal. */
export const groupIdsOf = (desk: ServiceDesk, { groupIds }: RequestType): string[] =>
  groupIds ??
  groupsOf(desk)
    .slice(0, 1)
    .map(({ id }) => id);

/** A desk's portal has the desk's id here. */
export const requestTypeDto = (site: Site, desk: ServiceDesk, type: RequestType): JsonObject => ({
  _expands: ['field'],
  id: type.id,
  _links: { self: `${site.baseUrl}${API}/servicedesk/${desk.id}/requesttype/${type.id}` },
  name: type.name,
  description: type.description,
  helpText: type.helpText ?? '',
  issueTypeId: type.issueTypeId,
  serviceDeskId: desk.id,
  portalId: desk.id,
  groupIds: groupIdsOf(desk, type),
  icon: {
    id: type.id,
    _links: {
      iconUrls: Object.fromEntries(
        Object.entries(ICON_SIZES).map(([edge, size]) => [
          edge,
          `${site.baseUrl}/rest/api/3/universal_avatar/view/type/SD_REQTYPE/avatar/${type.id}?size=${size}`,
        ]),
      ),
    },
  },
});
