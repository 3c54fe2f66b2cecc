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
  'A comment’s property set after it was written is kept and neither hides nor shows it': observed(
    'harness of a live site',
    '2026',
  ),
  'An internal comment has the property sd.public.comment, also where the client did not send it': assumed(
    'the property is how Jira Service Management keeps it',
  ),
  'Editing or deleting asks for the right to all comments, or to one’s own; 400 without': documented(DOC),
  'A comment that one may not read is not found, in lists, by id and by its properties': documented(DOC),
  'An edited comment is not mailed again': assumed('customers are told of new comments'),
  'Comments by id are answered by ascending id': assumed('the order is not documented'),
  'expand=properties is understood wherever comments are read, not only in the list by ids': assumed(
    'documented for the list alone; many clients send it elsewhere',
  ),
  'HTML of renderedBody: a plain element per node': assumed('Jira’s classes are not reproduced'),
  'A comment changes the issue’s updated time and leaves no history': assumed('as the issue view shows it'),
});
