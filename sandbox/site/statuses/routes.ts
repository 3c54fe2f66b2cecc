import type { Route } from '../area';
import { statusReadRoutes } from './read-routes';
import { statusWriteRoutes } from './write-routes';

/** Statuses of the site, apart from the workflows that have them. */
export const statusRoutes: Route[] = [...statusReadRoutes, ...statusWriteRoutes];
