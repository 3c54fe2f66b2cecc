import { route } from '@forge/api';
import { number, optional, string, type, type Infer } from 'superstruct';
import type { FoundScreen } from '../../domain/set-up/found-desk';
import { allOf, PAGE, pageOf, person } from '../desk-setup/ask';
import { screensWith } from '../desk-setup/look-screens';
import { namesOfProjects, othersWithTypeSchemes } from './sharing';

const TypeSchemes = pageOf(type({ issueTypeScreenScheme: type({ id: string() }) }));
const Mapping = type({ issueTypeScreenSchemeId: string(), issueTypeId: string(), screenSchemeId: string() });
type Mapping = Infer<typeof Mapping>;
const Scheme = type({
  id: number(),
  screens: type({ default: number(), edit: optional(number()), view: optional(number()) }),
});
type Scheme = Infer<typeof Scheme>;
const Screens = pageOf(type({ id: number(), name: string() }));

/** Agents see work on one screen and edit it on another; where a scheme does not say, on its usual one. */
export const screensIn = ({ screens }: Scheme): readonly string[] =>
  [screens.view ?? screens.default, screens.edit ?? screens.default].map(String);

/** How the site's screens hang together: work type, scheme, screen. For who administers Jira. */
export async function screenSchemes(projectId: string) {
  const [own, mappings, schemes] = await Promise.all([
    person.get(
      'read screen scheme',
      route`/rest/api/3/issuetypescreenscheme/project?projectId=${projectId}`,
      TypeSchemes,
    ),
    allOf((startAt) =>
      person.get(
        'read screen scheme',
        route`/rest/api/3/issuetypescreenscheme/mapping?startAt=${startAt}&maxResults=${PAGE}`,
        pageOf(Mapping),
      ),
    ),
    allOf((startAt) =>
      person.get(
        'read screen schemes',
        route`/rest/api/3/screenscheme?startAt=${startAt}&maxResults=${PAGE}`,
        pageOf(Scheme),
      ),
    ),
  ]);
  return { own: own.values[0]?.issueTypeScreenScheme.id ?? null, mappings, schemes };
}

export type ScreenSchemes = Awaited<ReturnType<typeof screenSchemes>>;

/** The project's screen schemes for these work types. */
export function schemesOfWork({ own, mappings, schemes }: ScreenSchemes, types: readonly string[]): readonly Scheme[] {
  const mine = mappings.filter((it) => it.issueTypeScreenSchemeId === own);
  const usual = mine.find(({ issueTypeId }) => issueTypeId === 'default');
  const ids = new Set(
    types.map((id) => (mine.find(({ issueTypeId }) => issueTypeId === id) ?? usual)?.screenSchemeId ?? ''),
  );
  return schemes.filter(({ id }) => ids.has(String(id)));
}

/** The screens on which agents see or edit work of these types, and which of these fields they lack. */
export async function lookAtScreens(
  projectId: string,
  { types, fields }: { types: readonly string[]; fields: readonly string[] },
): Promise<readonly FoundScreen[]> {
  const [all, ...shown] = await Promise.all([screenSchemes(projectId), ...fields.map(screensWith)]);
  const mine = schemesOfWork(all, types);
  const ids = [...new Set(mine.flatMap(screensIn))];
  if (ids.length === 0) return [];
  const asked = new URLSearchParams(ids.map((id) => ['id', id]));
  const [{ values }, shared] = await Promise.all([
    person.get('read screens', route`/rest/api/3/screens?${asked}&maxResults=${PAGE}`, Screens),
    sharing(projectId, ids, all),
  ]);
  return Promise.all(
    values.map(async ({ id: number, name }) => {
      const id = String(number);
      const { projects, viaScheme } = shared(id);
      return {
        id,
        name,
        missing: fields.filter((_, index) => !shown[index]?.includes(id)),
        sharedWith: await namesOfProjects(projects),
        copyable: !viaScheme,
      };
    }),
  );
}

/** Which other projects show a screen, and whether they do by a scheme of this project. */
async function sharing(projectId: string, screens: readonly string[], { own, mappings, schemes }: ScreenSchemes) {
  const typeSchemes = (used: readonly Scheme[]): readonly string[] => {
    const ids = new Set(used.map(({ id }) => String(id)));
    const with_ = mappings.filter((it: Mapping) => ids.has(it.screenSchemeId));
    return [...new Set(with_.map((it) => it.issueTypeScreenSchemeId))];
  };
  const showing = (screen: string): readonly Scheme[] => schemes.filter((it) => screensIn(it).includes(screen));
  const wanted = typeSchemes(screens.flatMap(showing));
  const others = wanted.length > 0 ? await othersWithTypeSchemes(wanted, projectId) : new Map<string, string[]>();
  return (screen: string) => {
    const used = showing(screen);
    const projects = [...new Set(typeSchemes(used).flatMap((id) => others.get(id) ?? []))];
    const mine = used.filter(({ id }) =>
      mappings.some((it) => it.issueTypeScreenSchemeId === own && it.screenSchemeId === String(id)),
    );
    const viaScheme = typeSchemes(mine).some((id) => id !== own || (others.get(id) ?? []).length > 0);
    return { projects, viaScheme };
  };
}
