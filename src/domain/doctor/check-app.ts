import type { Policy } from '../policy';
import type { DeskSetup } from './desk-setup';
import { PLACES } from './places';
import type { CheckReport } from './report';
import { roleForApps } from './ways';
import { fine, listed, unknown, wrong, type Matter } from './words';

/** What the app needs for a hand-over by an event, in Jira's keys and in people's words. */
export const APP_NEEDS: Readonly<Record<string, string>> = {
  BROWSE_PROJECTS: 'Browse projects',
  EDIT_ISSUES: 'Edit work items',
  ASSIGN_ISSUES: 'Assign work items',
  TRANSITION_ISSUES: 'Transition work items',
  ADD_COMMENTS: 'Add comments',
  SERVICEDESK_AGENT: 'Service project agent access',
};

const missing = (held: readonly string[]): string[] =>
  Object.entries(APP_NEEDS).flatMap(([key, name]) => (held.includes(key) ? [] : [name]));

/** The app's role in the project, and what it may do there. Without any role, the permissions follow from that. */
export function checkApp({ desk: { projectKey } }: Policy, { app, roles }: DeskSetup): CheckReport[] {
  const inRole: Matter = {
    check: 'app-in-role',
    title: 'The app has a role in the project',
    who: 'project-admin',
    path: PLACES.roles(projectKey),
    affectsHandOvers: true,
  };
  const permitted: Matter = {
    check: 'app-permissions',
    title: 'The app may edit, assign, transition and comment on tickets',
    who: 'jira-admin',
    path: PLACES.permissions(projectKey),
    affectsHandOvers: true,
  };
  if (!('is' in app)) return [unknown(inRole, app.unseen), unknown(permitted, app.unseen)];
  const lacks = missing(app.is.permissions);
  if (lacks.length === 0) return [fine(inRole), fine(permitted)];
  if (app.is.roles.length > 0)
    return [
      fine(inRole),
      wrong(
        permitted,
        {
          happened: `The app’s role in this project lacks ${listed(lacks)}.`,
          means: 'Hand-overs are not noticed, or stop half-way.',
          next: 'Grant these permissions to the app’s project role in the permission scheme.',
        },
        { steps: ['Open the project’s permissions.', `Grant ${listed(lacks)} to atlassian-addons-project-access.`] },
      ),
    ];
  const canAdd = !('is' in roles) || roleForApps(roles.is) !== null;
  return [
    wrong(
      inRole,
      {
        happened: 'The app has no role in this project, and none of its permissions.',
        means: 'It sees no ticket of this project: no hand-over is noticed and none is made.',
        next: canAdd
          ? 'Add the app to its role.'
          : 'Add the app to a role that may edit, assign and transition tickets.',
      },
      {
        fix: canAdd ? 'add-app-to-role' : null,
        steps: ['Open the project’s people and roles.', 'Add “Tierline” to the role atlassian-addons-project-access.'],
      },
    ),
    unknown(permitted, {
      happened: 'The app has no role in this project.',
      means: 'What it may do follows from its role.',
      next: 'Give the app its role first.',
    }),
  ];
}
