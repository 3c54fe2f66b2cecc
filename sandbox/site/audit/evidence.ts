import { assumed, behaviours, documented } from '../../evidence';

const REST = 'https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-audit-records/';
const HELP = 'https://support.atlassian.com/jira-cloud-administration/docs/audit-activities-in-jira-applications';

export const auditBehaviours = behaviours('audit log', {
  'Records are read by who administers Jira, all words of the filter in one record': documented(REST),
  'Workflows, schemes, permissions of schemes, screens, fields on screens and custom fields are recorded':
    documented(HELP),
  'Statuses, link types, roles, who plays a role, and apps are recorded': assumed(
    'the help page lists kinds of events, and these not by these names',
  ),
  'Summaries, categories and type names, such as "Workflow updated", "workflows" and WORKFLOW': assumed(
    'only samples are documented; the words here follow them and Data Center',
  ),
  'The newest record comes first': assumed('not documented; the page in Jira shows them so'),
  'SLAs, queues, request types and project properties are not recorded': assumed('no list of events names them'),
  'Installing an app is recorded for an admin': assumed('only an admin can install one'),
});
