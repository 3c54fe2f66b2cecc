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

/** A desk's portal has the desk's id here; all request types stand in one group of it. */
export const requestTypeDto = (site: Site, desk: ServiceDesk, type: RequestType): JsonObject => ({
  _expands: ['field'],
  id: type.id,
  _links: { self: `${site.baseUrl}${API}/servicedesk/${desk.id}/requesttype/${type.id}` },
  name: type.name,
  description: type.description,
  helpText: '',
  issueTypeId: type.issueTypeId,
  serviceDeskId: desk.id,
  portalId: desk.id,
  groupIds: [desk.id],
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
