export const LIMITS = {
  /** developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issues ("Get changelogs"). */
  changelogPage: 100,
  /** "Bulk fetch issues": issues of one call. */
  bulkFetch: 100,
  /** "Bulk fetch issues": changelog entries per issue when expanded. */
  bulkFetchChangelog: 40,
  /** Entries that `expand=changelog` of one issue holds. */
  expandedChangelog: 100,
} as const;
