import { agent, ask, open, seen } from './things';

describe('faults on request', () => {
  beforeEach(() => void seen.splice(0));
  const put = () => ask('PUT', '/rest/api/3/thing/1', { name: 'x' });

  test('a rate limit answers the next calls without doing the work, with the headers Jira sends', async () => {
    const door = open();
    door.fault({ match: { method: 'put' }, times: 2, status: 429 });
    const first = await door.fetch(put(), agent);
    expect([first.status, first.headers.get('Retry-After'), first.headers.get('RateLimit-Reason')]).toEqual([
      429,
      '5',
      'jira-burst-based',
    ]);
    expect((await door.fetch(put(), agent)).status).toBe(429);
    expect(seen).toEqual([]);
    expect((await door.fetch(put(), agent)).status).toBe(204);
    expect(door.traffic().map((exchange) => exchange.status)).toEqual([429, 429, 204]);
  });

  test('headers of a fault replace the usual ones, null removes one', async () => {
    const door = open();
    door.fault({
      match: {},
      times: 1,
      status: 429,
      headers: { 'Retry-After': null, 'RateLimit-Reason': 'jira-per-issue-on-write' },
    });
    const answer = await door.fetch(put(), agent);
    expect([answer.headers.get('Retry-After'), answer.headers.get('RateLimit-Reason')]).toEqual([
      null,
      'jira-per-issue-on-write',
    ]);
  });

  test('a lost answer means the work was done and the caller does not know', async () => {
    const door = open();
    door.fault({ match: { path: '/rest/api/3/thing/*' }, times: 1, drop: true });
    await expect(door.fetch(put(), agent)).rejects.toThrow('fetch failed');
    expect(seen).toEqual([{ name: 'x' }]);
  });

  test("a slow answer takes its time by the sandbox's clock, and then does the work", async () => {
    const waited: number[] = [];
    const door = open({ delay: async (ms) => void waited.push(ms) });
    door.fault({ match: {}, times: 1, delayMs: 30_000 });
    expect((await door.fetch(put(), agent)).status).toBe(204);
    expect(waited).toEqual([30_000]);
  });

  test.each([
    ['/rest/api/3/thing', true],
    ['/thing/1', true],
    ['/thing/{idOrKey}$', true],
    ['/thing$', false],
    ['/thing/2', false],
    ['/hing', false],
  ])('a fault at %s: %s for thing 1', async (path, hit) => {
    const door = open();
    door.fault({ match: { path }, times: 1, status: 503 });
    expect((await door.fetch(put(), agent)).status).toBe(hit ? 503 : 204);
  });

  test('strikes only the client it is meant for, and none when cleared', async () => {
    const door = open();
    door.fault({ match: { client: 'app' }, times: 1, status: 503 });
    expect((await door.fetch(put(), agent)).status).toBe(204);
    door.fault({ match: {}, times: 9, status: 503 });
    door.clearFaults();
    expect((await door.fetch(put(), agent)).status).toBe(204);
  });
});
