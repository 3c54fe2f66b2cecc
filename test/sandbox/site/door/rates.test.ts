import { createTimeline, type Timeline } from '../../../../sandbox/clock';
import type { Caller } from '../../../../sandbox/site/caller';
import { createDoor } from '../../../../sandbox/site/door';
import type { Door } from '../../../../sandbox/site/door.types';
import { siteRoutes } from '../../../../sandbox/site/routes';
import { id, smallSite } from '../../../support/small-site';
import { agent, ask } from './things';

const START = Date.parse('2026-11-16T09:20:00Z');
const SECOND = 1000;
const scopes = new Set(['read:jira-work', 'write:jira-work', 'read:jira-user']);
const app: Caller = { client: 'app', accountId: id('agent-l1'), app: { appId: 'a', scopes, asApp: true } };

let timeline: Timeline;
let door: Door;
const at = (bursts = false): void => {
  timeline = createTimeline({ startAt: START });
  const site = { ...smallSite(), clock: timeline };
  door = createDoor({ site, routes: siteRoutes, bursts });
};
const wait = (seconds: number) => timeline.advanceTo(timeline.now() + seconds * SECOND);
const rates = ({ headers }: Response) =>
  Object.fromEntries([...headers].filter(([name]) => /^(retry-after|.*ratelimit.*)$/.test(name)));

const readTicket = (caller = app) => door.fetch(ask('GET', '/rest/api/3/issue/HELP-1?fields=summary'), caller);
const me = (caller = app) => door.fetch(ask('GET', '/rest/api/3/myself'), caller);
const writeTicket = (caller = agent) =>
  door.fetch(ask('PUT', '/rest/api/3/issue/HELP-1/properties/note', { a: 1 }), caller);

describe("the hour's points of an app", () => {
  beforeEach(() => at());

  test('count one for a write, two for reading a ticket, three for a person', async () => {
    await writeTicket(app);
    expect(door.rates.report().used).toBe(1);
    await readTicket();
    expect(door.rates.report().used).toBe(3);
    await me();
    await wait(60);
    await writeTicket(app);
    expect(door.rates.report()).toEqual({
      hour: '2026-11-16T09:00:00.000Z',
      used: 7,
      here: 7,
      limit: 65_000,
      byMinute: [
        { minute: '2026-11-16T09:20:00.000Z', points: 6 },
        { minute: '2026-11-16T09:21:00.000Z', points: 1 },
      ],
    });
  });

  test('are not charged for a token, a page, or a front end', async () => {
    for (const client of ['rest', 'browser', 'bridge'] as const)
      await readTicket({ client, accountId: id('agent-l1') });
    expect(door.rates.report().used).toBe(0);
  });

  test('are charged also when the answer is lost', async () => {
    door.fault({ match: {}, times: 1, drop: true });
    await expect(readTicket()).rejects.toThrow('fetch failed');
    expect(door.rates.report().used).toBe(2);
  });

  test('tell with each answer how long they must last, and how many are left once those are few', async () => {
    expect(rates(await readTicket())).toEqual({
      'ratelimit-policy': '"global-app-quota";q=65000;w=3600',
      ratelimit: '"global-app-quota";t=2400',
    });
    door.rates.spend(60_000);
    expect(rates(await readTicket())).toMatchObject({
      ratelimit: '"global-app-quota";r=4996;t=2400',
      'x-ratelimit-nearlimit': 'true',
    });
    expect(rates(await readTicket(agent))).toEqual({});
  });

  test('used up by other sites, refuse every call of the app until the UTC hour ends, and only the app', async () => {
    door.rates.setElsewhere(65_000);
    const refused = await writeTicket(app);
    expect(refused.status).toBe(429);
    expect(rates(refused)).toMatchObject({
      'retry-after': '2400',
      'ratelimit-reason': 'jira-quota-global-based',
      'x-ratelimit-limit': '65000',
      'x-ratelimit-remaining': '0',
      'x-ratelimit-reset': '2026-11-16T10:00:00Z',
      ratelimit: '"global-app-quota";r=0;t=2400',
    });
    expect(door.rates.report().here).toBe(0);
    expect((await readTicket(agent)).status).toBe(200);
    await wait(2399);
    expect((await readTicket()).status).toBe(429);
    await wait(1);
    expect((await readTicket()).status).toBe(200);
    expect(door.rates.report()).toMatchObject({ hour: '2026-11-16T10:00:00.000Z', used: 2 });
  });
});

describe('writes to one ticket', () => {
  beforeEach(() => at());
  const write = async (times: number, caller?: Caller): Promise<number[]> => {
    const statuses = new Set<number>();
    for (let n = 0; n < times; n += 1) statuses.add((await writeTicket(caller)).status);
    return [...statuses];
  };

  test('are at most twenty in two seconds, whoever writes', async () => {
    await write(10);
    await write(10, app);
    const refused = await writeTicket();
    expect(refused.status).toBe(429);
    expect(rates(refused)).toMatchObject({
      'retry-after': '2',
      'ratelimit-reason': 'jira-per-issue-on-write',
      'x-ratelimit-limit': '20',
    });
    expect((await readTicket()).status).toBe(200);
    await wait(2);
    expect(await write(20)).toEqual([200]);
  });

  test('are at most a hundred in thirty seconds', async () => {
    for (let round = 0; round < 5; round += 1) {
      expect(await write(20)).not.toContain(429);
      await wait(2);
    }
    const refused = await writeTicket();
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '20']);
    await wait(20);
    expect((await writeTicket()).status).toBe(200);
  });

  test('of which none is a notification, and no other ticket is concerned', async () => {
    const notify = () => door.fetch(ask('POST', '/rest/api/3/issue/HELP-1/notify', { textBody: 'x', to: {} }), agent);
    for (let n = 0; n < 25; n += 1) expect((await notify()).status).not.toBe(429);
    await write(20);
    expect((await door.fetch(ask('PUT', '/rest/api/3/issue/HELP-9/properties/a', {}), agent)).status).toBe(404);
  });
});

describe('requests to one operation', () => {
  const many = async (times: number): Promise<number> => {
    let refused = 0;
    for (let n = 0; n < times; n += 1) refused += (await me(agent)).status === 429 ? 1 : 0;
    return refused;
  };

  test('are limited by the second where that is asked for', async () => {
    at(true);
    expect(await many(101)).toBe(1);
    expect(rates(await me(agent))).toMatchObject({ 'ratelimit-reason': 'jira-burst-based', 'retry-after': '1' });
    expect((await readTicket(agent)).status).toBe(200);
    await wait(0.5);
    expect(await many(51)).toBe(1);
  });

  test('are not while time stands, unless asked for', async () => {
    at();
    expect(await many(150)).toBe(0);
  });
});
