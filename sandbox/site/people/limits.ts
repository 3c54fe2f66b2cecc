/** Limits on questions about people. Sources: developer.atlassian.com/cloud/jira/platform/rest/v3/ and the page named. */
export const PEOPLE_LIMITS = {
  /** Projects or issues in one permissions check (api-group-permissions). */
  checkedAtOnce: 1000,
  /** Searches for users look at the first thousand alone (api-group-user-search). */
  searchUsual: 50,
  searchMost: 1000,
  /** Accounts on a page of `/user/bulk` (api-group-users: usual; the most is assumed). */
  bulkUsual: 10,
  bulkMost: 200,
  /** Groups, and members of a group, on a page (api-group-groups: usual; the most is assumed). */
  groupsUsual: 50,
  groupsMost: 50,
  /** Bytes of a property's value as JSON, characters of its key (api-group-user-properties, "Set user property"). */
  propertyBytes: 32_768,
  propertyKeyCharacters: 255,
} as const;
