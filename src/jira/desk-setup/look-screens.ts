import { route } from '@forge/api';
import { array, number, optional, string, type } from 'superstruct';
import type { Policy } from '../../domain/policy';
import { allOf, PAGE, pageOf, person } from './ask';

const TypeSchemes = pageOf(type({ issueTypeScreenScheme: type({ id: string() }) }));
const Mappings = pageOf(type({ issueTypeId: string(), screenSchemeId: string() }));
const Schemes = pageOf(
  type({ screens: type({ default: number(), edit: optional(number()), view: optional(number()) }) }),
);
const Screens = pageOf(type({ id: number(), name: string() }));
const Tabs = array(type({ id: number(), name: string() }));

const asIds = (ids: readonly string[]): URLSearchParams => new URLSearchParams(ids.map((id) => ['id', id]));

/** Ids of the screens that show a field. */
export const screensWith = async (field: string): Promise<readonly string[]> => {
  const found = await allOf((startAt) =>
    person.get(
      'read screens of a field',
      route`/rest/api/3/field/${field}/screens?startAt=${startAt}&maxResults=${PAGE}`,
      Screens,
    ),
  );
  return found.map(({ id }) => String(id));
};

/** The screens on which agents see and edit work of the rules' types, in the way Jira finds them: work type, scheme, screen. */
async function screensOfWork({ desk: { projectId }, workTypes }: Policy) {
  const { values } = await person.get(
    'read screen scheme',
    route`/rest/api/3/issuetypescreenscheme/project?projectId=${projectId}`,
    TypeSchemes,
  );
  const scheme = values[0]?.issueTypeScreenScheme.id;
  if (scheme === undefined) return [];
  const mappings = await allOf((startAt) =>
    person.get(
      'read screen scheme',
      route`/rest/api/3/issuetypescreenscheme/mapping?issueTypeScreenSchemeId=${scheme}&startAt=${startAt}&maxResults=${PAGE}`,
      Mappings,
    ),
  );
  const usual = mappings.find(({ issueTypeId }) => issueTypeId === 'default');
  const schemes = Object.keys(workTypes).flatMap(
    (typeId) => (mappings.find(({ issueTypeId }) => issueTypeId === typeId) ?? usual)?.screenSchemeId ?? [],
  );
  if (schemes.length === 0) return [];
  const found = await person.get(
    'read screen schemes',
    route`/rest/api/3/screenscheme?${asIds([...new Set(schemes)])}&maxResults=${PAGE}`,
    Schemes,
  );
  const ids = new Set(
    found.values.flatMap(({ screens }) => [screens.view ?? screens.default, screens.edit ?? screens.default]),
  );
  const screens = await person.get(
    'read screens',
    route`/rest/api/3/screens?${asIds([...ids].map(String))}&maxResults=${PAGE}`,
    Screens,
  );
  return screens.values.map(({ id, name }) => ({ id: String(id), name }));
}

/** Those screens, each with what it shows of the fields that agents need. For who administers Jira. */
export async function readScreens(policy: Policy) {
  const fields = [policy.fields.level, policy.fields.team.id];
  const [screens, ...shown] = await Promise.all([screensOfWork(policy), ...fields.map(screensWith)]);
  return screens.map(({ id, name }) => ({
    id,
    name,
    fields: fields.filter((_, index) => shown[index]?.includes(id)),
  }));
}

/** Adds a field to the first tab of every one of those screens that lacks it, as the person. */
export async function addToScreens(policy: Policy, field: string): Promise<void> {
  for (const screen of await readScreens(policy)) {
    if (screen.fields.includes(field)) continue;
    const tabs = await person.get('read screen', route`/rest/api/3/screens/${screen.id}/tabs`, Tabs);
    const [first] = tabs;
    if (!first) continue;
    await person.post(
      'add a field to a screen',
      route`/rest/api/3/screens/${screen.id}/tabs/${first.id}/fields`,
      { fieldId: field },
      type({ id: string() }),
    );
  }
}
