import type { Route } from './area';
import { auditRoutes } from './audit/routes';
import { commentRoutes } from './comments/routes';
import { contextRoutes } from './contexts/routes';
import { expressionRoutes } from './expressions/routes';
import { fieldRoutes } from './fields/routes';
import { issueRoutes } from './issues/routes';
import { jsmRoutes } from './jsm/routes';
import { linkRoutes } from './links/routes';
import { panelRoutes } from './panels/routes';
import { peopleRoutes } from './people/routes';
import { projectRoutes } from './projects/routes';
import { propertyRoutes } from './properties/routes';
import { screenRoutes } from './screens/routes';
import { searchRoutes } from './search/routes';
import { securityRoutes } from './security/routes';
import { statusRoutes } from './statuses/routes';
import { taskRoutes } from './tasks/routes';
import { watcherRoutes } from './watchers/routes';
import { workflowSchemeRoutes } from './workflow-schemes/routes';
import { workflowAdminRoutes } from './workflow/admin/routes';
import { workflowRoutes } from './workflow/routes';

/** Every operation of the site. What is not here is answered 501. */
export const siteRoutes: readonly Route[] = [
  ...issueRoutes,
  ...workflowRoutes,
  ...workflowAdminRoutes,
  ...workflowSchemeRoutes,
  ...statusRoutes,
  ...commentRoutes,
  ...watcherRoutes,
  ...taskRoutes,
  ...auditRoutes,
  ...propertyRoutes,
  ...linkRoutes,
  ...fieldRoutes,
  ...projectRoutes,
  ...securityRoutes,
  ...screenRoutes,
  ...panelRoutes,
  ...contextRoutes,
  ...peopleRoutes,
  ...searchRoutes,
  ...expressionRoutes,
  ...jsmRoutes,
];
