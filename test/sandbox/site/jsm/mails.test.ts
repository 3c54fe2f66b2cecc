import { FIELD } from '../../../../sandbox/seed/ids';
import { FINANCE } from '../../../../sandbox/seed/stock/customers';
import { ACCOUNT } from '../../../../sandbox/seed/stock/people';
import { editIssue } from '../../../../sandbox/site/issues/edit-issue';
import { mailsByPerson } from '../../../../sandbox/site/mail/inbox';
import { anotherCustomer, jsmSite } from './jsm-site';

describe('who is mailed what about a request', () => {
  it('confirms a request to its reporter and tells participants and reporter what agents say and do', () => {
    const it = jsmSite();
    const other = anotherCustomer(it.site);
    const issue = it.help.raise();
    editIssue(it.site, issue, { [FIELD.participants]: [other] }, { accountId: ACCOUNT.agentL1 });
    it.help.comment(issue, 'We are on it');
    it.help.comment(issue, 'The switch is broken', { internal: true });
    it.help.moveTo(issue, 'Escalated');
    it.help.moveTo(issue, 'In Progress');
    const whys = (to: string) =>
      (mailsByPerson(it.site, { issueId: issue.id }).get(to) ?? []).map(({ why, text }) => [why, text]);
    expect(whys(ACCOUNT.customer)).toEqual([
      ['request-created', expect.stringContaining('VPN')],
      ['customer-comment', 'We are on it'],
      ['request-status', 'Your request status changed from Waiting for support to In Progress.'],
    ]);
    expect(whys(other).map(([why]) => why)).toEqual(['participant-added', 'customer-comment', 'request-status']);
    expect([...mailsByPerson(it.site).keys()].sort()).toEqual([ACCOUNT.customer, other].sort());
  });

  it('tells nobody of what they did themselves, and the others of it', () => {
    const it = jsmSite();
    const other = anotherCustomer(it.site);
    const issue = it.help.raise();
    editIssue(it.site, issue, { [FIELD.participants]: [other] }, { accountId: ACCOUNT.customer });
    it.help.comment(issue, 'Same here', { by: other });
    const comments = mailsByPerson(it.site, { why: 'customer-comment' });
    expect([...comments.keys()]).toEqual([ACCOUNT.customer]);
  });

  it('tells members of an organization once, and more only to those who ask for it', async () => {
    const it = jsmSite();
    const other = anotherCustomer(it.site);
    it.site.organizations.get(FINANCE)?.members.add(other);
    const issue = it.help.raise();
    editIssue(it.site, issue, { [FIELD.organizations]: [FINANCE] }, { accountId: ACCOUNT.agentL1 });
    const path = `/request/${issue.key}/notification`;
    const subscribed = async (as: string) => (await it.get(path, as)).body['subscribed'];
    expect([await subscribed(ACCOUNT.customer), await subscribed(other)]).toEqual([true, false]);
    it.help.comment(issue, 'First');
    expect((await it.send('PUT', path, other)).status).toBe(204);
    expect((await it.send('DELETE', path, ACCOUNT.customer)).status).toBe(204);
    it.help.comment(issue, 'Second');
    const texts = (to: string) =>
      mailsByPerson(it.site, { to, why: 'customer-comment' })
        .get(to)
        ?.map(({ text }) => text);
    expect([texts(ACCOUNT.customer), texts(other)]).toEqual([['First'], ['Second']]);
    expect((await it.get(path, ACCOUNT.outsider)).status).toBe(404);
  });

  it('tells who took part once, and no longer sees the request, nothing more', async () => {
    const it = jsmSite();
    const other = anotherCustomer(it.site);
    const agent = { accountId: ACCOUNT.agentL1 };
    const issue = it.help.raise();
    editIssue(it.site, issue, { [FIELD.participants]: [other] }, agent);
    it.help.comment(issue, 'Same here', { by: other });
    await it.send('PUT', `/request/${issue.key}/notification`, other);
    editIssue(it.site, issue, { [FIELD.participants]: [] }, agent);
    it.help.comment(issue, 'Between us');
    expect([...(mailsByPerson(it.site, { why: 'customer-comment' }).get(other) ?? [])]).toEqual([]);
  });

  it('says nothing about work that no customer asked for', () => {
    const it = jsmSite();
    const issue = it.help.raise({ requestType: null, workType: 'Problem', by: ACCOUNT.agentL1 });
    it.help.comment(issue, 'Seen by nobody outside', { by: ACCOUNT.agentL2 });
    it.help.moveTo(issue, 'Under investigation', ACCOUNT.agentL2);
    expect(it.site.mails).toEqual([]);
  });
});
