import type { App } from '../app';
import type { Finding } from '../finding';
import type { Path } from '../manifest-file';
import { importsFrom, placeOf } from '../source';

const property = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null && key in value
    ? Object.entries(value).find(([k]) => k === key)?.[1]
    : undefined;

/** Parts of a manifest with which something runs, or goes, elsewhere (Forge documentation, "Runs on Atlassian"). */
const ELSEWHERE: readonly { readonly path: readonly string[]; readonly means: string }[] = [
  { path: ['remotes'], means: 'work is done outside of Atlassian' },
  { path: ['services'], means: 'containers do not count as Atlassian’s own compute yet' },
  { path: ['connectModules'], means: 'Connect modules run on a server of the vendor' },
  { path: ['app', 'connect'], means: 'Connect modules run on a server of the vendor' },
  { path: ['modules', 'endpoint'], means: 'an endpoint is a server of the vendor' },
  // Analytics without data of people would be allowed; this app has none either.
  { path: ['permissions', 'external'], means: 'data may leave Atlassian' },
];

/** Storage whose data residency is not settled before it is generally available. */
const UNSETTLED = ['@forge/object-store'];

/**
 * What would cost the app the badge *Runs on Atlassian*: it is given by what the manifest says, and `forge eligibility`
 * tells only after a deployment.
 */
export function checkRunsOnAtlassian({ manifest, sources }: App): Finding[] {
  const found = (path: Path, message: string): Finding => ({
    ...manifest.at(path),
    level: 'error',
    message: `not “Runs on Atlassian” any more: ${message}`,
    check: 'runs-on-atlassian',
    tool: 'own',
  });
  const parts = ELSEWHERE.filter(({ path }) => path.reduce<unknown>(property, manifest.content) !== undefined).map(
    ({ path, means }) => found(path, means),
  );
  const triggers = (manifest.modules.webtrigger ?? []).flatMap((trigger, index) =>
    property(property(trigger, 'response'), 'type') === 'static'
      ? []
      : [found(['modules', 'webtrigger', index], 'a web trigger may answer with anything; only static answers count')],
  );
  const storage = sources.flatMap(({ file, tree }): Finding[] =>
    UNSETTLED.filter((name) => importsFrom(tree, name).size > 0).map((name) => ({
      ...found([], `${name} has no settled data residency`),
      file,
      ...placeOf(tree, tree),
    })),
  );
  return [...parts, ...triggers, ...storage];
}
