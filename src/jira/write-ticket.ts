import api, { route } from '@forge/api';
import type { Edit } from '../domain/plan';
import type { Policy, Recipient } from '../domain/policy';
import type { Projection } from '../domain/projection';
import type { Transition } from '../domain/ticket';
import { JiraFailure } from '../ports';
import { expectAnswer, JSON_HEADERS, readBody } from './answer';
import { parseTransitions } from './parse-transitions';

/** Jira's date-time fields take an offset without a colon. */
const wireTime = (at: number): string => new Date(at).toISOString().replace('Z', '+0000');

/** Jira's Team field takes a bare id, a select field an option. */
export const teamValue = ({ fields: { team } }: Policy, id: string): Record<string, unknown> => ({
  [team.id]: team.kind === 'select' ? { id } : id,
});

const assigneeOf = (assignee: NonNullable<Edit['assignee']>): { accountId: string } | null =>
  assignee === 'clear' ? null : { accountId: assignee.to };

/**
 * Fields and property in one PUT. `returnIssue` brings the transitions of the status then reached,
 * which saves reading them (Jira REST v3, Edit issue). As the app, or as the person, whom the history then
 * names; since those are the transitions open to the person, they are read anew where none of them leads on.
 */
export async function editTicket(
  policy: Policy,
  issueId: string,
  edit: Edit & { level: string; stamp?: Projection },
  want: { transitions: boolean; as?: 'person' },
): Promise<readonly Transition[] | null> {
  const { fields } = policy;
  const { stamp } = edit;
  const set = {
    ...(edit.team === undefined ? {} : teamValue(policy, edit.team)),
    ...(edit.assignee === undefined ? {} : { assignee: assigneeOf(edit.assignee) }),
    [fields.level]: edit.level,
    ...(edit.overrideReason && fields.overrideReason ? { [fields.overrideReason]: null } : {}),
    ...(stamp
      ? {
          [fields.withTeamSince]: wireTime(stamp.since),
          [fields.targetDue]: stamp.due === null ? null : wireTime(stamp.due),
        }
      : {}),
  };
  const body = JSON.stringify({ fields: set, ...(stamp ? { properties: [{ key: 'tierline', value: stamp }] } : {}) });
  const sent = Object.keys(set);
  const jira = want.as === 'person' ? api.asUser() : api.asApp();
  if (!want.transitions) {
    await expectAnswer(
      'edit issue',
      jira.requestJira(route`/rest/api/3/issue/${issueId}`, { method: 'PUT', headers: JSON_HEADERS, body }),
      sent,
    );
    return null;
  }
  const answer = await expectAnswer(
    'edit issue',
    jira.requestJira(route`/rest/api/3/issue/${issueId}?returnIssue=true&expand=transitions`, {
      method: 'PUT',
      headers: JSON_HEADERS,
      body,
    }),
    sent,
  );
  const open = await readBody('edit issue', answer, parseTransitions);
  const leadsOn = want.as !== 'person' || open?.some(({ to }) => isWaiting(policy, to));
  return open && leadsOn ? open : readTransitions(issueId);
}

/** Gives an item its team alone, as the person. */
export async function editTeam(policy: Policy, issueId: string, team: string): Promise<void> {
  const fields = teamValue(policy, team);
  await expectAnswer(
    'edit issue',
    api.asUser().requestJira(route`/rest/api/3/issue/${issueId}`, {
      method: 'PUT',
      headers: JSON_HEADERS,
      body: JSON.stringify({ fields }),
    }),
    Object.keys(fields),
  );
}

const isWaiting = (policy: Policy, status: string): boolean =>
  Object.values(policy.workTypes).some(({ waiting }) => waiting === status);

/** Where the edit's answer did not bring them. */
async function readTransitions(issueId: string): Promise<readonly Transition[]> {
  const answer = await expectAnswer(
    'read transitions',
    api.asApp().requestJira(route`/rest/api/3/issue/${issueId}/transitions`, { method: 'GET' }),
  );
  const open = await readBody('read transitions', answer, parseTransitions);
  if (!open) throw new JiraFailure('strange', 'read transitions: an answer without any list');
  return open;
}

/** Moves the ticket through one transition. No fields: a transition without a screen ignores them silently. */
export async function enterStatus(issueId: string, transition: string): Promise<void> {
  await expectAnswer(
    'transition issue',
    api.asApp().requestJira(route`/rest/api/3/issue/${issueId}/transitions`, {
      method: 'POST',
      headers: JSON_HEADERS,
      body: JSON.stringify({ transition: { id: transition } }),
    }),
  );
}

/** A mail by Jira to people or a group; never a comment, so nothing shows on the ticket. */
export async function notifyOf(
  issueId: string,
  recipient: Recipient,
  message: { subject: string; text: string },
): Promise<void> {
  if (recipient.kind === 'nobody') return;
  const to =
    recipient.kind === 'people'
      ? { users: recipient.accountIds.map((accountId) => ({ accountId })) }
      : { groupIds: [recipient.groupId] };
  await expectAnswer(
    'notify',
    api.asApp().requestJira(route`/rest/api/3/issue/${issueId}/notify`, {
      method: 'POST',
      headers: JSON_HEADERS,
      body: JSON.stringify({ subject: message.subject, textBody: message.text, to }),
    }),
  );
}
