import { z } from 'zod';
import { documented } from '../../evidence';
import type { Json, JsonObject } from '../../json';
import { ok, route, type Route } from '../area';
import { expandOf } from '../query';
import { refuse, unsupported } from '../refusal';
import { analyse, CHECKS, type Check } from './analyse';
import { evaluateExpression, type Evaluation } from './evaluate';
import { evaluateBody } from './evaluate-request';
import { ExpressionError, NotSupported } from './expression-error';
import { EXPRESSION_LIMITS } from './limits';
import type { Complexity } from './meter';
import { requestVariables } from './request-context';
import { toJson, type Value } from './values';

const DOCS = 'developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-jira-expressions';

/** Throws 400 in the expression's own words, 501 for what expressions cannot do here. */
function evaluate(expression: string, variables: Record<string, Value>): Evaluation {
  try {
    return evaluateExpression(expression, { variables, limits: EXPRESSION_LIMITS });
  } catch (error) {
    if (error instanceof NotSupported) throw unsupported(error.what, 'sandbox/site/expressions');
    if (error instanceof ExpressionError) throw refuse(400, error.message);
    throw error;
  }
}

const complexityShape = (used: Complexity): JsonObject =>
  Object.fromEntries(
    (['steps', 'expensiveOperations', 'beans', 'primitiveValues'] as const).map((what): [string, Json] => [
      what,
      { value: used[what], limit: EXPRESSION_LIMITS[what] ?? 0 },
    ]),
  );

function checkOf(query: URLSearchParams): Check {
  const asked = query.get('check') ?? 'syntax';
  const check = CHECKS.find((one) => one === asked);
  if (!check) throw refuse(400, `The check '${asked}' is not one of ${CHECKS.join(', ')}.`);
  return check;
}

/** Jira expressions as a service of their own. `/expression/eval`, which is being removed, is not here. */
export const expressionRoutes: Route[] = [
  route({
    operation: 'POST /rest/api/3/expression/evaluate',
    scope: 'read:jira-work',
    evidence: documented(DOCS),
    query: ['expand'],
    takes: evaluateBody,
    anonymous: true,
    run({ site, caller, query, body }) {
      const expand = expandOf(query, ['meta.complexity']);
      const { variables, issuesMeta } = requestVariables(site, caller, body.context ?? {});
      const { value, complexity } = evaluate(body.expression, variables);
      const meta: JsonObject = {
        ...(expand.has('meta.complexity') ? { complexity: complexityShape(complexity) } : {}),
        ...(issuesMeta ? { issues: { jql: issuesMeta } } : {}),
      };
      return ok({ value: toJson(value), ...(Object.keys(meta).length > 0 ? { meta } : {}) });
    },
  }),
  route({
    operation: 'POST /rest/api/3/expression/analyse',
    scope: 'read:jira-work',
    evidence: documented(DOCS),
    query: ['check'],
    takes: z.strictObject({
      expressions: z.array(z.string()),
      contextVariables: z.record(z.string(), z.string()).optional(),
    }),
    anonymous: true,
    run({ query, body }) {
      const check = checkOf(query);
      const results = body.expressions.map((expression) => analyse(expression, check));
      return ok({ results });
    },
  }),
];
