import { assumed, behaviours, documented, observed } from '../../evidence';

const REST = 'https://developer.atlassian.com/cloud/jira/platform/rest/v3';

export const fieldBehaviours = behaviours('fields', {
  'A Team field is written as the bare team id and read as an object': documented(
    'https://developer.atlassian.com/platform/teams/components/team-field-in-jira-rest-api/',
  ),
  'The history of a Team field holds names, no ids': observed('changelog item of a live site', '2024'),
  'The history of an assignee holds account ids, of a status and a select the ids': documented(
    'https://developer.atlassian.com/cloud/jira/platform/webhooks/',
  ),
  'The history of text and number custom fields holds no ids': documented(
    'https://developer.atlassian.com/cloud/jira/platform/webhooks/',
  ),
  'The history of a date-time holds an ISO time as id and a day/Mon/yy text': assumed(
    'Data Center does so; told in UTC, since a history has no viewer',
  ),
  'The history of a due date holds the day and a database text': assumed('as Data Center writes it'),
  'The history of labels holds the whole list as text, without ids': documented(
    `${REST}/api-group-issues/#api-rest-api-3-issue-issueidorkey-changelog-get`,
  ),
  'The history of a request type holds its id and name': assumed('like an option'),
  'A request type is written as the bare id': observed('SLA field dump of a live site', '2026-07'),
  'A subtask shows the team of its parent and has none of its own': documented(
    'https://developer.atlassian.com/platform/teams/components/team-field-in-jira-rest-api/',
  ),
  'Times on the wire are in the viewer’s zone': observed('SLA field dump of a live site', '2026-07'),
  'An app’s date-time field drops milliseconds, also when a person sets it': assumed(
    'documented for the app’s own way of writing',
  ),
  'Unknown fields and fields of other projects are refused with one sentence': observed(
    'REST harness of a live site',
    '2026',
  ),
  'A user without the right to edit gets that sentence for each field': observed('REST harness of a live site', '2026'),
  'Setting the assignee in an edit needs Assign Issues, the reporter Modify Reporter': assumed(
    'Jira leaves such fields out of the edit form',
    {
      bears: 'hand-over',
      look: 'As the app, with Assign Issues taken from its role, send team and assignee in one edit: refused as a whole, naming the assignee.',
    },
  ),
  'A read-only app field is set by its own app only': documented(
    'https://developer.atlassian.com/platform/forge/manifest-reference/modules/jira-custom-field/',
  ),
  'Only the app that provides a field sets its values by app/field, as itself (403); an unknown field is 404':
    documented(`${REST}/api-group-issue-custom-field-values--apps-/`),
  'Such a change without a changelog is told without items': assumed('an event tells what the changelog holds'),
  'Such a change to an issue that the field does not exist for is 400': assumed('the status is not documented'),
  'Setting the security level needs Set Issue Security, and being a member of the level': documented(
    'https://support.atlassian.com/jira-cloud-administration/docs/configure-issue-security-schemes/',
  ),
  'SLA fields are null for those who are not agents': assumed('the SLA endpoint and the SLA panel are for agents'),
  'The words of refused values': assumed('Jira’s wording, not read from a live site'),
});
