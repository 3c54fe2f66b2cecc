import { assumed, behaviours, documented, observed } from '../../evidence';

const DOC = 'https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-comments/';
const ROLES = 'https://support.atlassian.com/jira-service-management-cloud/docs/what-are-user-types-and-roles/';

export const commentBehaviours = behaviours('comments', {
  'A body that is not an Atlassian document is refused with "Comment body is not valid!"': documented(DOC),
  'A comment is internal by the property sd.public.comment in the same call; jsdPublic in a request is ignored':
    observed('harness of a live site', '2026'),
  'Another property with a string value makes the whole call 400': observed('harness of a live site', '2026'),
  'jsdPublic is true outside of desks': observed('several public integrations', '2026'),
  'Agents read internal comments, customers do not': documented(ROLES),
  'Collaborators (licensed, with Add Comments) read internal comments': assumed(
    'they are there to add them; documentation of the REST API names agents only',
  ),
  'What a collaborator writes is internal, also without the property': assumed(
    'only agents speak to customers in the issue view',
  ),
  'A comment counts 32,767 characters of its document': observed('harness of a live site', '2026'),
  'A public comment by somebody else is mailed to the reporter, an internal one to nobody': documented(
    'https://support.atlassian.com/jira-service-management-cloud/docs/configure-customer-notifications/',
  ),
  'A change of status is mailed when its name on the portal changes': documented(
    'https://support.atlassian.com/jira-service-management-cloud/docs/configure-customer-notifications/',
  ),
  'A comment changes the issue’s updated time and leaves no history': assumed('as the issue view shows it'),
});
