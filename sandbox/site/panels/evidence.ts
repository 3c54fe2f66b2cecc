import { assumed, behaviours, documented } from '../../evidence';

export const panelBehaviours = behaviours('issue panels', {
  'An issue panel is shown only where it was added: by a person on one issue, or pinned for all work of a project':
    documented('https://developer.atlassian.com/platform/forge/manifest-reference/modules/jira-issue-panel/'),
  'Pinning needs Administer Jira, and is a task': documented(
    'https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-panels/',
  ),
  'Panels are pinned by the app that brings them, not by others': assumed(
    'The specification takes any admin; that an app reaches the panels of another is not to be relied on.',
  ),
  'A project that does not exist refuses the whole call': assumed('Jira may also tell it in the task.'),
  'A person who may edit the issue adds a panel to it and takes it off': assumed(
    'Jira shows the button to who works on the issue; which permission it asks for is not documented.',
  ),
});
