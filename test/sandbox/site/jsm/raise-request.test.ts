import { FIELD } from '../../../../sandbox/seed/ids';
import { ACCOUNT } from '../../../../sandbox/seed/stock/people';
import type { JsonObject } from '../../../../sandbox/json';
import { anotherCustomer, jsmSite, valuesOf } from './jsm-site';

const VPN = {
  serviceDeskId: '1',
  requestTypeId: '1',
  requestFieldValues: { summary: 'VPN', description: 'It drops.' },
};

describe('raising a request on the portal', () => {
  it('makes a ticket of the form, reported by the customer', async () => {
    const it = jsmSite();
    const { status, body } = await it.send('POST', '/request', ACCOUNT.customer, VPN);
    expect(status).toBe(201);
    expect(body).toMatchObject({
      issueKey: 'HELP-1',
      requestTypeId: '1',
      reporter: { accountId: ACCOUNT.customer },
      currentStatus: { status: 'Waiting for support' },
      requestFieldValues: [
        { fieldId: 'summary', value: 'VPN' },
        { fieldId: 'description', value: 'It drops.', renderedValue: { html: '<p>It drops.</p>' } },
      ],
    });
  });

  it.each<[why: string, change: JsonObject]>([
    ['a required field is missing', { requestFieldValues: { description: 'No title' } }],
    ['a field is not on the form', { requestFieldValues: { summary: 'x', priority: { name: 'High' } } }],
    ['rich text is no text', { requestFieldValues: { summary: 'x', description: { type: 'doc' } } }],
    ['the request type is of another desk', { requestTypeId: '21' }],
    ['no desk is named', { serviceDeskId: '' }],
  ])('is refused when %s', async (_why, change) => {
    const it = jsmSite();
    const { status, body } = await it.send('POST', '/request', ACCOUNT.customer, { ...VPN, ...change });
    expect([status, typeof body['errorMessage']]).toEqual([400, 'string']);
    expect(it.site.issues.size).toBe(0);
  });

  it('is refused by the rules that the workflow has for new work', async () => {
    const it = jsmSite();
    const typeId = it.help.project.serviceDesk?.requestTypes.find(({ id }) => id === '1')?.issueTypeId ?? '';
    const flow = it.site.workflows.get(it.help.project.workflows[typeId] ?? '');
    const validators = [{ kind: 'field-required' as const, fieldId: 'duedate', message: 'By when?' }];
    if (flow) flow.initial = { id: '1', name: 'Create', validators };
    const { status, body } = await it.send('POST', '/request', ACCOUNT.customer, VPN);
    expect([status, body['errorMessage'], it.site.issues.size]).toEqual([400, 'By when?', 0]);
  });

  it('takes choices and rich text as the form has them', async () => {
    const it = jsmSite();
    const description = { type: 'doc', version: 1, content: [] };
    const { body } = await it.send('POST', '/request', ACCOUNT.customer, {
      serviceDeskId: 'HELP',
      requestTypeId: '4',
      isAdfRequest: true,
      requestFieldValues: { summary: 'Payroll is down', description, [FIELD.urgency]: { value: 'Critical' } },
    });
    expect(it.site.issues.get(String(body['issueId']))?.values).toMatchObject({
      [FIELD.urgency]: '10040',
      description,
    });
  });

  it('lets agents raise for a customer and name participants, and customers neither', async () => {
    const it = jsmSite();
    const other = anotherCustomer(it.site);
    const forOther = { ...VPN, raiseOnBehalfOf: other, requestParticipants: [ACCOUNT.customer] };
    expect((await it.send('POST', '/request', ACCOUNT.customer, { ...VPN, raiseOnBehalfOf: other })).status).toBe(403);
    expect((await it.send('POST', '/request', ACCOUNT.customer, { ...VPN, requestParticipants: [other] })).status).toBe(
      403,
    );
    const { status, body } = await it.send('POST', '/request', ACCOUNT.agentL1, forOther);
    expect([status, body['reporter']]).toMatchObject([201, { accountId: other }]);
    const participants = await it.get(`/request/${String(body['issueKey'])}/participant`, other);
    expect(valuesOf(participants.body).map((one) => one['accountId'])).toEqual([ACCOUNT.customer]);
    const noCustomer = { ...VPN, raiseOnBehalfOf: ACCOUNT.outsider };
    expect((await it.send('POST', '/request', ACCOUNT.agentL1, noCustomer)).status).toBe(400);
  });

  it('is not for people without access to the desk, for collaborators, or for nobody', async () => {
    const it = jsmSite();
    for (const [as, status] of [
      [ACCOUNT.outsider, 403],
      [ACCOUNT.collaborator, 403],
      ['', 401],
    ] as const)
      expect((await it.send('POST', '/request', as, VPN)).status).toBe(status);
  });

  it('says loudly what it cannot do', async () => {
    const it = jsmSite();
    const withForm = { ...VPN, form: { answers: {} } };
    expect((await it.send('POST', '/request', ACCOUNT.customer, withForm)).status).toBe(501);
  });
});
