import { lazy } from 'react';

/* Pages that few visits begin with: their code is loaded when somebody goes there, so that the ticket is up sooner. */

export const ModulePage = lazy(async () => ({ default: (await import('./host/places/module-page')).ModulePage }));
export const PortalPage = lazy(async () => ({ default: (await import('./portal/portal-page')).PortalPage }));
export const WorkflowPage = lazy(async () => ({ default: (await import('./workflow/workflow-page')).WorkflowPage }));
export const WorkflowsPage = lazy(async () => ({ default: (await import('./workflow/workflows-page')).WorkflowsPage }));
export const InspectorPage = lazy(async () => ({
  default: (await import('./inspector/inspector-page')).InspectorPage,
}));
export const SettingsPage = lazy(async () => ({ default: (await import('./settings/settings-page')).SettingsPage }));
export const AdminPage = lazy(async () => ({ default: (await import('./settings/admin-page')).AdminPage }));
export const QueuesPage = lazy(async () => ({ default: (await import('./queues/queues-page')).QueuesPage }));
