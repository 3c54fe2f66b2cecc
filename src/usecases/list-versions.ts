import type { RulesVersion } from '../domain/rules/version';
import type { Policies } from '../ports';
import type { SavedVersions } from '../ports/rule-checks';

export interface ListVersionsDeps {
  policies: Pick<Policies, 'of'>;
  savedVersions: SavedVersions;
}

const MOST = 50;

/** Versions of a desk's rules, newest first; `before`: only older ones. Each is kept, so they are known by their number. */
export const listVersions =
  ({ policies, savedVersions }: ListVersionsDeps) =>
  async (projectId: string, before?: number): Promise<{ versions: RulesVersion[]; more: boolean }> => {
    const [now, saved] = await Promise.all([policies.of(projectId), savedVersions.of(projectId)]);
    const newest = Math.min(now?.version ?? 0, (before ?? Infinity) - 1);
    const oldest = Math.max(newest - MOST + 1, 1);
    const versions: RulesVersion[] = [];
    for (let version = newest; version >= oldest; version--) {
      const { at = null, by = null, how = null } = saved.get(version) ?? {};
      versions.push({ version, at, by, how });
    }
    return { versions, more: oldest > 1 };
  };
