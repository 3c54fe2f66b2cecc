import { assumed, behaviours, documented } from '../../evidence';

export const contextBehaviours = behaviours('contexts', {
  'contexts of custom fields are seen and changed by who administers Jira': documented(
    'developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-custom-field-contexts',
  ),
  "an app configures the context of its own field without Jira's permissions": documented(
    'developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-custom-field-configuration--apps-',
  ),
  'a field has one context: of all projects when all have it, else of those that have it': assumed(
    'Jira allows several contexts for a field, each with defaults and options of its own.',
  ),
});
