export const LIMITS = {
  /** developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issues ("Get changelogs"). */
  changelogPage: 100,
  /** "Bulk fetch issues": issues of one call. */
  bulkFetch: 100,
  /** "Bulk fetch issues": changelog entries per issue when expanded. */
  bulkFetchChangelog: 40,
  /** Entries that `expand=changelog` of one issue holds. */
  expandedChangelog: 100,
  /** "Bulk fetch changelogs" (api-group-issues): issues, fields, entries of a page. */
  bulkChangelog: 1000,
  bulkChangelogFields: 10,
  bulkChangelogPage: 1000,
  bulkChangelogPageMax: 10_000,
  /** "Archive issue(s) by issue ID/key": of one call. */
  archive: 1000,
  /** "Get create field metadata": a page of fields or work types. */
  createMetaPage: 50,
  createMetaPageMax: 200,
} as const;
