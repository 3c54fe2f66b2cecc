import { createTimeline } from '../../sandbox/clock';
import { kvsService } from '../../sandbox/forge/kvs/service';
import { createSite } from '../../sandbox/site/site';
import { countedDaily } from '../../src/storage/counted-daily';
import { sqlOverview } from '../../src/storage/overview';
import { HOUR, MONDAY } from '../support/builders';
import { standOn, standOnNothing, tierlineIdentity } from '../support/forge-platform';

const clock = { at: MONDAY, now: () => clock.at };
let visit: number;
let counts: number;
const overview = countedDaily(clock, {
  ...sqlOverview,
  rows: async () => ((counts += 1), { visit, ticket: 1, finding: 0, linked_copy: 0, ending: 0 }),
});

beforeEach(() => {
  const timeline = createTimeline({ startAt: MONDAY });
  standOn({ site: createSite({ clock: timeline }), timeline, services: [kvsService(timeline, tierlineIdentity())] });
  clock.at = MONDAY;
  counts = 0;
});
afterAll(standOnNothing);

test('the rows of a small ledger are counted at every look', async () => {
  visit = 99_999;
  await overview.rows();
  visit = 1;
  expect(await overview.rows()).toMatchObject({ visit: 1 });
});

test('those of a large one are counted once a day', async () => {
  visit = 1_500_000;
  const first = await overview.rows();
  visit += 1;
  clock.at += 23 * HOUR;
  expect(await overview.rows()).toEqual(first);
  expect(counts).toBe(1);
  clock.at += HOUR;
  expect(await overview.rows()).toMatchObject({ visit: 1_500_001 });
});
