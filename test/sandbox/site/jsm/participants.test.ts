import { FIELD } from '../../../../sandbox/seed/ids';
import { FINANCE } from '../../../../sandbox/seed/stock/customers';
import { ACCOUNT } from '../../../../sandbox/seed/stock/people';
import { editIssue } from '../../../../sandbox/site/issues/edit-issue';
import { mailsByPerson } from '../../../../sandbox/site/mail/inbox';
import { anotherCustomer, jsmSite, valuesOf } from './jsm-site';

describe('taking part in a request', () => {
  it('opens it to a participant until that one is removed', async () => {
    const it = jsmSite();
    const other = anotherCustomer(it.site);
    const issue = it.help.raise();
    const path = `/request/${issue.key}`;
    const add = (as: string) => it.send('POST', `${path}/participant`, as, { accountIds: [other] });
    expect((await it.get(path, other)).status).toBe(404);
    expect((await add(other)).status).toBe(404);
    expect((await add(ACCOUNT.collaborator)).status).toBe(403);
    const { status, body } = await add(ACCOUNT.customer);
    expect([status, valuesOf(body).map((one) => one['accountId'])]).toEqual([200, [other]]);
    expect((await it.get(path, other)).status).toBe(200);
    expect(issue.history.at(-1)?.items).toMatchObject([{ field: 'Request participants', toString: 'Other customer' }]);
    const remove = (as: string) => it.send('DELETE', `${path}/participant`, as, { accountIds: [other] });
    expect((await remove(other)).status).toBe(403);
    expect((await remove(ACCOUNT.agentL1)).status).toBe(200);
    expect((await it.get(path, other)).status).toBe(404);
    const unknown = await it.send('POST', `${path}/participant`, ACCOUNT.agentL1, { accountIds: ['nobody'] });
    expect(unknown.status).toBe(400);
  });

  it('lets a participant comment, in public only, and read no internal words', async () => {
    const it = jsmSite();
    const other = anotherCustomer(it.site);
    const issue = it.help.raise();
    editIssue(it.site, issue, { [FIELD.participants]: [other] }, { accountId: ACCOUNT.agentL1 });
    it.help.comment(issue, 'Looks like the switch', { internal: true });
    const say = (as: string, body: { body: string; public?: boolean }) =>
      it.send('POST', `/request/${issue.key}/comment`, as, body);
    expect((await say(other, { body: 'Me too', public: true })).status).toBe(201);
    expect((await say(other, { body: 'Psst', public: false })).status).toBe(403);
    expect((await say(other, { body: ' ' })).status).toBe(400);
    expect((await say(ACCOUNT.agentL1, { body: 'Who knows?' })).status).toBe(501);
    expect((await say(ACCOUNT.agentL1, { body: 'On it', public: false })).body['public']).toBe(false);
    expect((await say(ACCOUNT.collaborator, { body: 'Hello', public: true })).status).toBe(403);
    expect((await say(ACCOUNT.collaborator, { body: 'A hint' })).body['public']).toBe(false);
    const read = async (as: string) =>
      valuesOf((await it.get(`/request/${issue.key}/comment`, as)).body).map((one) => one['body']);
    expect(await read(other)).toEqual(['Me too']);
    expect(await read(ACCOUNT.agentL2)).toEqual(['Looks like the switch', 'Me too', 'On it', 'A hint']);
    const internal = issue.comments[0]?.id ?? '';
    expect((await it.get(`/request/${issue.key}/comment/${internal}`, other)).status).toBe(404);
    expect((await it.get(`/request/${issue.key}/comment/${internal}`, ACCOUNT.agentL2)).status).toBe(200);
  });

  it('opens it to colleagues of an organization it is shared with', async () => {
    const it = jsmSite();
    const other = anotherCustomer(it.site);
    it.site.organizations.get(FINANCE)?.members.add(other);
    const issue = it.help.raise();
    expect((await it.get(`/request/${issue.key}`, other)).status).toBe(404);
    editIssue(it.site, issue, { [FIELD.organizations]: [FINANCE] }, { accountId: ACCOUNT.customer });
    expect((await it.get(`/request/${issue.key}`, other)).status).toBe(200);
    expect(mailsByPerson(it.site, { why: 'organization-added' }).get(other)).toHaveLength(1);
    it.site.organizations.get(FINANCE)?.members.delete(other);
    expect((await it.get(`/request/${issue.key}`, other)).status).toBe(404);
  });

  it('tells each person what they may do', async () => {
    const it = jsmSite();
    const issue = it.help.raise();
    const actions = async (as: string) => (await it.get(`/request/${issue.key}?expand=action`, as)).body['actions'];
    expect(await actions(ACCOUNT.customer)).toMatchObject({
      addComment: { allowed: true },
      addParticipant: { allowed: true },
      removeParticipant: { allowed: true },
    });
    expect(await actions(ACCOUNT.collaborator)).toMatchObject({
      addComment: { allowed: true },
      addParticipant: { allowed: false },
    });
  });
});
