import api, { route } from '@forge/api';
import type { Policy } from '../domain/policy';
import type { Ticket } from '../domain/ticket';
import { expectAnswer, readBody } from './answer';
import { parseTicket } from './parse-ticket';

/** What people wrote: only read where notes are to be compared with it. */
const TEXTS = ['summary', 'description'];

/** The fields that decide, and the SLAs: read from their issue fields, so that no further call is needed. */
const fieldsOf = (policy: Policy): string[] => [
  'project',
  'issuetype',
  'status',
  'assignee',
  'priority',
  'created',
  'issuelinks',
  policy.fields.team.id,
  policy.fields.level,
  ...(policy.fields.overrideReason ? [policy.fields.overrideReason] : []),
  ...policy.customerClocks,
  ...(policy.teamClock ? [policy.teamClock.field] : []),
];

/** One GET: fields, SLAs, our property, the transitions now open, and the history where it is wanted. */
export async function readTicket(
  policy: Policy,
  issueId: string,
  want: { history: boolean; texts?: boolean },
): Promise<Ticket> {
  const fields = [...fieldsOf(policy), ...(want.texts ? TEXTS : [])].join(',');
  const expand = want.history ? 'transitions,changelog' : 'transitions';
  const answer = await expectAnswer(
    'read issue',
    api.asApp().requestJira(route`/rest/api/3/issue/${issueId}?fields=${fields}&properties=tierline&expand=${expand}`, {
      method: 'GET',
    }),
  );
  return readBody('read issue', answer, (body) => parseTicket(policy, body));
}
