import { kvs } from '@forge/kvs';
import { createTimeline } from '../../sandbox/clock';
import { kvsService, type KvsService } from '../../sandbox/forge/kvs/service';
import type { Invocation } from '../../sandbox/forge/forge.types';
import { createSite } from '../../sandbox/site/site';
import type { Policies, Watermarks } from '../../src/ports';
import { storedPolicies, storedSavedVersions, storedWatermarks } from '../../src/storage/policies';
import { aPolicy, MONDAY, SAVED } from '../support/builders';
import { standOn, standOnNothing, tierlineIdentity } from '../support/forge-platform';
import { memoryPolicies, memoryWatermarks } from '../support/in-memory/stores';

const deskOf = (projectId: string, over: Parameters<typeof aPolicy>[0] = {}) =>
  aPolicy({ desk: { projectId, projectKey: `D${projectId}` }, ...over });

let record: Invocation;
function standOnStore(): KvsService {
  const timeline = createTimeline({ startAt: MONDAY });
  const store = kvsService(timeline, tierlineIdentity());
  record = standOn({ site: createSite({ clock: timeline }), timeline, services: [store] });
  return store;
}
beforeEach(standOnStore);
afterAll(standOnNothing);

describe.each([
  ['stored', (): Policies => storedPolicies, (): Watermarks => storedWatermarks],
  ['in-memory', () => memoryPolicies(), memoryWatermarks],
])('%s support rules', (_, policiesOf, watermarksOf) => {
  test('are those saved last', async () => {
    const policies = policiesOf();
    expect(await policies.of('10000')).toBeNull();
    await policies.save(deskOf('10000'), SAVED);
    await policies.save(deskOf('10000', { version: 2, entryTeam: 't-tech' }), SAVED);
    await policies.save(deskOf('10001'), SAVED);
    expect(await policies.of('10000')).toEqual(deskOf('10000', { version: 2, entryTeam: 't-tech' }));
  });

  test('are listed for each desk that is switched on, also for more desks than one page holds', async () => {
    const policies = policiesOf();
    const desks = Array.from({ length: 230 }, (__, index) => String(10_000 + index));
    for (const desk of desks) await policies.save(deskOf(desk, { enabled: desk !== '10007' }), SAVED);
    const found = (await policies.enabled()).map(({ desk }) => desk.projectId);
    expect(found.toSorted()).toEqual(desks.filter((desk) => desk !== '10007'));
  });

  test('know how far each desk was audited', async () => {
    const watermarks = watermarksOf();
    expect(await watermarks.of('10000')).toBeNull();
    const cut = { at: MONDAY, cut: { begun: MONDAY + 2, until: MONDAY + 1 } };
    await watermarks.set('10000', cut);
    expect(await watermarks.of('10000')).toEqual(cut);
    await watermarks.set('10000', { at: MONDAY + 2 });
    expect([await watermarks.of('10000'), await watermarks.of('10001')]).toEqual([{ at: MONDAY + 2 }, null]);
  });
});

describe('support rules in the key-value store', () => {
  test('are kept in every version, as a ticket keeps the rules of its last hand-over', async () => {
    await storedPolicies.save(deskOf('10000'), SAVED);
    await storedPolicies.save(deskOf('10000', { version: 2 }), SAVED);
    expect(await kvs.get('desk-version:10000:1')).toEqual({ shape: 4, rules: deskOf('10000') });
    expect(await kvs.get('desk-version:10000:2')).toEqual({ shape: 4, rules: deskOf('10000', { version: 2 }) });
  });

  test('are kept with who saved them when, apart from the rules themselves', async () => {
    const proven = { at: MONDAY + 1, by: null, how: 'proven' } as const;
    await storedPolicies.save(deskOf('10000'), SAVED);
    await storedPolicies.save(deskOf('10000', { version: 2 }), proven);
    await storedPolicies.save(deskOf('100001'), SAVED);
    expect([...(await storedSavedVersions.of('10000'))]).toEqual([
      [1, SAVED],
      [2, proven],
    ]);
  });

  test('that were saved before there were clicks read as with their defaults', async () => {
    const { escalation, closeCheck, ...former } = deskOf('10000');
    await kvs.set('desk:10000', { shape: 1, rules: former });
    expect(await storedPolicies.of('10000')).toEqual({ ...former, escalation, closeCheck });
    expect(await storedPolicies.enabled()).toEqual([{ ...former, escalation, closeCheck }]);
  });

  test('that were saved before there was a close check count the work that agents open from a ticket', async () => {
    const { closeCheck, ...former } = deskOf('10000');
    const escalation = { ...former.escalation, linkedWork: { linkType: '10007', levels: {} } };
    await kvs.set('desk:10000', { shape: 2, rules: { ...former, escalation } });
    const read = await storedPolicies.of('10000');
    expect(read?.escalation).toEqual(escalation);
    expect(read?.closeCheck).toEqual({
      ...closeCheck,
      counting: {
        links: [{ type: '10007', side: 'outward' }],
        levels: null,
        withoutLevel: true,
        projects: null,
        unresolvedIsOpen: false,
      },
    });
  });

  test('that were saved before there were limits and words of the desk’s own read as with their defaults', async () => {
    const { messages, escalation, ...former } = deskOf('10000');
    const { limits, offers, ...older } = escalation;
    await kvs.set('desk:10000', { shape: 3, rules: { ...former, escalation: older } });
    expect(await storedPolicies.of('10000')).toEqual({ ...former, messages, escalation: { ...older, limits, offers } });
  });

  test('are read with one operation', async () => {
    await storedPolicies.save(deskOf('10000'), SAVED);
    const before = record.kvs;
    await storedPolicies.of('10000');
    expect(record.kvs - before).toBe(1);
  });

  test.each([
    ['rules without the mark of their shape', deskOf('10000')],
    ['of a shape that this version does not know', { shape: 5, rules: deskOf('10000') }],
    ['a mark without rules', { shape: 3 }],
    ['nothing at all', ''],
  ])('are a loud error when they are %s', async (_, stored) => {
    await storedPolicies.save(deskOf('10001'), SAVED);
    await kvs.set('desk:10000', stored as object);
    await expect(storedPolicies.of('10000')).rejects.toMatchObject({ name: 'StructError' });
    await expect(storedPolicies.enabled()).rejects.toMatchObject({ name: 'StructError' });
  });

  test('are not taken for absent when the store does not answer', async () => {
    standOn({
      site: createSite({ clock: { now: () => MONDAY } }),
      timeline: createTimeline({ startAt: MONDAY }),
      services: [],
    });
    await expect(storedPolicies.of('10000')).rejects.toMatchObject({ code: 'SANDBOX_NOT_SUPPORTED' });
    await expect(storedWatermarks.of('10000')).rejects.toThrow();
  });
});
