import { z } from 'zod';
import type { Door } from '../../site/door.types';
import type { Site } from '../../site/model';
import { SCREEN } from '../ids';
import { asAdmin } from './as-admin';

const MODULE = 'support-level';

/** On which agents of both desks see and edit their tickets. Facilities shares the one for requests. */
const SCREENS = [SCREEN.requestViewEdit, SCREEN.incidentViewEdit, SCREEN.problemViewEdit, SCREEN.opsViewEdit] as const;

const Tabs = z.array(z.looseObject({ id: z.number() }));

/** What the admin does once the app is there: its field *Support Level* goes on the screens, as no app's field does by itself. */
export async function addLevelToScreens(site: Site, door: Door): Promise<void> {
  const field = [...site.fields.values()].find(({ app }) => app?.moduleKey === MODULE);
  if (!field) throw new Error(`The app has no field ${MODULE}`);
  for (const screen of SCREENS) {
    const tabs = `/rest/api/3/screens/${screen}/tabs`;
    const [first] = Tabs.parse(await asAdmin(door, 'GET', tabs));
    await asAdmin(door, 'POST', `${tabs}/${first?.id}/fields`, { fieldId: field.id });
  }
}
