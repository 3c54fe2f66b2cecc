import { resolve } from 'node:path';
import { buildStatic } from './build';

/** `npm run build`: the Custom UI that ships, made anew. */
async function main(): Promise<void> {
  await buildStatic(resolve(process.argv[2] ?? '.'), { always: true });
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
