/* What is loaded when an app first opens something over the page: all at once. */
export { Overlays } from '../host/page/overlays';
export { ModuleDialog } from '../host/places/module-dialog';
