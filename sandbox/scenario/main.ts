import { handOverScenario } from './hand-over';

/*
 * `npm run scenario -- http://localhost:8086` drives the main story over REST, as any other program
 * would, on a sandbox that runs. Prints each step; exits 1 at the first that did not come true.
 */
const url = process.argv[2];
if (!url) {
  console.error('usage: npm run scenario -- URL');
  process.exit(2);
}
handOverScenario(url, console.log).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
