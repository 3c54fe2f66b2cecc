/** Limits on screens. Pages' sizes: developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-screens and its neighbours; the most is assumed. */
export const SCREEN_LIMITS = {
  screensUsual: 100,
  screensMost: 100,
  schemesUsual: 25,
  schemesMost: 100,
  typeSchemesUsual: 50,
  typeSchemesMost: 100,
  /** Characters of a screen's name and description (api-group-screens). */
  nameCharacters: 255,
  descriptionCharacters: 255,
} as const;
