import { z } from 'zod';
import type { Json } from '../../json';
import type { Caller } from '../caller';
import { createIssue, type NewIssue } from '../issues/create-issue';
import { actingAs } from '../issues/acting';
import type { AccountId, Issue, Site } from '../model';
import { can } from '../people/permissions';
import { refuseDesk, unsupported } from '../refusal';
import { judgeCreation } from '../workflow/judge-creation';
import { deskNamed, isAgent, notAllowed } from './access';
import { participantsField } from './circle';
import { readForm } from './form';
import { inDeskWords } from './move';

export const newRequest = z.strictObject({
  serviceDeskId: z.string().optional(),
  requestTypeId: z.string().optional(),
  requestFieldValues: z.record(z.string(), z.json() as z.ZodType<Json>).optional(),
  requestParticipants: z.array(z.string()).optional(),
  raiseOnBehalfOf: z.string().optional(),
  isAdfRequest: z.boolean().optional(),
  form: z.json().optional(),
  channel: z.string().optional(),
});
export type NewRequest = z.infer<typeof newRequest>;

const invalid = (message: string) => refuseDesk(400, message, 'sd.request.create.error.invalid');

function accountsKnown(site: Site, accountIds: readonly AccountId[]): void {
  const unknown = accountIds.find((id) => !site.users.get(id)?.active);
  if (unknown !== undefined) throw invalid(`The user with account id ${unknown} does not exist.`);
}

/**
 * Raises a request through a desk's form. Customers raise their own and name no participants.
 * Throws 403 for who may not raise requests there, 400 for what the form or the workflow's rules for new work
 * refuse, 501 for forms with answers.
 */
export async function createRequest(site: Site, caller: Caller, sent: NewRequest): Promise<Issue> {
  if (sent.form !== undefined) throw unsupported('answers to a form', 'sandbox/site/jsm/create-request.ts');
  if (sent.channel !== undefined) throw unsupported('channel', 'sandbox/site/jsm/create-request.ts');
  if (!sent.serviceDeskId) throw invalid('serviceDeskId must be specified.');
  if (!sent.requestTypeId) throw invalid('requestTypeId must be specified.');
  const { project, desk } = deskNamed(site, caller, sent.serviceDeskId);
  if (!can(site, caller.accountId, 'CREATE_ISSUES', project)) throw notAllowed();
  const type = desk.requestTypes.find((it) => it.id === sent.requestTypeId);
  if (!type) throw invalid(`The request type ${sent.requestTypeId} does not exist in service desk ${desk.id}.`);
  const participants = sent.requestParticipants ?? [];
  const agent = isAgent(site, caller, project);
  if (!agent && (participants.length > 0 || sent.raiseOnBehalfOf !== undefined)) throw notAllowed();
  accountsKnown(site, [...participants, ...(sent.raiseOnBehalfOf === undefined ? [] : [sent.raiseOnBehalfOf])]);
  const actor = actingAs(caller);
  const reporter = sent.raiseOnBehalfOf ?? actor.accountId;
  if (!can(site, reporter, 'BROWSE_PROJECTS', project))
    throw invalid(`The user with account id ${reporter} is not a customer of this service desk.`);
  const values = readForm(site, project, type, sent.requestFieldValues ?? {}, sent.isAdfRequest ?? false);
  const field = participantsField(site);
  const shared = participants.filter((id) => id !== reporter);
  if (shared.length > 0 && !field) throw invalid('This site has no field for participants.');
  const input: NewIssue = {
    projectId: project.id,
    typeId: type.issueTypeId,
    requestTypeId: type.id,
    values: { ...values, reporter, ...(field && shared.length > 0 ? { [field.id]: shared } : {}) },
  };
  await inDeskWords('sd.request.create.error.invalid', () => judgeCreation(site, input, actor));
  return createIssue(site, input, actor);
}
