import { Controlled } from './controlled';

const at = new Controlled();

describe('faults', () => {
  test('of REST answers strike as often as asked, and can be called off', async () => {
    expect(
      (
        await at.ask('POST', '/faults', {
          match: { path: '/rest/api/3/myself' },
          times: 3,
          status: 429,
          headers: { 'Retry-After': 7 },
        })
      ).status,
    ).toBe(200);
    const limited = await at.rest('GET', '/myself');
    expect([limited.status, limited.headers.get('Retry-After')]).toEqual([429, '7']);
    expect((await at.ask('DELETE', '/faults')).status).toBe(200);
    expect((await at.rest('GET', '/myself')).status).toBe(200);
  });

  test('of events lose or double what the app hears', async () => {
    const heard = async () => (await at.runs('anything')).length;
    await at.ask('POST', '/faults', { events: { drop: true } });
    await at.newTicket();
    await at.ask('POST', '/settle');
    expect(await heard()).toBe(0);
    await at.ask('DELETE', '/faults');
    await at.ask('POST', '/faults', { events: { duplicate: true } });
    await at.newTicket();
    await at.ask('POST', '/settle');
    expect(await heard()).toBe(2);
  });

  test('a function can be killed half-way', async () => {
    await at.ask('POST', '/kill', { function: 'on-any', atCall: 1, times: 1 });
    await at.newTicket();
    await at.ask('POST', '/settle');
    expect(await at.runs('anything')).toMatchObject([{ outcome: 'killed' }]);
  });

  test.each([
    { match: {}, times: 0 },
    { match: { pth: '/x' }, times: 1 },
    { match: {}, status: 200 },
    { events: { lose: true } },
    'all',
  ])('%j is refused with a reason', async (fault) => {
    expect(await at.ask('POST', '/faults', fault)).toEqual({
      status: 400,
      body: { error: expect.stringMatching(/\w{4}/) },
    });
  });
});
