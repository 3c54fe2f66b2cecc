import { z } from 'zod';
import { assumed } from '../../../evidence';
import { ok, route, type Route } from '../../area';
import { unsupported } from '../../refusal';
import { referenceData } from '../jql/reference';

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
];
