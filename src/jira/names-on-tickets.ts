import api, { route } from '@forge/api';
import { create, type, unknown } from 'superstruct';
import { withoutAccounts } from '../domain/personal-data';
import { JiraFailure } from '../ports';
import type { NamesOnTickets } from '../ports/personal-data';
import { expectAnswer, readBody } from './answer';
import { writeTicketProperty } from './ticket-property';

const Property = type({ value: unknown() });

/** Over Jira's REST API, as the app: one GET, and one PUT where there is something to erase. */
export const jiraNamesOnTickets: NamesOnTickets = {
  async erase(issueId, accounts) {
    const value = await read(issueId);
    const left = withoutAccounts(value, new Set(accounts));
    if (left !== value) await writeTicketProperty(issueId, left);
  },
};

/** `null`: there is none, or no such ticket. */
async function read(issueId: string): Promise<unknown> {
  try {
    const answer = await expectAnswer(
      'read property',
      api.asApp().requestJira(route`/rest/api/3/issue/${issueId}/properties/tierline`, { method: 'GET' }),
    );
    return (await readBody('read property', answer, (body) => create(body, Property))).value;
  } catch (error) {
    if (error instanceof JiraFailure && error.kind === 'gone') return null;
    throw error;
  }
}
