import { kvs } from '@forge/kvs';
import { createTimeline } from '../../sandbox/clock';
import { kvsService } from '../../sandbox/forge/kvs/service';
import { createSite } from '../../sandbox/site/site';
import type { KeptPlan } from '../../src/ports/set-up';
import { storedSetUpPlans } from '../../src/storage/set-up-plans';
import { aDraft } from '../domain/set-up/found';
import { MONDAY } from '../support/builders';
import { standOn, standOnNothing, tierlineIdentity } from '../support/forge-platform';

const KEPT: KeptPlan = {
  plan: { revision: 0, madeAt: MONDAY, draft: aDraft(), managers: [], copies: [], changes: [] },
  traces: { rules: { kind: 'rules', before: 3 } },
  base: 3,
};

describe('set-up plans', () => {
  beforeEach(() => {
    const timeline = createTimeline({ startAt: MONDAY });
    const services = [kvsService(timeline, tierlineIdentity())];
    standOn({ site: createSite({ clock: timeline }), timeline, services });
  });
  afterAll(standOnNothing);

  test('are kept whole, and count their savings', async () => {
    await storedSetUpPlans.change('10000', () => KEPT);
    await storedSetUpPlans.change('10000', (kept) => kept ?? KEPT);
    expect(await storedSetUpPlans.of('10000')).toEqual({ ...KEPT, plan: { ...KEPT.plan, revision: 2 } });
  });

  test('of a shape that is not known here are made anew, and stop nobody', async () => {
    await kvs.set('set-up:10000', { shape: 99, kept: { steps: [] } });
    expect(await storedSetUpPlans.of('10000')).toBeNull();
    await storedSetUpPlans.change('10000', () => KEPT);
    expect(await storedSetUpPlans.of('10000')).toMatchObject({ plan: { revision: 1 } });
  });
});
