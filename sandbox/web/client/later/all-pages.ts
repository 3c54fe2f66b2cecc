export { ModulePage } from '../host/places/module-page';
export { InspectorPage } from '../inspector/inspector-page';
export { PortalPage } from '../portal/portal-page';
export { QueuesPage } from '../queues/queues-page';
export { AdminPage } from '../settings/admin-page';
export { SettingsPage } from '../settings/settings-page';
export { WorkflowPage } from '../workflow/workflow-page';
export { WorkflowsPage } from '../workflow/workflows-page';
