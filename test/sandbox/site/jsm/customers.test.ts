import { FINANCE } from '../../../../sandbox/seed/stock/customers';
import { ACCOUNT } from '../../../../sandbox/seed/stock/people';
import { jsmSite, valuesOf } from './jsm-site';

describe('customers and their organizations', () => {
  it('gives a new customer an account, a desk, and no more', async () => {
    const it = jsmSite();
    const person = { email: 'new.one@example.com', displayName: 'New one' };
    for (const as of [ACCOUNT.agentL1, ACCOUNT.projectAdmin, ACCOUNT.customer])
      expect((await it.send('POST', '/customer', as, person)).status).toBe(403);
    const { status, body } = await it.send('POST', '/customer', ACCOUNT.admin, person);
    expect([status, body['displayName']]).toEqual([201, 'New one']);
    expect((await it.send('POST', '/customer', ACCOUNT.admin, person)).status).toBe(400);
    const strict = '/customer?strictConflictStatusCode=true';
    expect((await it.send('POST', strict, ACCOUNT.admin, person)).status).toBe(409);
    expect((await it.send('POST', '/customer', ACCOUNT.admin, { email: 'no address' })).status).toBe(400);
    const accountId = String(body['accountId']);
    expect((await it.get('/servicedesk/1', accountId)).status).toBe(403);
    const join = (as: string) => it.send('POST', '/servicedesk/1/customer', as, { accountIds: [accountId] });
    expect((await join(ACCOUNT.agentL1)).status).toBe(403);
    expect((await join(ACCOUNT.projectAdmin)).status).toBe(204);
    expect((await it.get('/servicedesk/1', accountId)).status).toBe(200);
    const listed = valuesOf((await it.get('/servicedesk/1/customer?query=new', ACCOUNT.agentL1)).body);
    expect(listed.map((one) => one['accountId'])).toEqual([accountId]);
    expect((await it.get('/servicedesk/1/customer', ACCOUNT.customer)).status).toBe(403);
    const leave = { accountIds: [accountId] };
    expect((await it.send('DELETE', '/servicedesk/1/customer', ACCOUNT.admin, leave)).status).toBe(204);
    expect((await it.get('/servicedesk/1', accountId)).status).toBe(403);
    const revoke = `/customer/user/${encodeURIComponent(accountId)}/revoke-portal-only-access`;
    expect((await it.send('PUT', revoke, ACCOUNT.projectAdmin)).status).toBe(403);
    expect((await it.send('PUT', revoke, ACCOUNT.admin)).status).toBe(204);
    expect(it.site.users.get(accountId)?.active).toBe(false);
  });

  it('shows customers their own organizations and agents all', async () => {
    const it = jsmSite();
    const made = await it.send('POST', '/organization', ACCOUNT.agentL1, { name: 'Legal' });
    expect(made.status).toBe(201);
    expect((await it.send('POST', '/organization', ACCOUNT.agentL2, { name: 'Legal' })).body['id']).toBe(
      made.body['id'],
    );
    expect((await it.send('POST', '/organization', ACCOUNT.customer, { name: 'Mine' })).status).toBe(403);
    const names = async (as: string, query = '') =>
      valuesOf((await it.get(`/organization${query}`, as)).body).map((one) => one['name']);
    expect(await names(ACCOUNT.customer)).toEqual(['Finance']);
    expect(await names(ACCOUNT.agentL1)).toEqual(['Finance', 'Legal']);
    expect(await names(ACCOUNT.agentL1, `?accountId=${ACCOUNT.customer}`)).toEqual(['Finance']);
    const legal = `/organization/${String(made.body['id'])}`;
    expect((await it.get(legal, ACCOUNT.customer)).status).toBe(403);
    const members = { accountIds: [ACCOUNT.customer] };
    expect((await it.send('POST', `${legal}/user`, ACCOUNT.customer, members)).status).toBe(403);
    expect((await it.send('POST', `${legal}/user`, ACCOUNT.agentL1, members)).status).toBe(204);
    expect((await it.get(legal, ACCOUNT.customer)).status).toBe(200);
    expect(valuesOf((await it.get(`${legal}/user`, ACCOUNT.agentL1)).body)).toHaveLength(1);
    expect((await it.send('DELETE', `${legal}/user`, ACCOUNT.agentL1, members)).status).toBe(204);
    expect((await it.send('DELETE', legal, ACCOUNT.agentL1)).status).toBe(403);
    expect((await it.send('DELETE', legal, ACCOUNT.admin)).status).toBe(204);
    expect((await it.get(legal, ACCOUNT.agentL1)).status).toBe(404);
  });

  it('ties organizations to desks, and keeps data of apps at them', async () => {
    const it = jsmSite();
    const path = '/servicedesk/2/organization';
    expect(valuesOf((await it.get(path, ACCOUNT.agentL1)).body)).toEqual([]);
    const which = { organizationId: Number(FINANCE) };
    expect((await it.send('POST', path, ACCOUNT.customer, which)).status).toBe(403);
    expect((await it.send('POST', path, ACCOUNT.agentL1, which)).status).toBe(204);
    expect(valuesOf((await it.get(path, ACCOUNT.agentL1)).body)).toMatchObject([{ id: FINANCE, name: 'Finance' }]);
    expect((await it.send('DELETE', path, ACCOUNT.agentL1, which)).status).toBe(204);
    expect((await it.send('POST', path, ACCOUNT.agentL1, { organizationId: 99 })).status).toBe(404);
    const property = `/organization/${FINANCE}/property/contract`;
    expect((await it.send('PUT', property, ACCOUNT.customer, { tier: 'gold' })).status).toBe(403);
    expect((await it.send('PUT', property, ACCOUNT.agentL1, { tier: 'gold' })).status).toBe(201);
    expect((await it.send('PUT', property, ACCOUNT.agentL1, { tier: 'gold' })).status).toBe(200);
    expect((await it.get(property, ACCOUNT.customer)).body).toEqual({ key: 'contract', value: { tier: 'gold' } });
    expect((await it.get(`/organization/${FINANCE}/property`, ACCOUNT.customer)).body['keys']).toHaveLength(1);
    expect((await it.send('DELETE', property, ACCOUNT.agentL1)).status).toBe(204);
    expect((await it.get(property, ACCOUNT.customer)).status).toBe(404);
  });
});
