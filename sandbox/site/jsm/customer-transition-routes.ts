import { z } from 'zod';
import { assumed, documented } from '../../evidence';
import { noContent, ok, route, type Route } from '../area';
import type { Actor } from '../actor';
import type { Caller } from '../caller';
import { addComment } from '../comments/add-comment';
import { actingAs } from '../issues/acting';
import { transitionsOffered } from '../workflow/available';
import { visibleRequest } from './access';
import { readWords } from './comments';
import { move } from './move';
import { deskPage, PAGE_QUERY } from './page';

const PATH = '/rest/servicedeskapi/request/{issueIdOrKey}/transition';

const execution = z.strictObject({
  id: z.string({ error: 'id must be specified' }),
  additionalComment: z.strictObject({ body: z.string() }).nullish(),
});
type Execution = z.infer<typeof execution>;

const onPortal = (caller: Caller): Actor & { through: 'portal' } => ({ ...actingAs(caller), through: 'portal' });

/** The transitions that the portal shows, for customers and agents alike. */
export const customerTransitionRoutes: Route[] = [
  route({
    operation: `GET ${PATH}`,
    scope: 'read:servicedesk-request',
    evidence: assumed('Documented as those the user can perform; that agents too see the portal’s only is not.'),
    query: PAGE_QUERY,
    run: ({ site, caller, params, query }) => {
      const { issue } = visibleRequest(site, caller, params['issueIdOrKey'] ?? '');
      const offered = transitionsOffered(site, issue, onPortal(caller)).filter((it) => it.available);
      return ok(
        deskPage(site, `/request/${issue.id}/transition`, query, offered, ({ transition }) => ({
          id: transition.id,
          name: transition.name,
        })),
      );
    },
  }),
  route<Execution>({
    operation: `POST ${PATH}`,
    scope: 'write:servicedesk-request',
    evidence: documented('developer.atlassian.com/cloud/jira/service-desk/rest/api-group-request'),
    takes: execution,
    async run({ site, caller, params, body }) {
      const { issue } = visibleRequest(site, caller, params['issueIdOrKey'] ?? '');
      const text = body.additionalComment?.body;
      const said = text === undefined ? undefined : readWords(site, caller, issue, text, true);
      await move(site, issue, body.id, onPortal(caller));
      if (said) addComment(site, issue, said, actingAs(caller));
      return noContent();
    },
  }),
];
