import type { Issue } from '../../sandbox/site/model';
import { click, TO_TECHNICAL } from '../hand-over/click-steps';
import { findingsOf } from '../hand-over/steps';
import { aLinkingDesk, type LinkingDesk } from './other-direction';

let desk: LinkingDesk;
let front: Issue;
beforeAll(async () => {
  desk = await aLinkingDesk();
});
beforeEach(async () => {
  desk.forge.clearFaults();
  front = await desk.front();
});

describe('work that was closed while something else is in the way', () => {
  test('is told of although the hour’s points are gone, and Jira does not say for how long', async () => {
    const item = desk.work(front);
    await desk.settle();
    const { door } = desk.sandbox.world();
    door.fault({
      match: { client: 'app', method: 'POST', path: '/rest/api/3/issue/bulkfetch' },
      times: 1_000,
      status: 429,
      headers: { 'RateLimit-Reason': 'jira-quota-global-based', 'Retry-After': 'unknown' },
    });
    await desk.close(item);
    await desk.wait(50);
    door.clearFaults();
    expect(await findingsOf(desk)).toEqual([]);
    await desk.wait(20);
    expect(desk.told(front)).toEqual(['closed']);
  });

  test('that cannot be told of at last is a finding, and no event that is dropped without a word', async () => {
    const item = desk.work(front);
    await desk.settle();
    const { door } = desk.sandbox.world();
    door.fault({
      match: { client: 'app', method: 'POST', path: '/rest/api/3/issue/bulkfetch' },
      times: 1_000,
      status: 429,
      headers: { 'Retry-After': '30' },
    });
    await desk.close(item);
    await desk.wait(5);
    door.clearFaults();
    expect(await findingsOf(desk)).toMatchObject([{ code: 'linked-work-not-told', issueId: front.id }]);
    await desk.reopen(item);
    expect(desk.told(front)).toEqual(['open']);
    expect(await findingsOf(desk)).toEqual([]);
  });

  test('is told of although a click that was killed holds the ticket for as long as a lease lasts', async () => {
    const item = desk.work(front);
    await desk.settle();
    desk.forge.kill({ function: 'escalation', atCall: 6, times: 1 });
    await expect(click(desk, front, 'hand-over.make', TO_TECHNICAL)).rejects.toThrow();
    await desk.close(item);
    expect(desk.told(front)).toEqual([]);
    await desk.wait(2);
    expect(desk.told(front)).toEqual(['closed']);
  });
});
