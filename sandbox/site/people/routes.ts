import type { Route } from '../area';
import { groupRoutes } from './group-routes';
import { permissionRoutes } from './permission-routes';
import { pickerRoutes } from './picker-routes';
import { userPropertyRoutes } from './user-property-routes';
import { userRoutes } from './user-routes';
import { userSearchRoutes } from './user-search';

/** Who there is, who belongs to which group, and who may do what. */
export const peopleRoutes: Route[] = [
  ...userRoutes,
  ...userPropertyRoutes,
  ...userSearchRoutes,
  ...pickerRoutes,
  ...groupRoutes,
  ...permissionRoutes,
];
