import type { Route } from '../area';
import { approvalRoutes } from './approval-routes';
import { articleRoutes } from './article-routes';
import { requestCommentRoutes } from './comment-routes';
import { customerRoutes } from './customer-routes';
import { customerTransitionRoutes } from './customer-transition-routes';
import { deskOrganizationRoutes } from './desk-organization-routes';
import { deskRoutes } from './desk-routes';
import { feedbackRoutes } from './feedback-routes';
import { notificationRoutes } from './notification-routes';
import { organizationPropertyRoutes } from './organization-property-routes';
import { organizationRoutes } from './organization-routes';
import { participantRoutes } from './participant-routes';
import { queueRoutes } from './queue-routes';
import { requestRoutes } from './request-routes';
import { requestTypeRoutes } from './request-type-routes';
import { slaRoutes } from './sla-routes';

/** Jira Service Management's own API. */
export const jsmRoutes: Route[] = [
  ...requestRoutes,
  ...requestCommentRoutes,
  ...participantRoutes,
  ...customerTransitionRoutes,
  ...approvalRoutes,
  ...notificationRoutes,
  ...feedbackRoutes,
  ...slaRoutes,
  ...deskRoutes,
  ...requestTypeRoutes,
  ...queueRoutes,
  ...customerRoutes,
  ...organizationRoutes,
  ...organizationPropertyRoutes,
  ...deskOrganizationRoutes,
  ...articleRoutes,
];
