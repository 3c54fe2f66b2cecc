import { connect } from './bridge';

/* Runs ahead of the app's own scripts: `@forge/bridge` looks for `__bridge` when it is loaded. */
Object.defineProperty(globalThis, '__bridge', { value: Object.freeze({ callBridge: connect(window) }) });
