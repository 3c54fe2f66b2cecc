import { Controlled } from './controlled';

const at = new Controlled();

describe('what the inspector asks the sandbox', () => {
  test('runs of functions come as lines of a list, and one of them whole', async () => {
    await at.newTicket();
    await at.ask('POST', '/settle');
    const list = await at.ask('GET', '/inspect/invocations?limit=1');
    expect(list).toMatchObject({ status: 200, body: { page: 1, limit: 1, items: [{ calls: expect.any(Number) }] } });
    const [run] = await at.runs();
    expect(await at.ask('GET', `/inspect/invocations/${run!.id}`)).toEqual({ status: 200, body: run });
    expect((await at.ask('GET', '/inspect/invocations/99999')).status).toBe(404);
  });

  test('requests are found by their status, bodies only where one is opened', async () => {
    await at.rest('GET', '/issue/HELP-9999');
    const { body } = await at.ask('GET', '/inspect/requests?status=404');
    expect(body).toMatchObject({
      total: 1,
      items: [{ method: 'GET', path: '/rest/api/3/issue/HELP-9999', status: 404 }],
    });
    const { id } = (body as { items: { id: number }[] }).items[0]!;
    expect((await at.ask('GET', `/inspect/requests/${id}`)).body).toMatchObject({
      responseBody: { errorMessages: ['Issue does not exist or you do not have permission to see it.'] },
      bytes: expect.any(Number),
    });
  });

  test('what was denied to the app for want of a scope is marked so', async () => {
    expect((await at.ask('GET', '/inspect/requests?status=denied&client=app')).body).toMatchObject({
      items: [{ path: '/rest/api/3/myself', status: 401, denied: 'scope' }],
    });
  });

  test('a page that is no number is refused with a reason', async () => {
    expect(await at.ask('GET', '/inspect/requests?page=x')).toMatchObject({
      status: 400,
      body: { error: expect.stringContaining('page') },
    });
  });

  test('the state tells what the clock will bring, what is stored, and a ticket’s properties', async () => {
    await at.newTicket();
    await at.rest('PUT', '/issue/HELP-1/properties/mark', { seen: true });
    const { body } = await at.ask('GET', '/state');
    expect(body).toMatchObject({ kvs: { plain: expect.any(Array), secret: expect.any(Array) }, queue: [] });
    expect((body as { agenda: { what: string }[] }).agenda.map(({ what }) => what)).toEqual(
      expect.arrayContaining([expect.stringMatching(/^schedule /)]),
    );
    expect(await at.ask('GET', '/state/properties/HELP-1')).toEqual({
      status: 200,
      body: { key: 'HELP-1', properties: { mark: { seen: true } } },
    });
    expect((await at.ask('GET', '/state/tables/nothing')).status).toBe(404);
  });

  test('mails are told by whom they went to', async () => {
    expect(await at.ask('GET', '/mails?to=customer')).toEqual({ status: 200, body: [] });
  });

  test('rules of apps that are not installed have no description', async () => {
    expect(await at.ask('POST', '/rule-descriptions', [{ key: 'ari:gone', config: '' }])).toEqual({
      status: 200,
      body: [null],
    });
  });
});
