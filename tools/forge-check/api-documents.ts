import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

/** The variables by which Atlassian's permission linter is given API documents instead of fetching them. */
const VARIABLES = [
  'LOCAL_JIRA_SWAGGER',
  'LOCAL_JSM_SWAGGER',
  'LOCAL_JSW_SWAGGER',
  'LOCAL_CONF_SWAGGER',
  'LOCAL_CONF_V2_SWAGGER',
  'LOCAL_BB_SWAGGER',
] as const;

/** Are API documents named at all? Otherwise the linter fetches them from developer.atlassian.com. */
export const documentsNamed = (env: Environment): boolean => VARIABLES.some((name) => env[name]);

/**
 * Runs `work` with the process' environment as the permission linter wants it: it reads local files
 * only when all six are named, so an empty document stands in for those that are not.
 */
export async function withApiDocuments<T>(env: Environment, work: () => Promise<T>): Promise<T> {
  if (!documentsNamed(env)) return work();
  const scratch = mkdtempSync(join(tmpdir(), 'forge-check-'));
  const empty = join(scratch, 'empty.json');
  writeFileSync(empty, JSON.stringify({ paths: {} }));
  const settings: Record<string, string> = { USE_LOCAL_SWAGGER: '1' };
  for (const name of VARIABLES) settings[name] = env[name] ?? empty;
  const before = Object.keys(settings).map((name) => [name, process.env[name]] as const);
  Object.assign(process.env, settings);
  try {
    return await work();
  } finally {
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
    rmSync(scratch, { recursive: true });
  }
}
