import { ACCOUNT } from '../../../../sandbox/seed/stock/people';
import type { JsonObject } from '../../../../sandbox/json';
import { jsmSite, valuesOf } from './jsm-site';

describe("a desk's portal", () => {
  it('finds articles by the beginnings of their words, the title first, and marks what was found', async () => {
    const it = jsmSite();
    const search = async (query: string, as: string = ACCOUNT.customer) =>
      valuesOf((await it.get(`/knowledgebase/article?${query}`, as)).body);
    expect((await search('query=vpn&highlight=false')).map((one) => one['title'])).toEqual([
      'Connect to the VPN from home',
    ]);
    expect((await search('query=approval%20own&highlight=false')).map((one) => one['title'])).toEqual([
      'Share a calendar or a mailbox',
    ]);
    expect((await search('query=passw&highlight=true'))[0]).toMatchObject({
      title: 'Reset your @@@hl@@@password@@@endhl@@@',
      source: { type: 'confluence', pageId: '98402', spaceKey: 'IT' },
    });
    expect(await search('query=weather&highlight=false')).toEqual([]);
    for (const query of ['query=vpn', 'highlight=true', 'query=&highlight=true'])
      expect((await it.get(`/knowledgebase/article?${query}`, ACCOUNT.customer)).status).toBe(400);
    expect((await it.get('/knowledgebase/article?query=vpn&highlight=true', ACCOUNT.outsider)).status).toBe(403);
  });

  it('leads on to further articles by cursor, and keeps to its own desk', async () => {
    const it = jsmSite();
    const first = await it.get('/servicedesk/1/knowledgebase/article?query=the&limit=2', ACCOUNT.customer);
    const next = (first.body['_links'] as JsonObject)['next'];
    const second = await it.get(String(next).split('/servicedeskapi')[1] ?? '', ACCOUNT.customer);
    const titles = (body: JsonObject) => valuesOf(body).map((one) => one['title']);
    expect([first.body['isLastPage'], titles(first.body).length]).toEqual([false, 2]);
    expect(titles(second.body).filter((title) => titles(first.body).includes(title))).toEqual([]);
    expect(valuesOf((await it.get('/servicedesk/2/knowledgebase/article?query=vpn', ACCOUNT.customer)).body)).toEqual(
      [],
    );
    expect((await it.get('/servicedesk/1/knowledgebase/article?query=x&cursor=?', ACCOUNT.customer)).status).toBe(400);
  });

  it('gains a request type that stands in no group, and loses it with all that used it', async () => {
    const it = jsmSite();
    const issueTypeId = it.help.project.issueTypeIds[0] ?? '';
    const wish = { name: 'Lost badge', description: 'For a new one', helpText: 'Bring a picture', issueTypeId };
    const path = '/servicedesk/1/requesttype';
    expect((await it.send('POST', path, ACCOUNT.agentL1, wish)).status).toBe(403);
    expect((await it.send('POST', path, ACCOUNT.projectAdmin, { ...wish, name: '' })).status).toBe(400);
    expect((await it.send('POST', path, ACCOUNT.projectAdmin, { ...wish, issueTypeId: '1' })).status).toBe(404);
    const { status, body } = await it.send('POST', path, ACCOUNT.projectAdmin, wish);
    expect([status, body['groupIds'], body['helpText']]).toEqual([200, [], 'Bring a picture']);
    const id = String(body['id']);
    expect((await it.get(`${path}/${id}/field`, ACCOUNT.customer)).body['requestTypeFields']).toHaveLength(1);
    const issue = it.help.raise({ requestType: 'Lost badge' });
    expect((await it.get(`/request/${issue.key}`, ACCOUNT.customer)).status).toBe(200);
    expect((await it.send('DELETE', `${path}/${id}`, ACCOUNT.agentL1)).status).toBe(403);
    expect((await it.send('DELETE', `${path}/${id}`, ACCOUNT.projectAdmin)).status).toBe(204);
    expect((await it.get(`${path}/${id}`, ACCOUNT.customer)).status).toBe(404);
    expect((await it.get(`/request/${issue.key}`, ACCOUNT.customer)).status).toBe(404);
  });

  it('has groups in an order, and a request type page for people who are not signed in only where it is open', async () => {
    const it = jsmSite();
    const groups = valuesOf((await it.get('/servicedesk/1/requesttypegroup', ACCOUNT.customer)).body);
    expect(groups.map((one) => one['name'])).toEqual([
      'Common requests',
      'Logins and accounts',
      'Computers',
      'Applications',
      'Servers and infrastructure',
    ]);
    expect(valuesOf((await it.get('/servicedesk/2/requesttypegroup', ACCOUNT.customer)).body)).toHaveLength(1);
    expect((await it.get('/servicedesk/1/requesttype/1', '')).status).toBe(403);
    it.help.project.grants['BROWSE_PROJECTS']?.push('anyone');
    expect((await it.get('/servicedesk/1/requesttype/1', '')).body).toMatchObject({ canCreateRequest: false });
    const all = await it.get('/requesttype?searchQuery=hazard', ACCOUNT.customer);
    expect(valuesOf(all.body).map((one) => one['serviceDeskId'])).toEqual(['2']);
    expect((await it.get('/info', '')).body['isLicensedForUse']).toBe(true);
  });
});
