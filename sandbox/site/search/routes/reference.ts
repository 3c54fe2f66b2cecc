import { z } from 'zod';
import { assumed } from '../../../evidence';
import { ok, route, type Route } from '../../area';
import { refuse, unsupported } from '../../refusal';
import { referenceData } from '../jql/reference';
import { suggestionsFor } from '../jql/suggestions';
import { SEARCH_LIMITS } from '../limits';

const evidence = assumed(
  'The form is documented. Jira lists more fields, functions and reserved words: here are those the sandbox can search.',
);

/** Which fields and functions a query may name. */
export const referenceRoutes: Route[] = [
  route({
    operation: 'GET /rest/api/3/jql/autocompletedata',
    scope: 'read:jira-work',
    evidence,
    anonymous: true,
    run: ({ site }) => ok(referenceData(site, [])),
  }),
  route({
    operation: 'POST /rest/api/3/jql/autocompletedata',
    scope: 'read:jira-work',
    evidence,
    takes: z.strictObject({
      projectIds: z.array(z.number().int()).default([]),
      includeCollapsedFields: z.boolean().default(false),
    }),
    anonymous: true,
    run({ site, body: { projectIds, includeCollapsedFields } }) {
      if (includeCollapsedFields) throw unsupported('includeCollapsedFields', 'sandbox/site/search/jql/reference.ts');
      return ok(referenceData(site, projectIds.map(String)));
    },
  }),
  route({
    operation: 'GET /rest/api/3/jql/autocompletedata/suggestions',
    scope: 'read:jira-work',
    evidence: assumed(
      "The form is documented. That the Team field is served here, with ids as values, and how many are listed, is assumed: Jira's own editor asks another service for teams.",
    ),
    query: ['fieldName', 'fieldValue', 'predicateName', 'predicateValue'],
    anonymous: true,
    run({ site, caller, query }) {
      const fieldName = query.get('fieldName') ?? '';
      if (query.has('predicateName') || query.has('predicateValue'))
        throw unsupported('suggestions for predicates', 'sandbox/site/search/routes/reference.ts');
      if (fieldName === '') throw refuse(400, 'The name of a field is required.');
      const part = query.get('fieldValue') ?? '';
      return ok({ results: suggestionsFor(site, caller.accountId, fieldName, part, SEARCH_LIMITS.suggestions) });
    },
  }),
];
