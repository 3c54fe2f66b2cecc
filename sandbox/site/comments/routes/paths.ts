import { documented } from '../../../evidence';

export const evidence = documented(
  'https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-comments/',
);
export const ALL = '/rest/api/3/issue/{issueIdOrKey}/comment';
