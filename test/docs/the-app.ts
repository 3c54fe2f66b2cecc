import { readApp, type App } from '../../tools/forge-check/app';
import { ROOT } from './read-docs';

/** Tierline itself, as the checks of `npm run forge:check` see it. */
export function theApp(): App {
  const app = readApp(ROOT);
  if (!app) throw new Error('manifest.yml is not readable');
  return app;
}
