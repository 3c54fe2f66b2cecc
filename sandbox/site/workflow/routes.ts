import { documented, observed } from '../../evidence';
import { noContent, ok, route, type Route } from '../area';
import { actingAs } from '../issues/acting';
import { flag } from '../issues/query';
import { browsable } from '../people/permissions';
import { expandOf } from '../query';
import { transitionsOffered } from './available';
import { findTransition, performTransition } from './make-transition';
import { readTransition, transitionBody, transitionIdIn, type TransitionBody } from './read-transition';
import { transitionShape } from './shape';

const PATH = '/rest/api/3/issue/{issueIdOrKey}/transitions';

export const workflowRoutes: Route[] = [
  route({
    operation: `GET ${PATH}`,
    scope: 'read:jira-work',
    evidence: documented(
      'https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issues/#api-rest-api-3-issue-issueidorkey-transitions-get',
    ),
    query: ['expand', 'transitionId', 'includeUnavailableTransitions'],
    run({ site, caller, params, query }) {
      const issue = browsable(site, caller, params['issueIdOrKey'] ?? '');
      const expand = expandOf(query, ['transitions.fields']);
      const id = query.get('transitionId');
      const all = flag(query, 'includeUnavailableTransitions');
      const offered = transitionsOffered(site, issue, actingAs(caller)).filter(
        (it) => (all || it.available) && (id === null || it.transition.id === id),
      );
      return ok({
        expand: 'transitions',
        transitions: offered.map((it) =>
          transitionShape(site, issue, it, caller.accountId, expand.has('transitions.fields')),
        ),
      });
    },
  }),
  route<TransitionBody>({
    operation: `POST ${PATH}`,
    scope: 'write:jira-work',
    evidence: observed('transition race experiment and harness of live sites', '2026-09'),
    takes: transitionBody,
    async run({ site, caller, params, body }) {
      const issue = browsable(site, caller, params['issueIdOrKey'] ?? '');
      const id = transitionIdIn(body);
      const actor = actingAs(caller);
      const transition = findTransition(site, issue, id, actor);
      const input = readTransition(site, caller, issue, transition, body);
      await performTransition(site, issue, id, input, actor);
      return noContent();
    },
  }),
];
