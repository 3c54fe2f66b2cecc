import { assumed, behaviours, documented, observed } from '../../evidence';

export const peopleBehaviours = behaviours('people', {
  'a site admin holds no project permission by that alone': observed(
    'github.com/leanzero-srl/leanzero-cognirunner-forgeapp, REST notes',
    '2026',
  ),
  'a customer holds permissions only on requests that customer reports': documented(
    'support.atlassian.com/jira-cloud-administration/docs/customize-jira-service-management-permissions',
  ),
  'an issue that may not be seen answers as one that does not exist': documented(
    'developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issues',
  ),
  'without an issue, a grant to the reporter counts': documented(
    'developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-permissions',
  ),
  'everyone but customers browses users and edits in bulk': assumed(
    'These global permissions are granted to all licensed users on a new site.',
  ),
  'a permission granted for none of the asked projects and issues is listed with empty lists': assumed(
    'The documentation shows no such answer.',
  ),
  'an inactive account holds nothing': assumed('It cannot sign in; what a check about it answers is not documented.'),
});
