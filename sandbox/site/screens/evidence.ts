import { assumed, behaviours, documented } from '../../evidence';

export const screenBehaviours = behaviours('screens', {
  'screens are changed by who administers Jira; a project admin may read those of the own project': documented(
    'developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-screen-tabs',
  ),
  "an app's field is on no screen until an admin puts it there": documented(
    'developer.atlassian.com/platform/forge/manifest-reference/modules/jira-custom-field',
  ),
  'a field that is put on a screen comes to exist for the projects that use the screen': documented(
    'developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-screen-tab-fields (skipFieldAssociation)',
  ),
  'SLAs and the request type cannot be put on a screen': assumed('They show themselves in the issue view.'),
});
