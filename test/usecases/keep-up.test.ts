import { shownRules } from '../../src/domain/shown-rules';
import { JiraFailure } from '../../src/ports';
import { keepUp } from '../../src/usecases/keep-up';
import { aPolicy } from '../support/builders';
import { memoryPolicies } from '../support/in-memory/stores';

const POLICY = aPolicy();
const DESK = POLICY.desk.projectId;

function anInstallation(over: { schema?: number; property?: number; granted?: boolean } = {}) {
  const noted = new Map<string, number>([
    ['schema', over.schema ?? 0],
    ['property', over.property ?? 0],
  ]);
  const migrated: number[] = [];
  const properties = new Map<string, unknown>([[DESK, shownRules(POLICY)]]);
  const it = {
    noted,
    migrated,
    properties,
    granted: over.granted ?? true,
    refused: false,
    keepUp: () =>
      keepUp({
        schema: { version: 2, migrate: async (from) => void migrated.push(from) },
        layouts: {
          of: async (what) => noted.get(what) ?? 0,
          note: async (what, version) => void noted.set(what, version),
        },
        access: { granted: async () => it.granted },
        policies: memoryPolicies(POLICY),
        properties: {
          read: async (projectId) => properties.get(projectId) ?? null,
          write: async (projectId, value) => {
            if (it.refused) throw new JiraFailure('forbidden', 'write');
            properties.set(projectId, value);
          },
        },
      })(),
  };
  return it;
}

describe('keeping up with one’s own data', () => {
  test('brings all about once, and then has nothing to do', async () => {
    const it = anInstallation();
    expect(await it.keepUp()).toBe('done');
    expect(await it.keepUp()).toBe('done');
    expect([it.migrated, [...it.noted.values()]]).toEqual([[0], [2, 1]]);
  });

  test('goes on from the version that is there', async () => {
    const it = anInstallation({ schema: 1, property: 1 });
    await it.keepUp();
    expect(it.migrated).toEqual([1]);
  });

  test('makes the tables at once and waits with the rest until Jira knows the app', async () => {
    const it = anInstallation({ granted: false });
    expect(await it.keepUp()).toBe('not-yet');
    expect([it.migrated, it.noted.get('property')]).toEqual([[0], 0]);
    it.granted = true;
    expect(await it.keepUp()).toBe('done');
    expect(it.migrated).toEqual([0]);
  });

  test('writes the property of a desk in today’s shape, and keeps the note for agents', async () => {
    const it = anInstallation({ schema: 2 });
    const setUp = { at: 1, trouble: { happened: 'a', means: 'b', next: 'c' } };
    const { escalation: _, ...older } = shownRules(POLICY);
    it.properties.set(DESK, { ...older, setUp });
    await it.keepUp();
    expect(it.properties.get(DESK)).toEqual({ ...shownRules(POLICY), setUp });
  });

  test('leaves a desk alone whose property somebody deleted or overwrote, and one that it may not write', async () => {
    const it = anInstallation();
    it.properties.set(DESK, 'theirs');
    expect(await it.keepUp()).toBe('done');
    expect(it.properties.get(DESK)).toBe('theirs');
    const other = anInstallation();
    other.refused = true;
    expect(await other.keepUp()).toBe('done');
  });
});
