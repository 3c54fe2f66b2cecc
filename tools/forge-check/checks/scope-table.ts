import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Finding } from '../finding';
import { OPERATIONS } from '../scopes';

const TABLE = 'tools/forge-check/scopes.ts';

const operationSchema = z.object({
  'x-atlassian-oauth2-scopes': z.array(z.object({ state: z.string(), scopes: z.array(z.string()) })).optional(),
  security: z.array(z.record(z.string(), z.array(z.string()))).optional(),
});
const documentSchema = z.object({ paths: z.record(z.string(), z.record(z.string(), z.unknown())) });
type Paths = z.infer<typeof documentSchema>['paths'];

/** The classic scopes of an operation, read as Atlassian's own linter reads them. */
function documentedScopes(operation: unknown): string[] {
  const { 'x-atlassian-oauth2-scopes': scopes, security } = operationSchema.parse(operation);
  if (scopes) return scopes.filter(({ state }) => state === 'Current').flatMap((entry) => entry.scopes);
  return (security ?? []).flatMap((entry) => entry.OAuth2 ?? []);
}

function readPaths(file: string | undefined): Paths | null {
  if (!file) return null;
  const { paths } = documentSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  return Object.keys(paths).length > 0 ? paths : null;
}

/**
 * Our table of operations against Atlassian's OpenAPI documents, where LOCAL_JIRA_SWAGGER and LOCAL_JSM_SWAGGER
 * name them. `table` is given by tests.
 */
export function checkScopeTable(
  env: Readonly<Record<string, string | undefined>>,
  table: Readonly<Record<string, readonly string[]>> = OPERATIONS,
): Finding[] {
  const documents: readonly (readonly [string, Paths | null])[] = [
    ['/rest/api/', readPaths(env.LOCAL_JIRA_SWAGGER)],
    ['/rest/servicedeskapi/', readPaths(env.LOCAL_JSM_SWAGGER)],
  ];
  return Object.entries(table).flatMap(([operation, scopes]): Finding[] => {
    const [method = '', path = ''] = operation.split(' ');
    const paths = documents.find(([prefix]) => path.startsWith(prefix))?.[1];
    if (!paths) return [];
    const wrong = (message: string): Finding[] => [
      { file: TABLE, line: 1, column: 1, level: 'error', message, check: 'scope-table', tool: 'own' },
    ];
    const documented = paths[path]?.[method.toLowerCase()];
    if (!documented) return wrong(`${operation} is not in Atlassian's document`);
    const theirs = documentedScopes(documented).sort().join(', ');
    const ours = [...scopes].sort().join(', ');
    return theirs === ours ? [] : wrong(`${operation} needs ${theirs || 'no scope'}; the table says ${ours || 'none'}`);
  });
}
