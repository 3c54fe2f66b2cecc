import type { Json } from '../../json';
import type { AccountId, Issue, RequestType, ServiceDesk, Site } from '../model';
import { requestTypeDto } from './shape-desk';
import { requestLinks } from './request-links';
import { currentStatus } from './shape-status';

/** The issue as a customer request: its desk and request type. Nothing for work that no portal form raised. */
export function requestOf(site: Site, issue: Issue): { desk: ServiceDesk; type: RequestType } | undefined {
  const desk = site.projects.get(issue.projectId)?.serviceDesk;
  const type = desk?.requestTypes.find((it) => it.id === issue.requestTypeId);
  return desk && type ? { desk, type } : undefined;
}

/** The value of the Request Type field in an issue's JSON; dates in the viewer's zone, UTC for nobody. */
export function requestTypeFieldValue(site: Site, issue: Issue, viewer: AccountId | null = null): Json | null {
  const request = requestOf(site, issue);
  if (!request) return null;
  const { desk, type } = request;
  return {
    _links: requestLinks(site, issue, desk),
    requestType: { ...requestTypeDto(site, desk, type), defaultName: type.name },
    currentStatus: currentStatus(site, issue, viewer),
  };
}
