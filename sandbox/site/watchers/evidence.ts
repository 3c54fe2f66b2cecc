import { assumed, behaviours, documented } from '../../evidence';

const DOC = 'https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-watchers/';

export const watcherBehaviours = behaviours('watchers', {
  'Without View Voters and Watchers one reads the number, and oneself only': documented(DOC),
  'Adding or removing others needs Manage Watchers (403), oneself nothing but Browse': documented(DOC),
  'Licensed people watch what they create and comment on': documented(
    'https://support.atlassian.com/jira-software-cloud/docs/manage-your-jira-personal-settings',
  ),
  'An archived issue’s watchers are managed by nobody': assumed('it is read-only'),
  'Who may not see the issue cannot be made to watch it (400)': assumed('Jira’s wording, not read from a live site'),
  'Watching leaves no history and no event': assumed('no field of the history shows it'),
});
