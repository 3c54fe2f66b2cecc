import { lazy } from 'react';

/* Pages that few visits begin with: their code is loaded when somebody goes there, so that the ticket is up sooner. All of it
 * at once: a page of its own each time makes the bundler cut what they share into a hundred pieces, each a request. */
const all = () => import('./later/all-pages');

export const ModulePage = lazy(async () => ({ default: (await all()).ModulePage }));
export const PortalPage = lazy(async () => ({ default: (await all()).PortalPage }));
export const WorkflowPage = lazy(async () => ({ default: (await all()).WorkflowPage }));
export const WorkflowsPage = lazy(async () => ({ default: (await all()).WorkflowsPage }));
export const InspectorPage = lazy(async () => ({ default: (await all()).InspectorPage }));
export const SettingsPage = lazy(async () => ({ default: (await all()).SettingsPage }));
export const AdminPage = lazy(async () => ({ default: (await all()).AdminPage }));
export const QueuesPage = lazy(async () => ({ default: (await all()).QueuesPage }));
