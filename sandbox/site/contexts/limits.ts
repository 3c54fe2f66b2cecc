/** Limits on the contexts of custom fields (developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-custom-field-contexts and -options; the most on a page is assumed). */
export const CONTEXT_LIMITS = {
  contextsUsual: 50,
  contextsMost: 100,
  optionsUsual: 100,
  optionsMost: 1000,
  optionsCreatedAtOnce: 1000,
  optionsOfField: 10_000,
  /** Characters of one option. */
  optionCharacters: 255,
  fieldsUsual: 50,
  fieldsMost: 100,
  configurationsUsual: 100,
  configurationsMost: 1000,
} as const;
