import { assumed, behaviours, documented } from '../../evidence';

export const projectBehaviours = behaviours('projects', {
  'a project that may not be seen answers as one that does not exist': documented(
    'developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-projects',
  ),
  'project properties are written by who administers the project or the site': documented(
    'developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-project-properties',
  ),
  'the statuses of a work type come in the order of its workflow': assumed('The documentation names no order.'),
  'the work of an archived project can be read and not changed, and search does not find it': documented(
    'support.atlassian.com/jira-cloud-administration/docs/archive-a-project',
  ),
  'changing the work of an archived project is refused as if its permission were missing': assumed(
    'The documentation says that it cannot be edited, not with which words.',
  ),
});
