import { ACCOUNT } from '../../../../sandbox/seed/stock/people';
import { anotherCustomer, jsmSite, valuesOf } from './jsm-site';

describe('what a customer does on the portal', () => {
  it('offers the transitions that the portal shows, and makes them with a word of why', async () => {
    const it = jsmSite();
    const issue = it.help.moveTo(it.help.raise(), 'Waiting for customer');
    const path = `/request/${issue.key}/transition`;
    const offered = valuesOf((await it.get(path, ACCOUNT.customer)).body).map((one) => one['name']);
    expect(offered).toEqual(['Resolve this issue', 'Cancel request', 'Respond to support', 'Escalate this issue']);
    const why = { id: '51', additionalComment: { body: 'It works again' } };
    expect((await it.send('POST', path, ACCOUNT.customer, why)).status).toBe(204);
    expect(it.site.statuses.get(issue.statusId)?.name).toBe('Resolved');
    expect(issue.comments.at(-1)).toMatchObject({ author: ACCOUNT.customer, public: true });
    expect(issue.history.at(-1)?.author).toBe(ACCOUNT.customer);
  });

  it('makes no transition whose word is refused', async () => {
    const it = jsmSite();
    const issue = it.help.moveTo(it.help.raise(), 'Waiting for customer');
    const sent = { id: '51', additionalComment: { body: '  ' } };
    expect((await it.send('POST', `/request/${issue.key}/transition`, ACCOUNT.customer, sent)).status).toBe(400);
    expect(it.site.statuses.get(issue.statusId)?.name).toBe('Waiting for customer');
  });

  it("refuses agents' transitions, those of another status and other people's requests", async () => {
    const it = jsmSite();
    const other = anotherCustomer(it.site);
    const issue = it.help.raise();
    const path = `/request/${issue.key}/transition`;
    for (const id of ['41', '71', '999']) {
      const { status, body } = await it.send('POST', path, ACCOUNT.customer, { id });
      expect([id, status, typeof body['errorMessage']]).toEqual([id, 400, 'string']);
    }
    expect((await it.send('POST', path, other, { id: '51' })).status).toBe(404);
    expect(it.site.statuses.get(issue.statusId)?.name).toBe('Waiting for support');
  });

  it('keeps the rating of the reporter, for all who see the request', async () => {
    const it = jsmSite();
    const issue = it.help.raise();
    const path = `/request/${issue.key}/feedback`;
    expect((await it.get(path, ACCOUNT.customer)).status).toBe(404);
    expect((await it.send('POST', path, ACCOUNT.agentL1, { type: 'csat', rating: 5 })).status).toBe(403);
    expect((await it.send('POST', path, ACCOUNT.customer, { type: 'csat', rating: 6 })).status).toBe(400);
    const given = { type: 'csat', rating: 4, comment: { body: 'Quick' } };
    expect((await it.send('POST', path, ACCOUNT.customer, given)).status).toBe(201);
    expect((await it.get(path, ACCOUNT.agentL1)).body).toEqual(given);
    expect((await it.send('DELETE', path, ACCOUNT.customer)).status).toBe(204);
    expect((await it.get(path, ACCOUNT.customer)).status).toBe(404);
  });

  it('shows the form of a request type, with hidden fields to administrators only', async () => {
    const it = jsmSite();
    const path = '/servicedesk/1/requesttype/5/field';
    const { body } = await it.get(path, ACCOUNT.customer);
    expect(body).toMatchObject({ canRaiseOnBehalfOf: false, canAddRequestParticipants: false });
    expect(
      (body['requestTypeFields'] as { name: string; required: boolean }[]).map((one) => [one.name, one.required]),
    ).toEqual([
      ['What software do you need?', true],
      ['Why do you need it?', false],
      ['Approvers', true],
    ]);
    expect((await it.get(path, ACCOUNT.agentL1)).body['canRaiseOnBehalfOf']).toBe(true);
    const type = it.help.project.serviceDesk?.requestTypes.find(({ id }) => id === '5');
    type?.fields?.push({ fieldId: 'labels', required: false, preset: ['software'] });
    const count = async (as: string) => ((await it.get(path, as)).body['requestTypeFields'] as unknown[]).length;
    expect([await count(ACCOUNT.customer), await count(ACCOUNT.projectAdmin)]).toEqual([3, 4]);
    expect((await it.get(path, ACCOUNT.outsider)).status).toBe(403);
    expect((await it.get('/servicedesk/1/requesttype/99/field', ACCOUNT.customer)).status).toBe(404);
  });
});
