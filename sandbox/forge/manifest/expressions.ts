import { parseFilter, propertyPaths } from '../../site/expressions/filter';
import { EXPRESSION_LIMITS } from '../../site/expressions/limits';
import { parseExpression } from '../../site/expressions/parser';
import { LIMITS } from '../limits';
import { conditionsIn, type DisplayConditions } from './display-conditions';
import { modulesOf, type Manifest } from './manifest';

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** Jira expressions of a module other than trigger filters, wherever in it they stand. */
function expressionsIn(part: object): string[] {
  return Object.entries(part).flatMap(([name, value]) => {
    if ((name === 'expression' || name === 'jiraExpression') && typeof value === 'string') return [value];
    return isObject(value) && !Array.isArray(value) ? expressionsIn(value) : [];
  });
}

function why(run: () => unknown): string | undefined {
  try {
    run();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Filters that cannot be parsed, and more property paths than an app may read. */
function badFilters(manifest: Manifest): string[] {
  const problems: string[] = [];
  const paths = new Set<string>();
  for (const { key, filter } of manifest.modules.trigger) {
    const { expression } = filter ?? {};
    if (expression === undefined) continue;
    const problem = why(() => {
      for (const path of propertyPaths(parseFilter(expression))) paths.add(path);
    });
    if (problem) problems.push(`trigger ${key}: ${problem}`);
  }
  const most = LIMITS.events.propertyPaths;
  return paths.size > most
    ? [...problems, `filters read ${paths.size} property paths, at most ${most} are allowed`]
    : problems;
}

/** Jira expressions that cannot be parsed, in whatever module. */
export function badExpressions(manifest: Manifest): string[] {
  const others = modulesOf(manifest).filter(({ type }) => type !== 'trigger');
  const broken = others.flatMap(({ module }) =>
    expressionsIn(module).flatMap((text) => {
      const problem = why(() => parseExpression(text, EXPRESSION_LIMITS));
      return problem ? [`module ${module.key}: ${problem}`] : [];
    }),
  );
  return [...badFilters(manifest), ...broken];
}

/** Display conditions on things that a place of this type does not have. */
export function misplacedConditions(manifest: Manifest): string[] {
  return modulesOf(manifest).flatMap(({ type, module }) => {
    const conditions =
      'displayConditions' in module ? (module.displayConditions as DisplayConditions | undefined) : undefined;
    if (!conditions || /issue|request|customField|portalHeader|portalFooter/i.test(type)) return [];
    const onIssue = [...conditionsIn(conditions)].flatMap((it) =>
      (['issueId', 'issueKey', 'issueType', 'hasIssuePermission'] as const).filter((name) => it[name] !== undefined),
    );
    return onIssue.map((name) => `module ${module.key}: ${name} is no display condition of ${type}`);
  });
}
