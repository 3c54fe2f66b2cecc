import { route } from '@forge/api';
import { array, number, string, type } from 'superstruct';
import type { Step } from '../../domain/set-up/found-desk';
import { JiraFailure } from '../../ports';
import type { StepAnswer } from '../../ports/set-up';
import { allOf, PAGE, pageOf, person } from '../desk-setup/ask';
import { silently } from './ask';
import { OVERRIDE_SCREEN } from './look-desk';

const Screens = pageOf(type({ id: number(), name: string() }));
const Screen = type({ id: number() });
const Tabs = array(type({ id: number(), name: string() }));
const Fields = array(type({ id: string() }));

/** A screen by its name, the whole of it. */
export async function screenCalled(name: string): Promise<string | null> {
  const found = await allOf((startAt) =>
    person.get(
      'read screens',
      route`/rest/api/3/screens?queryString=${name}&startAt=${startAt}&maxResults=${PAGE}`,
      Screens,
    ),
  );
  const id = found.find((it) => it.name === name)?.id;
  return id === undefined ? null : String(id);
}

export async function makeScreen(name: string): Promise<string> {
  const { id } = await person.post('make a screen', route`/rest/api/3/screens`, { name }, Screen);
  return String(id);
}

/** The tabs of a screen, each with its fields in order. */
export async function tabsOf(screen: string) {
  const tabs = await person.get('read screen', route`/rest/api/3/screens/${screen}/tabs`, Tabs);
  return Promise.all(
    tabs.map(async ({ id, name }) => {
      const fields = await person.get('read screen', route`/rest/api/3/screens/${screen}/tabs/${id}/fields`, Fields);
      return { id: String(id), name, fields: fields.map((it) => it.id) };
    }),
  );
}

/** These fields are on the screen; those that it lacks come to its first tab. */
export async function showFields(screen: string, fields: readonly string[]): Promise<StepAnswer> {
  const tabs = await tabsOf(screen);
  const [first] = tabs;
  const missing = fields.filter((id) => !tabs.some((tab) => tab.fields.includes(id)));
  for (const fieldId of first ? missing : [])
    await silently.post(
      'add a field to a screen',
      route`/rest/api/3/screens/${screen}/tabs/${first?.id ?? ''}/fields`,
      { fieldId },
    );
  return 'done';
}

/** They are on it no longer, on whatever tab they are. */
export async function hideFields(screen: string, fields: readonly string[]): Promise<StepAnswer> {
  for (const tab of await tabsOf(screen))
    for (const id of tab.fields.filter((it) => fields.includes(it)))
      await silently.delete(
        'take a field off a screen',
        route`/rest/api/3/screens/${screen}/tabs/${tab.id}/fields/${id}`,
      );
  return 'done';
}

/** Jira itself does not delete a screen that a workflow or a scheme still shows. */
const SHOWN: StepAnswer = {
  said: {
    happened: 'A workflow or a project still uses this screen.',
    means: 'It stays, and nothing was changed.',
    next: 'Take back the changes of the workflows first.',
  },
};

/** The screen is gone, unless something shows it. */
export async function deleteOverrideScreen(): Promise<StepAnswer> {
  const screen = await screenCalled(OVERRIDE_SCREEN);
  if (screen === null) return 'done';
  try {
    await silently.delete('delete a screen', route`/rest/api/3/screens/${screen}`);
    return 'done';
  } catch (error) {
    if (error instanceof JiraFailure && error.kind === 'refused') return SHOWN;
    throw error;
  }
}

/** The screen that asks for the reason, and for nothing else. */
export async function makeOverrideScreen({ field }: Extract<Step, { kind: 'override-screen' }>): Promise<StepAnswer> {
  const screen = (await screenCalled(OVERRIDE_SCREEN)) ?? (await makeScreen(OVERRIDE_SCREEN));
  return showFields(screen, [field]);
}
