import type { Route } from './area';
import { commentRoutes } from './comments/routes';
import { fieldRoutes } from './fields/routes';
import { issueRoutes } from './issues/routes';
import { jsmRoutes } from './jsm/routes';
import { linkRoutes } from './links/routes';
import { peopleRoutes } from './people/routes';
import { projectRoutes } from './projects/routes';
import { propertyRoutes } from './properties/routes';
import { searchRoutes } from './search/routes';
import { workflowRoutes } from './workflow/routes';

/** Every operation of the site. What is not here is answered 501. */
export const siteRoutes: readonly Route[] = [
  ...issueRoutes,
  ...workflowRoutes,
  ...commentRoutes,
  ...propertyRoutes,
  ...linkRoutes,
  ...fieldRoutes,
  ...projectRoutes,
  ...peopleRoutes,
  ...searchRoutes,
  ...jsmRoutes,
];
