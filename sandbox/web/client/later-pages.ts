import { lazy } from 'react';

/* Pages that few visits begin with: their code is loaded when somebody goes there, so that the ticket is up sooner. All of it
 * at once: a page of its own each time makes the bundler cut what they share into a hundred pieces, each a request. */
const all = () => import('./later/all-pages');
type Pages = Awaited<ReturnType<typeof all>>;
const later = <Name extends keyof Pages>(name: Name) => lazy(async () => ({ default: (await all())[name] }));

export const ModulePage = later('ModulePage');
export const PortalPage = later('PortalPage');
export const WorkflowPage = later('WorkflowPage');
export const WorkflowsPage = later('WorkflowsPage');
export const InspectorPage = later('InspectorPage');
export const SettingsPage = later('SettingsPage');
export const AdminPage = later('AdminPage');
export const QueuesPage = later('QueuesPage');
