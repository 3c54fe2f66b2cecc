import { seedStock } from '../../../../sandbox/seed/stock';
import { FINANCE } from '../../../../sandbox/seed/stock/customers';
import { atDesk } from '../../../../sandbox/seed/desk';
import { createSite } from '../../../../sandbox/site/site';
import { portalSharing } from '../../../../sandbox/web/portal/sharing';

function aPortal() {
  const site = createSite({ clock: { now: () => Date.parse('2026-11-16T09:00:00Z') } });
  seedStock(site);
  const { key } = atDesk(site).raise({ summary: 'No mail' });
  const app = portalSharing({ world: () => ({ site, timeline: { kick: () => undefined } }) });
  const ask = async (account: string, path: string, body?: unknown) => {
    const answer = await app.request(`/_portal/requests/${key}/organizations${path}`, {
      method: body === undefined ? 'GET' : 'PUT',
      headers: { authorization: `Basic ${btoa(`${account}@example.com:token`)}` },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { status: answer.status, body: (await answer.json()) as unknown };
  };
  return { ask };
}

describe('sharing a request with one’s organization', () => {
  it('is offered to a customer who belongs to one', async () => {
    const { ask } = aPortal();
    expect(await ask('customer', '')).toEqual({
      status: 200,
      body: [{ id: FINANCE, name: 'Finance', shared: false, mine: true }],
    });
  });

  it('is done and undone by the reporter', async () => {
    const { ask } = aPortal();
    expect((await ask('customer', `/${FINANCE}`, { shared: true })).body).toMatchObject([{ shared: true }]);
    expect((await ask('customer', `/${FINANCE}`, { shared: false })).body).toMatchObject([{ shared: false }]);
  });

  it('is refused to an agent who does not belong to it', async () => {
    const { ask } = aPortal();
    expect((await ask('agent-l1', `/${FINANCE}`, { shared: true })).status).toBe(403);
  });

  it('tells nobody who does not see the request', async () => {
    const { ask } = aPortal();
    expect((await ask('outsider', '')).status).toBe(404);
    expect((await ask('nobody', '')).status).toBe(401);
  });
});
