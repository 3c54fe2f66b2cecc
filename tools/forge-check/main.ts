import { resolve } from 'node:path';
import { checkApp } from './check-app';
import { formatFinding, summarise } from './finding';

/** `npm run forge:check [directory of the app]`: one line per finding; exit code 1 when one is an error. */
async function main(): Promise<void> {
  const { findings, notes } = await checkApp(resolve(process.argv[2] ?? '.'), process.env);
  for (const finding of findings) console.log(formatFinding(finding));
  for (const note of notes) console.log(`forge:check ${note}`);
  console.log(`forge:check: ${summarise(findings)}`);
  process.exit(findings.some(({ level }) => level === 'error') ? 1 : 0);
}

void main();
