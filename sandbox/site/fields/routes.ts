import { documented } from '../../evidence';
import { ok, route, type Route } from '../area';
import { appValueRoutes } from './app-value-routes';
import { fieldDetails } from './definition';

export const fieldRoutes: Route[] = [
  route({
    operation: 'GET /rest/api/3/field',
    scope: 'read:jira-work',
    evidence: documented(
      'developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-fields (system fields and custom fields in use)',
    ),
    run: ({ site }) => ok([...site.fields.values()].map(fieldDetails)),
  }),
  ...appValueRoutes,
];
