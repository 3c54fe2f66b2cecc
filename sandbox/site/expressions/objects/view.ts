import type { Json } from '../../../json';
import type { Viewer } from '../../fields/kind';
import { viewing } from '../../issues/acting';
import type { AccountId, Issue, Site } from '../../model';
import { can, projectOf } from '../../people/permissions';

/** Through whose eyes typed objects are seen. */
export interface View {
  site: Site;
  /** Permissions are this account's; times are told in its zone. */
  viewer: Viewer;
  /** An issue as the REST API answers it, where expressions answer issues at all. */
  drawIssue?: (issue: Issue) => Json;
}

/** @param drawIssue handed in, since drawing issues rests on fields and those on expressions */
export const viewOf = (site: Site, accountId: AccountId | null, drawIssue?: (issue: Issue) => Json): View => ({
  site,
  viewer: viewing(site, { client: 'rest', accountId }),
  ...(drawIssue ? { drawIssue } : {}),
});

/** May the viewer browse the issue? */
export const sees = ({ site, viewer }: View, issue: Issue): boolean =>
  can(site, viewer.accountId, 'BROWSE_PROJECTS', projectOf(site, issue), issue);

/** Ids are Numbers in most types. */
export const idNumber = (id: string): number | string => (/^\d{1,15}$/.test(id) ? Number(id) : id);
