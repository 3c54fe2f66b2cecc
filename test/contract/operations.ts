import { siteRoutes } from '../../sandbox/site/routes';
import { clientsBy } from '../support/jira-js';

/** The path template's form without the names of its parameters, which jira.js and the site give differently. */
const formOf = (operation: string): string => operation.replace(/\{[^}]*\}/g, '{}');

interface Known {
  operation: string;
  method: string;
  path: RegExp;
  parameters: number;
}

const known: Known[] = siteRoutes
  .map(({ operation }) => {
    const [method = '', template = ''] = operation.split(' ');
    const parameters = template.match(/\{/g)?.length ?? 0;
    return { operation, method, path: new RegExp(`^${template.replace(/\{\w+\}/g, '[^/]+')}$`), parameters };
  })
  .sort((a, b) => a.parameters - b.parameters);

export const supported: readonly string[] = siteRoutes.map(({ operation }) => operation);

/** Which operation a call is: `/project/search` is the search, not the project of that key. */
export const operationOf = (method: string, path: string): string | undefined =>
  known.find((it) => it.method === method && it.path.test(path))?.operation;

/** Any property of it is its own name in braces, so that a path built from it is the path's template. */
const anything = (): never =>
  new Proxy({}, { get: (_, name) => (typeof name === 'string' ? `{${name}}` : undefined) }) as never;

/** The operations of the site that jira.js has a function for, found by calling every function it has. */
export async function operationsOfJiraJs(): Promise<ReadonlySet<string>> {
  const forms = new Set<string>();
  const { jira, desk } = clientsBy(
    (input, init) => {
      const { pathname } = new URL(input instanceof Request ? input.url : input);
      // For a text as a body some functions take the older API, which is otherwise the same.
      const path = decodeURIComponent(pathname).replace('/rest/api/2/', '/rest/api/3/');
      forms.add(formOf(`${init?.method ?? 'GET'} ${path}`));
      return Promise.resolve(new Response(null, { status: 500 }));
    },
    'http://localhost',
    'someone@example.com',
    'token',
  );
  const groups: Record<string, (parameters: never) => unknown>[] = [...Object.values(jira), ...Object.values(desk)];
  const calls = groups.flatMap((group) => Object.values(group)).map(async (call) => call(anything()));
  await Promise.allSettled(calls);
  return new Set(supported.filter((operation) => forms.has(formOf(operation))));
}
