import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { judge } from './judge';
import { shippedPackages } from './shipped';

/**
 * `npm run audit`: the packages that ship, each with its version. `npm run audit -- report.json`: judges what
 * `npm audit --json` printed; exit code 1 when something that ships is high or critical, or nothing is known.
 */
async function main(): Promise<void> {
  const shipped = await shippedPackages(resolve('.'));
  const [file] = process.argv.slice(2);
  if (file === undefined) {
    for (const { name, version } of shipped) console.log(`${name} ${version}`);
    return;
  }
  const { passes, lines } = judge(JSON.parse(readFileSync(file, 'utf8')), shipped);
  for (const line of lines) console.log(line);
  process.exit(passes ? 0 : 1);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
