import type { Route } from '../../area';
import { capabilitiesRoute } from './capabilities';
import { workflowReadRoutes } from './read-routes';
import { ruleConfigRoutes } from './rule-config-routes';
import { workflowUsageRoutes } from './usage-routes';
import { workflowWriteRoutes } from './write-routes';

/** Workflows as an administrator, or an app with that scope, reads and edits them. */
export const workflowAdminRoutes: Route[] = [
  ...workflowReadRoutes,
  ...workflowWriteRoutes,
  ...workflowUsageRoutes,
  ...ruleConfigRoutes,
  capabilitiesRoute,
];
