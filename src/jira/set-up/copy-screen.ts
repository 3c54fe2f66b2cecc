import { route } from '@forge/api';
import { number, record, string, type, union } from 'superstruct';
import type { Step, Wanted } from '../../domain/set-up/found-desk';
import { JiraFailure } from '../../ports';
import type { StepAnswer } from '../../ports/set-up';
import { person } from '../desk-setup/ask';
import { silently } from './ask';
import { schemesOfWork, screenSchemes, screensIn } from './look-screens';
import { makeScreen, screenCalled, showFields, tabsOf } from './screens';

type ScreenStep = Extract<Step, { kind: 'fields-on-screen' }>;
const Tab = type({ id: number() });
const Screens = record(string(), union([number(), string()]));

const taken = (name: string): StepAnswer => ({
  said: {
    happened: `Another project has a screen named “${name}” already.`,
    means: 'A copy for this project alone cannot have that name, too. Nothing was changed.',
    next: 'Rename that screen in Jira’s list of screens, then try again.',
  },
});

/** Do other projects show it? As it can be where a project had the key that another one has now. */
async function isOthers(projectId: string, screen: string): Promise<boolean> {
  const { own, mappings, schemes } = await screenSchemes(projectId);
  const showing = schemes.filter((it) => screensIn(it).includes(screen)).map(({ id }) => String(id));
  return mappings.some((it) => it.issueTypeScreenSchemeId !== own && showing.includes(it.screenSchemeId));
}

/** A screen with the same tabs and fields; what a copy that was begun lacks is added. */
async function copied(original: string, name: string, there: string | null): Promise<string> {
  const copy = there ?? (await makeScreen(name));
  const [from, to] = [await tabsOf(original), await tabsOf(copy)];
  for (const [index, tab] of from.entries()) {
    const there = to.find((it) => it.name === tab.name) ?? (index === 0 ? to[0] : undefined);
    const id = there?.id ?? (await addTab(copy, tab.name));
    for (const fieldId of tab.fields.filter((it) => !there?.fields.includes(it)))
      await silently.post('copy a screen', route`/rest/api/3/screens/${copy}/tabs/${id}/fields`, { fieldId });
  }
  return copy;
}

const addTab = async (screen: string, name: string): Promise<string> => {
  const { id } = await person.post('copy a screen', route`/rest/api/3/screens/${screen}/tabs`, { name }, Tab);
  return String(id);
};

/** In the project's own schemes, one screen takes the place of another for seeing and editing. */
async function replaced(projectId: string, from: string, to: string, types: readonly string[]): Promise<void> {
  const all = await screenSchemes(projectId);
  for (const scheme of schemesOfWork(all, types)) {
    if (!screensIn(scheme).includes(from)) continue;
    const now = Object.entries(Screens.create(scheme.screens)).map(([use, id]) => [use, String(id)] as const);
    const screens = now.map(([use, id]) => [use, use !== 'create' && id === from ? to : id]);
    await silently.put('change a screen scheme', route`/rest/api/3/screenscheme/${String(scheme.id)}`, {
      screens: Object.fromEntries(screens),
    });
  }
}

/** A copy of a shared screen shows the fields in this project alone. */
export async function makeScreenCopy(projectId: string, { draft }: Wanted, step: ScreenStep): Promise<StepAnswer> {
  if (step.copy === null) throw new JiraFailure('strange', 'copy a screen: no name for it');
  const there = await screenCalled(step.copy);
  if (there !== null && (await isOthers(projectId, there))) return taken(step.copy);
  const copy = await copied(step.screen.id, step.copy, there);
  await showFields(copy, step.fields);
  await replaced(projectId, step.screen.id, copy, Object.keys(draft.workTypes));
  return 'done';
}

/** The screen that others have, too, is back in its place. */
export async function undoScreenCopy(projectId: string, original: string, name: string): Promise<StepAnswer> {
  const copy = await screenCalled(name);
  if (copy === null) return 'done';
  const { own, mappings } = await screenSchemes(projectId);
  const types = mappings.filter((it) => it.issueTypeScreenSchemeId === own).map(({ issueTypeId }) => issueTypeId);
  await replaced(projectId, copy, original, types);
  await silently.delete('delete a screen', route`/rest/api/3/screens/${copy}`);
  return 'done';
}
