import { behaviours, documented } from '../../evidence';

export const securityBehaviours = behaviours('security', {
  'work at a security level is seen by its members alone, whatever else a person may do': documented(
    'support.atlassian.com/jira-cloud-administration/docs/configure-issue-security-schemes',
  ),
  'levels are listed to their members who may set them': documented(
    'developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-project-permission-schemes',
  ),
});
