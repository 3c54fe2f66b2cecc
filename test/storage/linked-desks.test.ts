import { createTimeline } from '../../sandbox/clock';
import { kvsService } from '../../sandbox/forge/kvs/service';
import { createSite } from '../../sandbox/site/site';
import type { LinkedDesks } from '../../src/ports/linked-news';
import { storedLinkedDesks } from '../../src/storage/linked-desks';
import { MONDAY } from '../support/builders';
import { standOn, standOnNothing, tierlineIdentity } from '../support/forge-platform';
import { memoryLinkedDesks } from '../support/in-memory/linked-news';

beforeEach(() => {
  const timeline = createTimeline({ startAt: MONDAY });
  const services = [kvsService(timeline, tierlineIdentity())];
  standOn({ site: createSite({ clock: timeline }), timeline, services });
});
afterAll(standOnNothing);

test.each([
  ['stored', (): LinkedDesks => storedLinkedDesks],
  ['in-memory', () => memoryLinkedDesks()],
])('%s: a project knows the desks that have work done there, each once, and no other project’s', async (_, desksOf) => {
  const desks = desksOf();
  for (const [project, desk] of [
    ['10002', '10000'],
    ['10002', '10001'],
    ['100020', '10009'],
    ['10002', '10000'],
  ] as const)
    await desks.add(project, desk);
  expect(await desks.of('10002')).toEqual(['10000', '10001']);
  await desks.remove('10002', '10000');
  expect(await desks.of('10002')).toEqual(['10001']);
  expect(await desks.of('1000')).toEqual([]);
});
