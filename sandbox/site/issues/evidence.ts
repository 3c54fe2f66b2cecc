import { assumed, behaviours, documented, observed } from '../../evidence';

const DOC = 'https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issues/';
const HARNESS = 'harness of a live site';

export const issueBehaviours = behaviours('issues', {
  'A parent that the reader may not see is null': assumed('as linked work that one may not see is left out'),
  'The history names linked work by its key also to those who may not see it': assumed(
    'histories are not filtered by what they mention',
  ),
  'A comment sent with a creation is judged before it: a grant to the reporter counts, whoever reports then': assumed(
    'there is no issue yet to ask the permission on',
  ),
  'A change without a value before or after has no member for it in REST answers (live sites say null)': documented(
    'https://dac-static.atlassian.com/cloud/jira/platform/swagger-v3.v3.json, ChangeDetails',
  ),
  'One edit is one history group with an item per changed field': documented(
    'https://developer.atlassian.com/cloud/jira/platform/webhooks/',
  ),
  'An edit that changes nothing leaves no history and tells nobody': assumed(
    'Jira records changes; an event without a change would be of no use',
    { bears: 'hand-over', look: 'Set the team a ticket has already: no history entry and no invocation.' },
  ),
  'A creation is not in the history': documented(DOC),
  'No Browse answers 404 with the sentence for a missing issue': documented(DOC),
  'An old key of a moved issue finds it, lower-case keys do too': documented(DOC),
  'An edit does not look at screens, only whether the field exists for the project': documented(
    'https://community.developer.atlassian.com/t/deprecation-of-override-screen-security/97153',
  ),
  'A transition in the body of an edit is ignored': documented(DOC),
  'Without Edit Issues each field "cannot be set"': observed(HARNESS, '2026'),
  'A status with jira.issue.editable=false refuses edits like a missing permission': assumed(
    'both leave the edit form empty',
  ),
  'Such a status does not refuse another assignee': assumed('assigning asks for its own permission only'),
  'Properties alone in an edit without the permission answer 403': assumed('as the property API does'),
  'Assigning needs Assign Issues only; "-1" is the project’s default': documented(DOC),
  'The default assignee of a project is nobody': assumed('as in new service projects'),
  'The words for an assignee who may not be assigned': assumed('Jira’s wording, not read from a live site'),
  'A new issue has Medium priority unless given': assumed('Jira’s default priority on new sites'),
  'expand=changelog gives the newest first, at most 100; the changelog resource the oldest first': assumed(
    'the first half is not read from a live site, the second is documented',
    {
      bears: 'hand-over',
      look: 'Read a ticket of more than 100 changes with expand=changelog: the first entry is the newest, and there are 100.',
    },
  ),
  'bulkfetch answers by ascending id, at most 100, with the missing in issueErrors': documented(DOC),
  'A fields list passes over custom fields the site does not have': observed(HARNESS, '2026'),
  'A notification reaches only those who may see the issue, never its sender': assumed(
    'documented: 400 when the recipient is the calling user',
  ),
  'A move gives a new key and a history group with project and Key': assumed('as live histories look'),
  'A moved issue keeps its status where the new workflow has it, else takes the first one':
    assumed('a person would be asked'),
  'A moved issue loses its request type': assumed('request types belong to a desk'),
  'A move can change the work type, with an item for it between Key and status': assumed('as live histories look'),
  'A security level or request type that the target does not have stays behind': assumed('it belongs to its project'),
  'changelog/bulkfetch tells created in epoch milliseconds': observed('notes of a public integration', '2026'),
  'changelog/bulkfetch with field ids leaves out the other items of a history group': assumed(
    'documented as a filter of changelogs by field',
  ),
  'A create form asks for Create Issues (400), an edit form is empty where nothing may be edited': assumed(
    'the first is documented without a status',
  ),
  'A creation refuses fields that are not on the create screen': documented(DOC),
  'Project and work type head each create form': assumed('as live forms look'),
  'Only apps that administer Jira look past screens and past a status that refuses edits (403)': documented(DOC),
  'renderedFields holds HTML, dates for people, and null for all else': assumed('not read field by field'),
  'renderedFields shows an app’s field as its formatter says it': assumed(
    'lists show it so; that REST does was not read from a live site',
  ),
  'Only Jira’s admins archive, any issue, with its subtasks; 412 beyond 1,000': documented(DOC),
  'An archived issue is read and not changed; archiving leaves no history and tells nobody': assumed(
    'documented: read-only; the rest not read from a live site',
  ),
  'An issue with a security level is not found by those the level does not name, whatever they hold': documented(
    'https://support.atlassian.com/jira-cloud-administration/docs/configure-issue-security-schemes/',
  ),
  'Bulk move, edit and transition ask for Bulk Change and for the issue’s own permission each': documented(
    'https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-bulk-operations/',
  ),
  'A deleted issue takes its subtasks along only when asked': documented(DOC),
});
