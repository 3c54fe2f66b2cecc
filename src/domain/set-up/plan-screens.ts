import { PLACES } from '../doctor/places';
import { completed } from '../rules/draft';
import { planned, type StepOfPlan } from './change';
import { planShared, unseenPart } from './copies';
import type { FoundDesk, FoundScreen, Traces, Wanted } from './found-desk';

/** The screen that asks why a ticket is closed with open work, where managers may do that. */
export function planOverrideScreen(found: FoundDesk, { draft }: Wanted, traces: Traces): StepOfPlan[] {
  const rules = completed(draft);
  const { overrideScreen, fields } = found;
  if (rules.escalation.managerRole === null || rules.closeCheck.counting === null || fields.reason === null) return [];
  const words = {
    id: 'override-screen',
    kind: 'override-screen',
    title: 'Make the screen that asks why a ticket is closed with open work',
    who: 'jira-admin',
    path: '/secure/admin/ViewFieldScreens.jspa',
  } as const;
  if (!('is' in overrideScreen)) return [unseenPart(words, overrideScreen.unseen)];
  const difference = overrideScreen.is === null ? ['Adds the screen “Close with override” to the site.'] : [];
  return [planned({ ...words, difference }, { kind: 'override-screen', field: fields.reason }, traces[words.id])];
}

/** Support Level and team on every screen on which agents see or edit work of these types. */
export function planScreens(found: FoundDesk, wanted: Wanted, traces: Traces): StepOfPlan[] {
  const { screens, project } = found;
  if (!('is' in screens))
    return [
      unseenPart(
        {
          id: 'fields-on-screen',
          kind: 'fields-on-screen',
          title: 'Show support level and team on the screens',
          who: 'jira-admin',
          path: PLACES.screens(project.key),
        },
        screens.unseen,
      ),
    ];
  return screens.is.map((screen) => fieldsOn(screens.is, found, wanted, { traces, screen }));
}

function fieldsOn(
  all: readonly FoundScreen[],
  { fields, project }: FoundDesk,
  { copies }: Wanted,
  { traces, screen }: { traces: Traces; screen: FoundScreen },
): StepOfPlan {
  const among = { kind: 'fields-on-screen', all, projectKey: project.key, copies, traces } as const;
  const { id, name, missing } = screen;
  const nameOf = (field: string): string => (field === fields.level ? 'Support Level' : 'the owning team');
  const words = {
    title: `Change the screen “${name}”`,
    who: 'jira-admin',
    difference: missing.map((field) => `Shows ${nameOf(field)} on it.`),
    path: PLACES.screens(project.key),
  } as const;
  const step = { kind: 'fields-on-screen', screen: { id, name }, fields: missing } as const;
  return planShared(screen, among, words, (copy) => ({ ...step, copy }));
}
