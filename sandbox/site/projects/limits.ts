/** Limits on projects and their properties. */
export const PROJECT_LIMITS = {
  /** developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-project-properties */
  propertyCharacters: 32_768,
  /** developer.atlassian.com/cloud/jira/platform/jira-entity-properties */
  propertyKeyCharacters: 255,
  /** developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-projects (search) */
  searchUsual: 50,
  searchMost: 100,
  /** Priorities and resolutions on a page (api-group-issue-priorities and -resolutions: usual; the most is assumed). */
  listUsual: 50,
  listMost: 1000,
} as const;
