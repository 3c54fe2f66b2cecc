import { z } from 'zod';
import { documented } from '../../evidence';
import type { JsonObject } from '../../json';
import { created, noContent, ok, route, type Route } from '../area';
import type { Caller } from '../caller';
import { feedbackIn, type Feedback } from '../fields/kinds/feedback';
import { actingAs } from '../issues/acting';
import { editIssue } from '../issues/edit-issue';
import type { Issue, Site } from '../model';
import { isArchived } from '../projects/archived';
import { refuseDesk, unsupported } from '../refusal';
import { notAllowed, visibleRequest } from './access';
import { feedbackField } from './circle';

const evidence = documented(
  'developer.atlassian.com/cloud/jira/service-desk/rest/api-group-request (given and taken back by the reporter)',
);
const PATH = '/rest/servicedeskapi/request/{requestIdOrKey}/feedback';

const given = z.strictObject({
  type: z.literal('csat', { error: 'The supported type of feedback is csat.' }).optional(),
  rating: z.int({ error: 'rating must be an integer between 1 and 5' }).min(1).max(5),
  comment: z.strictObject({ body: z.string().optional() }).nullish(),
});
type Given = z.infer<typeof given>;

function fieldId(site: Site): string {
  const field = feedbackField(site);
  if (!field) throw unsupported('feedback on a site without the Satisfaction field', 'sandbox/seed/stock/fields.ts');
  return field.id;
}

const feedbackDto = ({ rating, comment }: Feedback): JsonObject => ({
  type: 'csat',
  rating,
  ...(comment === null ? {} : { comment: { body: comment } }),
});

/** The request, for its reporter while it is not archived; 403 for others who see it. */
function ownRequest(site: Site, caller: Caller, idOrKey: string): Issue {
  const { issue } = visibleRequest(site, caller, idOrKey);
  if (issue.values['reporter'] !== caller.accountId || isArchived(site, issue)) throw notAllowed();
  return issue;
}

/** How content a customer is with a request. */
export const feedbackRoutes: Route[] = [
  route({
    operation: `GET ${PATH}`,
    scope: 'read:servicedesk-request',
    evidence,
    run: ({ site, caller, params }) => {
      const { issue } = visibleRequest(site, caller, params['requestIdOrKey'] ?? '');
      const found = feedbackIn(issue.values[fieldId(site)] ?? null);
      if (!found) throw refuseDesk(404, 'The request has no feedback.', 'sd.feedback.error.not.found');
      return ok(feedbackDto(found));
    },
  }),
  route<Given>({
    operation: `POST ${PATH}`,
    scope: 'write:servicedesk-request',
    evidence,
    takes: given,
    run: ({ site, caller, params, body }) => {
      const issue = ownRequest(site, caller, params['requestIdOrKey'] ?? '');
      const feedback: Feedback = { rating: body.rating, comment: body.comment?.body ?? null };
      editIssue(site, issue, { [fieldId(site)]: { ...feedback } }, actingAs(caller));
      return created(feedbackDto(feedback));
    },
  }),
  route({
    operation: `DELETE ${PATH}`,
    scope: 'write:servicedesk-request',
    evidence,
    run: ({ site, caller, params }) => {
      const issue = ownRequest(site, caller, params['requestIdOrKey'] ?? '');
      editIssue(site, issue, { [fieldId(site)]: null }, actingAs(caller));
      return noContent();
    },
  }),
];
