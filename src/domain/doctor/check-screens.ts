import type { Policy } from '../policy';
import type { DeskSetup } from './desk-setup';
import { PLACES } from './places';
import type { CheckReport } from './report';
import { fine, unknown, wrong, type Matter } from './words';

/** Support Level and team on every screen on which agents see or edit work of the rules' types. One report a screen that lacks it. */
export const checkScreens = (policy: Policy, setup: DeskSetup): CheckReport[] => [
  ...onScreens(policy, setup, {
    field: policy.fields.level,
    check: 'level-on-screens',
    name: 'Support Level',
    fix: 'add-level-to-screens',
    means: 'Agents do not see there which level has the ticket.',
  }),
  ...onScreens(policy, setup, {
    field: policy.fields.team.id,
    check: 'team-on-screens',
    name: 'the owning team',
    fix: 'add-team-to-screens',
    means: 'Agents do not see there which team has the ticket, and cannot change it.',
  }),
];

interface Wanted {
  readonly field: string;
  readonly check: 'level-on-screens' | 'team-on-screens';
  readonly name: string;
  readonly fix: 'add-level-to-screens' | 'add-team-to-screens';
  readonly means: string;
}

function onScreens({ desk: { projectKey } }: Policy, setup: DeskSetup, wanted: Wanted): CheckReport[] {
  const { field, check, name, fix, means } = wanted;
  const matter = (subject: string | null): Matter => ({
    check,
    subject,
    title: `Agents see ${name} on the screens`,
    who: 'jira-admin',
    path: PLACES.screens(projectKey),
    affectsHandOvers: check === 'team-on-screens',
  });
  if ('is' in setup.fields && !setup.fields.is.some(({ id }) => id === field))
    return [
      wrong(matter(null), {
        happened: `The field that the rules name for ${name} no longer exists (${field}).`,
        means: 'No ticket shows it, and hand-overs cannot be completed.',
        next: 'Choose another field in the support rules and save them.',
      }),
    ];
  if (!('is' in setup.screens)) return [unknown(matter(null), setup.screens.unseen)];
  // Jira names no screens of a project of the wrong kind, or of work types that it has not.
  if (setup.screens.is.length === 0) return [unknown(matter(null), 'not-shown')];
  const without = setup.screens.is.filter(({ fields }) => !fields.includes(field));
  if (without.length === 0) return [fine(matter(null))];
  return without.map((screen) =>
    wrong(
      matter(screen.name),
      {
        happened: `The screen “${screen.name}” does not show ${name}.`,
        means,
        next: 'Add the field to this screen. Other projects that use the screen show it then, too.',
      },
      { fix, steps: [`Open the screen “${screen.name}”.`, `Add ${name} to its first tab.`] },
    ),
  );
}
