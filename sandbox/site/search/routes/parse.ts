import { z } from 'zod';
import { documented } from '../../../evidence';
import type { JsonObject } from '../../../json';
import { ok, route, type Route } from '../../area';
import type { Site } from '../../model';
import { refuse } from '../../refusal';
import { scopeOf } from '../compile-jql';
import { syntaxTree } from '../jql/parse';
import type { Scope } from '../jql/scope';
import { structureOf } from '../jql/structure';
import { validateJql, wordsOf } from '../jql/validate';

const VALIDATIONS = z.enum(['strict', 'warn', 'none']);
type Validation = z.infer<typeof VALIDATIONS>;

function parsed(site: Site, scope: Scope, query: string, validation: Validation): JsonObject {
  const malformed = wordsOf(() => syntaxTree(query));
  if (malformed.length > 0) return { query, errors: malformed };
  const structure = structureOf(site, syntaxTree(query));
  const complaints = validation === 'none' ? [] : validateJql(query, scope);
  if (complaints.length === 0) return { query, structure };
  return validation === 'strict' ? { query, errors: complaints } : { query, structure, warnings: complaints };
}

/** What a query says, and what is wrong with it for this viewer. */
export const parseRoute: Route = route({
  operation: 'POST /rest/api/3/jql/parse',
  scope: 'read:jira-work',
  evidence: documented('developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-jql'),
  query: ['validation'],
  takes: z.strictObject({ queries: z.array(z.string().min(1)).min(1) }),
  anonymous: true,
  run({ site, caller, query, body }) {
    const asked = VALIDATIONS.safeParse(query.get('validation') ?? 'strict');
    if (!asked.success)
      throw refuse(400, `The validation '${query.get('validation')}' is not one of strict, warn, none.`);
    const scope = scopeOf(site, caller.accountId);
    return ok({ queries: body.queries.map((jql) => parsed(site, scope, jql, asked.data)) });
  },
});
