/** Limits on projects and their properties. */
export const PROJECT_LIMITS = {
  /** developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-project-properties */
  propertyCharacters: 32_768,
  /** developer.atlassian.com/cloud/jira/platform/jira-entity-properties */
  propertyKeyCharacters: 255,
  /** developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-projects (search) */
  searchUsual: 50,
  searchMost: 100,
} as const;
