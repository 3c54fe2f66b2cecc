import { assumed, behaviours, documented } from '../../evidence';

export const taskBehaviours = behaviours('tasks', {
  'A task is read by who began it and by Jira’s admins': documented(
    'https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-tasks/',
  ),
  'A long-running operation is done when its answer comes': assumed(
    'on a live site it takes a while; a client asks after it in either case',
  ),
  'A task on several issues goes on after one of them was refused': documented(
    'https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-bulk-operations/',
  ),
});
