import type { App } from '../app';
import type { Finding } from '../finding';
import { eventScopes } from '../known-events';
import { type RestCall, restCalls } from '../rest-calls';
import { ANNOUNCED, AUTHORIZE, MODULE_SCOPES, OPERATIONS } from '../scopes';
import { type Source, importsFrom } from '../source';

const segments = (path: string): string[] => path.split('/');

/** The operation of the table that a call means; where two fit, the more literal one. */
function operationOf({ method, path }: Pick<RestCall, 'method' | 'path'>): string | undefined {
  const asked = segments(path);
  const fits = (operation: string): boolean => {
    const [verb, template = ''] = operation.split(' ');
    const parts = segments(template);
    return (
      verb === method &&
      parts.length === asked.length &&
      parts.every((part, i) => part === asked[i] || (part.startsWith('{') && asked[i] !== ''))
    );
  };
  const literals = (operation: string): number => segments(operation).filter((part) => !part.startsWith('{')).length;
  return Object.keys(OPERATIONS)
    .filter(fits)
    .sort((a, b) => literals(b) - literals(a))[0];
}

/** The REST operations that the app uses and where, and the calls that could not be made out. */
export function operationsUsed(sources: readonly Source[]): {
  used: (RestCall & { operation: string })[];
  unknown: Finding[];
} {
  const used: (RestCall & { operation: string })[] = [];
  const unknown: Finding[] = [];
  for (const source of sources) {
    const { calls, unreadable } = restCalls(source);
    for (const { why: message, ...place } of unreadable) {
      unknown.push({ ...place, level: 'error', message, check: 'rest-scopes', tool: 'own' });
    }
    for (const call of calls) {
      const operation = operationOf(call);
      if (operation) used.push({ ...call, operation });
      else {
        const { file, line, column } = call;
        const message = `${call.method} ${call.path} is not in the table of operations (tools/forge-check/scopes.ts)`;
        unknown.push({ file, line, column, level: 'error', message, check: 'rest-scopes', tool: 'own' });
      }
    }
  }
  return { used, unknown };
}

/** Scopes needed by something other than a REST call that the source spells out. */
function otherScopes({ manifest, sources }: App): string[] {
  const imports = (name: string | null, ...from: string[]): boolean =>
    sources.some(({ tree }) => (name ? importsFrom(tree, ...from).has(name) : importsFrom(tree, ...from).size > 0));
  const events = eventScopes();
  const subscribed = (manifest.modules.trigger ?? []).flatMap((trigger): unknown[] =>
    Array.isArray(trigger.events) ? trigger.events : [],
  );
  return [
    ...(imports(null, '@forge/kvs', '@forge/sql') ? ['storage:app'] : []),
    ...(imports('useIssueProperty', '@forge/react') ? ['read:jira-work', 'write:jira-work'] : []),
    ...(imports('authorize', '@forge/api') ? (OPERATIONS[AUTHORIZE] ?? []) : []),
    ...subscribed.flatMap((event) => events.get(String(event)) ?? []),
    ...Object.entries(MODULE_SCOPES).flatMap(([type, scopes]) => (manifest.modules[type]?.length ? scopes : [])),
  ];
}

/**
 * The scopes in the manifest against the calls in the source: what is called must be allowed, and what is
 * allowed must be needed by something. A call that cannot be made out is a finding too, and while there is one
 * no scope is called superfluous.
 */
export function checkRestScopes(app: App): Finding[] {
  const { used, unknown } = operationsUsed(app.sources);
  const missing = used.flatMap(({ operation, file, line, column }) =>
    (OPERATIONS[operation] ?? [])
      .filter((scope) => !app.manifest.scopes.includes(scope))
      .map((scope): Finding => {
        const message = `${operation} needs the scope ${scope}, which the manifest lacks`;
        return { file, line, column, level: 'error', message, check: 'rest-scopes', tool: 'own' };
      }),
  );
  if (unknown.length > 0) return [...unknown, ...missing];

  const byCalls = used.flatMap(({ operation }) => [...(OPERATIONS[operation] ?? []), ...(ANNOUNCED[operation] ?? [])]);
  const needed = new Set([...byCalls, ...otherScopes(app)]);
  const superfluous = app.manifest.scopes.flatMap((scope, index): Finding[] => {
    if (needed.has(scope)) return [];
    const place = app.manifest.at(['permissions', 'scopes', index]);
    const message = `nothing in the app needs the scope ${scope}: an admin would grant it for nothing`;
    return [{ ...place, level: 'error', message, check: 'superfluous-scope', tool: 'own' }];
  });
  return [...missing, ...superfluous];
}
