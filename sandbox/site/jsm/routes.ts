import type { Route } from '../area';
import { deskRoutes } from './desk-routes';
import { queueRoutes } from './queue-routes';
import { requestRoutes } from './request-routes';
import { slaRoutes } from './sla-routes';

/** Jira Service Management's own API. */
export const jsmRoutes: Route[] = [...requestRoutes, ...slaRoutes, ...deskRoutes, ...queueRoutes];
