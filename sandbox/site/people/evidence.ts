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
  'an e-mail address is read by its owner, by those it is shown to, and by who administers Jira': documented(
    'developer.atlassian.com/cloud/jira/platform/profile-visibility',
  ),
  'an app reads an e-mail address only where its owner shows it to anyone': documented(
    'developer.atlassian.com/cloud/jira/platform/profile-visibility',
  ),
  'a hidden e-mail address is found by its whole only': documented(
    'developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-group-and-user-picker',
  ),
  'looking up a known account without Browse users answers 404': assumed(
    'The documentation says 403 for it and 404 for a missing account; the wording of the message covers both.',
  ),
  'an app cannot change groups as itself': observed(
    'community.developer.atlassian.com/t/forge-app-error-403-adding-users-to-groups-with-api-asapp/92540',
    '2025',
  ),
  "apps' accounts are not offered as assignees": assumed('They could be assigned, but no picker shows them.'),
  "a project's roles are the site's: a role that nobody plays there is still listed": documented(
    'developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-project-roles',
  ),
  'the properties of a person are read and written by that person, and by who administers Jira': documented(
    'developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-user-properties',
  ),
  'a call about the properties of a person that names no account gets 400, also where they are one’s own': documented(
    'developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-user-properties',
  ),
  'the properties of a person are not for customers, whose own they are': documented(
    'developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-user-properties (Access to Jira)',
  ),
  'an account that is not there answers who may not ask about others as one that is: 403': assumed(
    'The documentation names 403 and 404; otherwise it would tell who exists.',
  ),
  'who already plays a role is refused with 400 when added to it once more': assumed(
    'The documentation names no answer for it.',
  ),
});
