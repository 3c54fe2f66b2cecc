/** One permission as Jira names it. Custom permissions of other products have id `-1`. */
export interface Permission {
  id: string;
  key: string;
  name: string;
  type: 'GLOBAL' | 'PROJECT';
  description: string;
}

const row =
  (type: Permission['type']) =>
  (key: string, id: string, name: string, description: string): Permission => ({ id, key, name, type, description });
const global = row('GLOBAL');
const project = row('PROJECT');

/**
 * The permissions this site knows, with Jira's ids and names
 * (developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-permissions, "Get all permissions").
 */
const PERMISSIONS: readonly Permission[] = [
  global(
    'ADMINISTER',
    '0',
    'Administer Jira',
    'Create and administer projects, issue types, fields, workflows, and schemes for all projects.',
  ),
  global(
    'BULK_CHANGE',
    '33',
    'Bulk Change',
    'Ability to modify a collection of issues at once. For example, resolve multiple issues in one step.',
  ),
  global(
    'USER_PICKER',
    '27',
    'Browse Users',
    'View and select users or groups from the user picker, and share issues.',
  ),
  project('ADMINISTER_PROJECTS', '23', 'Administer Projects', 'Ability to administer a project in Jira.'),
  project('BROWSE_PROJECTS', '10', 'Browse Projects', 'Ability to browse projects and the issues within them.'),
  project('CREATE_ISSUES', '11', 'Create Issues', 'Ability to create issues.'),
  project('EDIT_ISSUES', '12', 'Edit Issues', 'Ability to edit issues.'),
  project('ASSIGN_ISSUES', '13', 'Assign Issues', 'Ability to assign issues to other people.'),
  project('ASSIGNABLE_USER', '17', 'Assignable User', 'Users with this permission may be assigned to issues.'),
  project('TRANSITION_ISSUES', '46', 'Transition Issues', 'Ability to transition issues.'),
  project(
    'RESOLVE_ISSUES',
    '14',
    'Resolve Issues',
    'Ability to resolve and reopen issues. This includes the ability to set a fix version.',
  ),
  project(
    'CLOSE_ISSUES',
    '18',
    'Close Issues',
    'Ability to close issues. Often useful where your developers resolve issues, and a QA department closes them.',
  ),
  project('SCHEDULE_ISSUES', '28', 'Schedule Issues', "Ability to view or edit an issue's due date."),
  project(
    'MODIFY_REPORTER',
    '30',
    'Modify Reporter',
    'Ability to modify the reporter when creating or editing an issue.',
  ),
  project(
    'MOVE_ISSUES',
    '25',
    'Move Issues',
    'Ability to move issues between projects or between workflows of the same project (if applicable).',
  ),
  project(
    'SET_ISSUE_SECURITY',
    '26',
    'Set Issue Security',
    'Ability to set the level of security on an issue so that only people in that security level can see the issue.',
  ),
  project('DELETE_ISSUES', '16', 'Delete Issues', 'Ability to delete issues.'),
  project('LINK_ISSUES', '21', 'Link Issues', 'Ability to link issues together and create linked issues.'),
  project('ADD_COMMENTS', '15', 'Add Comments', 'Ability to comment on issues.'),
  project('EDIT_ALL_COMMENTS', '34', 'Edit All Comments', 'Ability to edit all comments made on issues.'),
  project('EDIT_OWN_COMMENTS', '35', 'Edit Own Comments', 'Ability to edit own comments made on issues.'),
  project('DELETE_ALL_COMMENTS', '36', 'Delete All Comments', 'Ability to delete all comments made on issues.'),
  project('DELETE_OWN_COMMENTS', '37', 'Delete Own Comments', 'Ability to delete own comments made on issues.'),
  project('CREATE_ATTACHMENTS', '19', 'Create Attachments', 'Users with this permission may create attachments.'),
  project('WORK_ON_ISSUES', '20', 'Work On Issues', 'Ability to log work done against an issue.'),
  project('MANAGE_WATCHERS', '32', 'Manage Watchers', 'Ability to manage the watchers of an issue.'),
  project(
    'VIEW_VOTERS_AND_WATCHERS',
    '31',
    'View Voters and Watchers',
    'Ability to view the voters and watchers of an issue.',
  ),
  project(
    'SERVICEDESK_AGENT',
    '-1',
    'Service Project Agent',
    'Allows users to interact with customers and access Jira Service Management features of a project.',
  ),
];

const byKey = new Map(PERMISSIONS.map((permission) => [permission.key, permission]));

/** The permission with this key, if the site knows it. */
export const permissionNamed = (key: string): Permission | undefined => byKey.get(key);

/** What Jira says when a permission on an issue is missing. */
const REFUSALS: Record<string, string> = {
  EDIT_ISSUES: 'You do not have permission to edit issues in this project.',
  ASSIGN_ISSUES: 'You do not have permission to assign issues.',
  DELETE_ISSUES: 'You do not have permission to delete issues in this project.',
  LINK_ISSUES: 'No Link Issue Permission for issue.',
  ADD_COMMENTS: 'You do not have the permission to comment on this issue.',
  SERVICEDESK_AGENT: 'You need to be an agent of this service project to do this.',
};

export const refusalText = (key: string): string =>
  REFUSALS[key] ?? `You do not have the '${permissionNamed(key)?.name ?? key}' permission.`;

/** Permissions Jira has and this site has not. */
const ELSEWHERE = new Set([
  'SYSTEM_ADMIN',
  'CREATE_PROJECT',
  'CREATE_SHARED_OBJECTS',
  'MANAGE_GROUP_FILTER_SUBSCRIPTIONS',
  'ARCHIVE_ISSUES',
  'UNARCHIVE_ISSUES',
  'EDIT_ALL_WORKLOGS',
  'EDIT_OWN_WORKLOGS',
  'DELETE_ALL_WORKLOGS',
  'DELETE_OWN_WORKLOGS',
  'DELETE_ALL_ATTACHMENTS',
  'DELETE_OWN_ATTACHMENTS',
  'VIEW_DEV_TOOLS',
  'VIEW_READONLY_WORKFLOW',
  'VIEW_AGGREGATED_DATA',
  'MANAGE_SPRINTS_PERMISSION',
  'EDIT_ISSUE_LAYOUT',
]);

export const isKnownElsewhere = (key: string): boolean => ELSEWHERE.has(key);
