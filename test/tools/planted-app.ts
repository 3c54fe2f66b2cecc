import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OPERATIONS } from '../../tools/forge-check/scopes';

const GOOD_APP = join(__dirname, '../fixtures/forge-check');

/** One replacement in one file of the good app; `with: null` removes the file. */
export interface Mistake {
  readonly file: string;
  readonly replace?: string;
  readonly with: string | null;
}

/** A copy of the good app with the mistakes planted; a text that is not there to replace is an error. */
export function plant(mistakes: readonly Mistake[]): { dir: string; remove: () => void } {
  const dir = mkdtempSync(join(tmpdir(), 'planted-app-'));
  cpSync(GOOD_APP, dir, { recursive: true });
  for (const { file, replace, with: text } of mistakes) {
    const path = join(dir, file);
    if (text === null) rmSync(path);
    else if (replace === undefined) writeFileSync(path, text);
    else {
      const before = readFileSync(path, 'utf8');
      if (!before.includes(replace)) throw new Error(`${file} has no "${replace}"`);
      writeFileSync(path, before.replace(replace, text));
    }
  }
  return { dir, remove: () => rmSync(dir, { recursive: true }) };
}

type Documents = Readonly<Record<'LOCAL_JIRA_SWAGGER' | 'LOCAL_JSM_SWAGGER', string>>;

/** OpenAPI documents, written into `dir`, that say of each operation what `table` says. */
export function writeDocuments(
  dir: string,
  table: Readonly<Record<string, readonly string[]>> = OPERATIONS,
): Documents {
  const write = (name: string, prefix: string): string => {
    const paths: Record<string, Record<string, unknown>> = {};
    for (const [operation, scopes] of Object.entries(table)) {
      const [method = '', path = ''] = operation.split(' ');
      if (!path.startsWith(prefix)) continue;
      paths[path] = {
        ...paths[path],
        [method.toLowerCase()]: { 'x-atlassian-oauth2-scopes': [{ state: 'Current', scopes }] },
      };
    }
    const file = join(dir, name);
    writeFileSync(file, JSON.stringify({ paths }));
    return file;
  };
  return {
    LOCAL_JIRA_SWAGGER: write('jira.json', '/rest/api/'),
    LOCAL_JSM_SWAGGER: write('jsm.json', '/rest/servicedeskapi/'),
  };
}
