import { FIELD } from '../../../../sandbox/seed/ids';
import { ACCOUNT } from '../../../../sandbox/seed/stock/people';
import { editIssue } from '../../../../sandbox/site/issues/edit-issue';
import type { Issue } from '../../../../sandbox/site/model';
import { anotherCustomer, jsmSite, valuesOf } from './jsm-site';

const archived = (issue: Issue): Issue => Object.assign(issue, { archived: { at: 0, by: ACCOUNT.admin } });

describe('an archived request', () => {
  it('rests: no transition, participant or rating, by whomever', async () => {
    const it = jsmSite();
    const other = anotherCustomer(it.site);
    const issue = archived(it.help.moveTo(it.help.raise(), 'Waiting for customer'));
    const before = structuredClone(issue);
    const path = `/request/${issue.key}`;
    expect(valuesOf((await it.get(`${path}/transition`, ACCOUNT.customer)).body)).toEqual([]);
    expect((await it.send('POST', `${path}/transition`, ACCOUNT.customer, { id: '51' })).status).toBe(400);
    for (const who of [ACCOUNT.customer, ACCOUNT.agentL1])
      expect((await it.send('POST', `${path}/participant`, who, { accountIds: [other] })).status).toBe(403);
    expect((await it.send('POST', `${path}/feedback`, ACCOUNT.customer, { rating: 5 })).status).toBe(403);
    expect(issue).toEqual(before);
  });

  it('is approved by nobody', async () => {
    const it = jsmSite();
    const issue = it.help.raise({ requestType: 'Request new software' });
    editIssue(it.site, issue, { [FIELD.approvers]: [ACCOUNT.manager] }, { accountId: ACCOUNT.agentL1 });
    const path = `/request/${issue.key}/approval/${issue.approvals?.[0]?.id ?? ''}`;
    archived(issue);
    expect((await it.send('POST', path, ACCOUNT.manager, { decision: 'approve' })).status).toBe(403);
    expect(issue.approvals?.[0]?.finalDecision).toBe('pending');
  });

  it('is read by who has its key and is in no list of requests', async () => {
    const it = jsmSite();
    const issue = archived(it.help.raise());
    expect((await it.get(`/request/${issue.key}`, ACCOUNT.customer)).status).toBe(200);
    expect(valuesOf((await it.get('/request', ACCOUNT.customer)).body)).toEqual([]);
  });
});
