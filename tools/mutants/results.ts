import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Results } from './tally';

/** What the last runs found, committed, so that the page can be written without running anything. */
export const resultsFile = (part: string): string => join(__dirname, 'results', `${part}.json`);

export const readResults = (part: string): Results =>
  existsSync(resultsFile(part))
    ? (JSON.parse(readFileSync(resultsFile(part), 'utf8')) as Results)
    : { files: {}, survivors: [] };
