import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';

/**
 * Events of the app's own life (Forge documentation, "Life cycle events"). There is no documented event of an
 * uninstallation; `preUninstall` takes its place.
 */
const LIFECYCLE_EVENTS = ['avi:forge:installed:app', 'avi:forge:upgraded:app'];

const mappingSchema = z.object({
  mapping: z.array(
    z.object({ productEvent: z.string(), oAuthScopes: z.object({ current: z.array(z.string()).default([]) }) }),
  ),
});

/**
 * Every event an app can subscribe to, with the classic scopes it needs: the table that @forge/manifest ships
 * for its own scope validation (which lets names that are not in the table pass), and the lifecycle events.
 */
export function eventScopes(): Map<string, readonly string[]> {
  const file = join(dirname(require.resolve('@forge/manifest')), 'mapping/product-event-to-scope-mapping.json');
  const { mapping } = mappingSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  return new Map([
    ...LIFECYCLE_EVENTS.map((event): [string, readonly string[]] => [event, []]),
    ...mapping.map((entry): [string, readonly string[]] => [entry.productEvent, entry.oAuthScopes.current]),
  ]);
}
