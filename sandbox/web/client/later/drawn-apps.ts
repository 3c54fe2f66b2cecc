/* What is loaded when a page first shows an app's UI Kit code, or an app opens something over the page: all at once. */
export { Overlays } from '../host/page/overlays';
export { ModuleDialog } from '../host/places/module-dialog';
export { ForgeTree } from '../uikit/forge-tree';
