import { ACCOUNT } from '../../../../sandbox/seed/stock/people';
import { createDoor } from '../../../../sandbox/site/door';
import { jsmRoutes } from '../../../../sandbox/site/jsm/routes';
import type { JsonObject } from '../../../../sandbox/json';
import { jsmSite, valuesOf } from './jsm-site';

const emailOf = (person: unknown) => (person as JsonObject)['emailAddress'];

describe('e-mail addresses in the API of desks', () => {
  it('of agents are hidden from customers, unless the agent shows it', async () => {
    const it = jsmSite();
    const issue = it.help.raise();
    it.help.comment(issue, 'We are on it');
    const author = async () =>
      emailOf(valuesOf((await it.get(`/request/${issue.key}/comment`, ACCOUNT.customer)).body)[0]?.['author']);
    expect(await author()).toBeUndefined();
    const agent = it.site.users.get(ACCOUNT.agentL1);
    if (agent) agent.emailVisibility = 'anyone';
    expect(await author()).toBe('agent-l1@example.com');
  });

  it('of portal-only customers are read by agents and by themselves, not by apps', async () => {
    const it = jsmSite();
    const issue = it.help.raise();
    const path = `/request/${issue.key}`;
    const reporter = async (as: string) => emailOf((await it.get(path, as)).body['reporter']);
    expect(await reporter(ACCOUNT.customer)).toBe('customer@example.com');
    expect(await reporter(ACCOUNT.agentL2)).toBe('customer@example.com');
    const door = createDoor({ site: it.site, routes: jsmRoutes });
    const app = { appId: 'an-app', asApp: false, scopes: new Set(['read:servicedesk-request']) };
    const request = new Request(`http://localhost/rest/servicedeskapi${path}`);
    const answer = await door.fetch(request, { client: 'app', accountId: ACCOUNT.agentL2, app });
    const { reporter: told } = (await answer.json()) as JsonObject;
    expect(told).toMatchObject({ accountId: ACCOUNT.customer });
    expect(emailOf(told)).toBeUndefined();
  });
});
