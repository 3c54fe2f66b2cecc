import type { JsonObject } from '../../json';
import type { AccountId, Issue, Site } from '../model';
import { wireDate } from '../sla/wire-time';
import { portalStatuses, type PortalStatus } from './portal';

export const statusDto = (site: Site, status: PortalStatus, viewer: AccountId | null): JsonObject => ({
  status: status.name,
  statusCategory: status.category.toUpperCase(),
  statusDate: wireDate(site, status.at, viewer),
});

/** The status as the customer reads it now, and since when. */
export function currentStatus(site: Site, issue: Issue, viewer: AccountId | null): JsonObject {
  const last = portalStatuses(site, issue).at(-1);
  return last ? statusDto(site, last, viewer) : {};
}
