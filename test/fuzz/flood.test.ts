import type { Issue } from '../../sandbox/site/model';
import { ACCOUNT } from '../../sandbox/seed/stock/people';
import { aTicketAtWork, lastRun, openEnds } from '../hand-over/steps';
import { aReadyDesk, visitsOf, type ReadyDesk } from '../support/ready-desk';

let desk: ReadyDesk;
let issue: Issue;
beforeAll(async () => {
  desk = await aReadyDesk();
});
beforeEach(async () => {
  issue = await aTicketAtWork(desk);
});

/** Jira's rate-limit points and invocations that something cost. */
async function cost(work: () => Promise<void> | void): Promise<{ points: number; runs: number }> {
  const after = lastRun(desk);
  await work();
  await desk.settle();
  const runs = desk.forge.invocations(after);
  return { points: runs.reduce((sum, { points }) => sum + points, 0), runs: runs.length };
}
const flip = (time: number): unknown =>
  desk.help.changeTeam(issue, time % 2 === 0 ? 'Technical Support' : 'Service Desk');

describe('somebody with edit permission who floods the desk', () => {
  test('by changing the team back and forth at once: each costs one look, and nothing is handed over', async () => {
    const { points, runs } = await cost(() => {
      for (let time = 0; time < 100; time++) flip(time);
    });
    // An event and an errand each; a point for the reading.
    expect(runs).toBe(200);
    expect(points).toBeLessThanOrEqual(200);
    expect(await visitsOf(desk, issue)).toHaveLength(1);
    expect(await openEnds(desk, issue)).toEqual([]);
  });

  test('by changing it back and forth with patience: each costs a hand-over and no more', async () => {
    const { points } = await cost(async () => {
      for (let time = 0; time < 10; time++) {
        flip(time);
        await desk.settle();
      }
    });
    expect(points).toBeLessThanOrEqual(10 * 12);
    // What Jira's limit of writes to one work item put off is done within minutes.
    await desk.wait(15);
    expect(await visitsOf(desk, issue)).toHaveLength(11);
    expect(await openEnds(desk, issue)).toEqual([]);
  });

  test('with comments, and with properties that look like the app’s: costs the app nothing at all', async () => {
    const { points, runs } = await cost(async () => {
      for (let time = 0; time < 100; time++)
        desk.help.comment(issue, 'tierline '.repeat(100), { by: ACCOUNT.customer });
      for (const key of ['tierline', 'tierline-opened', 'tierline-outcome', 'tierline-notes'])
        await desk.rest('PUT', `/rest/api/3/issue/${issue.key}/properties/${key}`, { operation: 'x', visit: 9 });
    });
    expect({ points, runs }).toEqual({ points: 0, runs: 0 });
  });
});
