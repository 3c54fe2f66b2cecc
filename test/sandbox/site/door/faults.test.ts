import type { Caller } from '../../../../sandbox/site/caller';
import { createDoor } from '../../../../sandbox/site/door';
import { siteRoutes } from '../../../../sandbox/site/routes';
import { id, smallSite } from '../../../support/small-site';
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

  test.each([
    'jira-quota-global-based',
    'jira-quota-tenant-based',
    'jira-burst-based',
    'jira-per-issue-on-write',
  ] as const)('a rate limit can be given the reason %s', async (reason) => {
    const door = open();
    door.fault({ match: {}, times: 1, status: 429, reason });
    const { headers } = await door.fetch(put(), agent);
    expect([headers.get('RateLimit-Reason'), headers.get('X-RateLimit-Remaining')]).toEqual([reason, '0']);
  });

  test.each([500, 503])('a %i does not do the work', async (status) => {
    const door = open();
    door.fault({ match: {}, times: 1, status });
    expect((await door.fetch(put(), agent)).status).toBe(status);
    expect(seen).toEqual([]);
  });

  test('a call that hangs does nothing, and its connection breaks in the end', async () => {
    const waited: number[] = [];
    const door = open({ delay: async (ms) => void waited.push(ms) });
    door.fault({ match: {}, times: 1, hang: true });
    await expect(door.fetch(put(), agent)).rejects.toThrow('fetch failed');
    expect([waited, seen]).toEqual([[3_600_000], []]);
  });
});

describe('a site that is not right', () => {
  test('shows searches and SLAs as they were, until it is put right', () => {
    const site = smallSite();
    site.sla.readLag = 500;
    const door = open({ site });
    door.siteFault({ search: { lagMs: 60_000 } });
    door.siteFault({ sla: { readLagMs: 30_000 } });
    expect([site.indexLag, site.sla.readLag]).toEqual([60_000, 30_000]);
    door.clearFaults();
    expect([site.indexLag, site.sla.readLag]).toEqual([0, 500]);
  });

  test('takes permissions from one account, and gives them back', async () => {
    const site = smallSite();
    const door = createDoor({ site, routes: siteRoutes });
    const edit = async (account: string) => {
      const caller: Caller = { client: 'rest', accountId: id(account) };
      return (await door.fetch(ask('PUT', '/rest/api/3/issue/HELP-1/properties/a', { b: 1 }), caller)).status;
    };
    expect(await edit('agent-l1')).toBe(201);
    door.siteFault({ permissions: { account: id('agent-l1'), revoke: ['EDIT_ISSUES'] } });
    door.siteFault({ permissions: { account: id('agent-l1'), revoke: ['ADD_COMMENTS'] } });
    expect(await edit('agent-l1')).toBe(403);
    door.siteFault({ permissions: { account: id('agent-l1'), revoke: ['BROWSE_PROJECTS'] } });
    expect(await edit('agent-l1')).toBe(404);
    door.clearFaults();
    expect(await edit('agent-l1')).toBe(200);
  });
});
