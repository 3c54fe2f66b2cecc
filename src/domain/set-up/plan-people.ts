import { listed } from '../doctor/words';
import { PLACES } from '../doctor/places';
import { roleForApps } from '../doctor/ways';
import { completed } from '../rules/draft';
import { change, planned, type StepOfPlan } from './change';
import type { FoundDesk, Traces, Wanted } from './found-desk';
import { namedNew, withMade } from './with-made';

const STAYS =
  'A role is known to all projects of the site, and others may use it by now: delete it in Jira’s list of roles.';

/** The app has a role in the project, and with it its permissions. */
export function planApp(found: FoundDesk, traces: Traces): StepOfPlan {
  const { app, roles, project } = found;
  const words = {
    id: 'app-in-role',
    kind: 'app-in-role',
    title: 'Give the app its role in the project',
    who: 'project-admin',
    path: PLACES.roles(project.key),
  } as const;
  const inOrder = !('is' in app) || app.is.lacks.length === 0;
  if (inOrder) return planned({ ...words, difference: [] }, { kind: 'app-in-role' }, traces[words.id]);
  const difference = ['Adds Tierline to the role atlassian-addons-project-access.'];
  if (app.is.roles.length === 0 && roleForApps(roles) !== null)
    return planned({ ...words, difference }, { kind: 'app-in-role' }, traces[words.id]);
  return {
    change: change({
      ...words,
      state: 'by-hand',
      who: 'jira-admin',
      difference: [`Gives the app’s role ${listed(app.is.lacks)}.`],
      said: {
        happened: `The app’s role in this project lacks ${listed(app.is.lacks)}.`,
        means: 'Hand-overs would not be noticed, or stop half-way.',
        next: 'Grant these permissions in the permission scheme, or add the app to a role that has them.',
      },
      steps: ['Open the project’s permissions.', `Grant ${listed(app.is.lacks)} to atlassian-addons-project-access.`],
      path: PLACES.permissions(project.key),
    }),
    step: null,
  };
}

/** The role *Escalation manager*, and the people who are to have it. */
export function planManagers(found: FoundDesk, { draft, managers }: Wanted, traces: Traces): StepOfPlan[] {
  const role = completed(withMade(draft, found.made)).escalation.managerRole;
  if (role === null) return [];
  const isNew = namedNew(draft).includes('managerRole');
  return [...(isNew ? [roleItself(found, traces)] : []), ...people(found, { role, managers }, traces)];
}

function roleItself({ made, project }: FoundDesk, traces: Traces): StepOfPlan {
  const difference = made.managerRole === undefined ? ['Adds the project role “Escalation manager” to the site.'] : [];
  const { change: it, step } = planned(
    {
      id: 'manager-role',
      kind: 'manager-role',
      title: 'Make the role “Escalation manager”',
      who: 'jira-admin',
      difference,
      path: PLACES.allRoles,
      steps: [],
    },
    { kind: 'manager-role' },
    traces['manager-role'],
  );
  return { change: { ...it, undo: 'impossible', undoWhy: STAYS, path: it.path ?? PLACES.roles(project.key) }, step };
}

function people(
  { managers: found, project }: FoundDesk,
  { role, managers }: { role: string; managers: readonly string[] },
  traces: Traces,
): StepOfPlan[] {
  const there = 'is' in found ? found.is : { people: [], others: 0 };
  const missing = managers.filter((id) => !there.people.includes(id));
  const words = {
    id: 'people-in-role',
    kind: 'people-in-role',
    title: 'Name the escalation managers',
    who: 'project-admin',
    path: PLACES.roles(project.key),
  } as const;
  if (missing.length === 0 && there.people.length + there.others === 0)
    return [
      {
        change: change({
          ...words,
          state: 'by-hand',
          difference: ['Gives somebody the role “Escalation manager” in this project.'],
          said: {
            happened: 'Nobody was named as escalation manager.',
            means: 'Nobody could skip a level, pass a limit or close a ticket with open work.',
            next: 'Go back and name somebody, or add a person or a group to the role.',
          },
          steps: ['Open the project’s people and roles.', 'Add at least one person to the role “Escalation manager”.'],
        }),
        step: null,
      },
    ];
  const count = missing.length === 1 ? 'one person' : `${missing.length} people`;
  const difference = missing.length > 0 ? [`Gives ${count} the role “Escalation manager” in this project.`] : [];
  return [planned({ ...words, difference }, { kind: 'people-in-role', role, people: missing }, traces[words.id])];
}
