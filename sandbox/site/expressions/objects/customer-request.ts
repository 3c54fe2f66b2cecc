import { deskDto, requestTypeDto } from '../../jsm/shape-desk';
import { portalStatuses } from '../../jsm/portal';
import { requestOf } from '../../jsm/request-type-field';
import type { Issue, Project, RequestType, ServiceDesk } from '../../model';
import type { HostObject } from '../values';
import { date } from './date';
import { issueObject } from './issue';
import { projectObject } from './project';
import { each, free, typed } from './typed';
import { idNumber, type View } from './view';

/** The ServiceDesk of a project; null for a project that is none. */
export function serviceDeskObject(view: View, project: Project): HostObject | null {
  const desk = project.serviceDesk;
  if (!desk) return null;
  return typed(
    'ServiceDesk',
    desk.id,
    { id: free(() => idNumber(desk.id)), project: each(() => projectObject(view, project)) },
    { toJson: () => deskDto(view.site, project, desk) },
  );
}

const requestTypeObject = ({ site }: View, desk: ServiceDesk, type: RequestType): HostObject =>
  typed(
    'CustomerRequestType',
    type.id,
    { id: free(() => idNumber(type.id)) },
    { toJson: () => requestTypeDto(site, desk, type) },
  );

/** The status by the name that customers read, and since when they do. */
function requestStatus(view: View, issue: Issue): HostObject | null {
  const status = portalStatuses(view.site, issue).at(-1);
  if (!status) return null;
  return typed('CustomerRequestStatus', undefined, {
    name: free(() => status.name),
    category: free(() => status.category),
    date: free(() => date(view, status.at)),
  });
}

/** The issue as a CustomerRequest; null for work of a desk that no portal form raised. */
export function customerRequestObject(view: View, issue: Issue): HostObject | null {
  const request = requestOf(view.site, issue);
  const project = view.site.projects.get(issue.projectId);
  if (!request || !project) return null;
  return typed('CustomerRequest', issue.id, {
    issue: free(() => issueObject(view, issue)),
    currentStatus: free(() => requestStatus(view, issue)),
    serviceDesk: each(() => serviceDeskObject(view, project)),
    requestType: each(() => requestTypeObject(view, request.desk, request.type)),
  });
}
