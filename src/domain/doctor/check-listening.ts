import { array, boolean, literal, number, optional, string, type } from 'superstruct';
import { is } from '../fits';
import { linkedProjects, type NamedProject } from '../gate/linked-projects';
import type { Policy } from '../policy';
import { shownRules } from '../shown-rules';
import { PLACES } from './places';
import type { DeskSetup, Looked } from './desk-setup';
import type { CheckReport } from './report';
import { fine, unknown, wrong, type Matter } from './words';

const Property = type({ enabled: boolean(), version: number(), watch: array(string()), done: array(string()) });
const DeskOfItsOwn = type({ enabled: literal(true), watch: array(string()) });
const Linked = type({ linked: literal(true), done: array(string()), desks: optional(array(string())) });

const same = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((it) => other.includes(it));

/** The project property by which events are let through and pages know the rules. */
export function checkFilter(policy: Policy, { property, workTypes }: DeskSetup): CheckReport {
  const matter: Matter = {
    check: 'filter-property',
    title: 'Jira tells the app what happens to tickets of this project',
    who: 'project-admin',
    affectsHandOvers: true,
  };
  if (!('is' in property)) return unknown(matter, property.unseen);
  const late = 'Changes of a team are noticed up to an hour late, and pages show old rules or none.';
  const found = property.is;
  if (found === null)
    return wrong(
      matter,
      {
        happened: 'The project property that lets events through is gone.',
        means: late,
        next: 'Write the property anew.',
      },
      { fix: 'write-property' },
    );
  if (!is(found, Property) || !tellsOf(policy, found))
    return wrong(
      matter,
      {
        happened: 'The project property that lets events through is not what the support rules say.',
        means: late,
        next: 'Write the property anew.',
      },
      { fix: 'write-property' },
    );
  if (!('is' in workTypes) || same(doneIn(workTypes.is), policy.doneStatuses)) return fine(matter);
  return wrong(matter, {
    happened: 'The project’s Done statuses are no longer those of when the support rules were saved.',
    means: 'A ticket that is closed or opened again by one of them is noticed up to an hour late.',
    next: 'Save the support rules again: the statuses are then looked up.',
  });
}

function tellsOf(policy: Policy, { enabled, version, watch, done }: typeof Property.TYPE): boolean {
  const shown = shownRules(policy);
  if (enabled !== shown.enabled || version !== shown.version || !same(watch, shown.watch)) return false;
  // A desk that is switched off may still be where other desks have work done.
  return !policy.enabled || same(done, shown.done);
}

const doneIn = (types: readonly { statuses: readonly { id: string; done: boolean }[] }[]): readonly string[] => [
  ...new Set(types.flatMap(({ statuses }) => statuses.flatMap(({ id, done }) => (done ? [id] : [])))),
];

/** The other projects in which work is done for tickets of this desk: seen by the app, and marked. One report each. */
export function checkLinkedProjects(policy: Policy, { linkedProjects: found }: DeskSetup): CheckReport[] {
  const named = linkedProjects(policy);
  if (named.length === 0) return [fine({ ...matterOf(null), title: 'No other project works for tickets of this one' })];
  return named.map((project) => linked(policy, project, found[project.projectId]));
}

const matterOf = (project: NamedProject | null): Matter => ({
  check: 'linked-projects',
  subject: project?.projectKey ?? null,
  title: `Jira tells the app when work for this project’s tickets is closed in ${project?.projectKey ?? 'other projects'}`,
  who: 'project-admin',
  path: project ? PLACES.roles(project.projectKey) : null,
  affectsHandOvers: false,
});

function linked(
  policy: Policy,
  project: NamedProject,
  found: Looked<{ visible: boolean; property: unknown }> | undefined,
): CheckReport {
  const matter = matterOf(project);
  if (!found || !('is' in found)) return unknown(matter, found?.unseen ?? 'no-answer');
  if (!found.is.visible)
    return wrong(
      matter,
      {
        happened: `The app may not browse the project ${project.projectKey}.`,
        means:
          'Work that is linked there counts for nothing: tickets can be closed while it is open, and hear nothing of it.',
        next: `Let somebody who administers ${project.projectKey} add the app to a role that may browse it.`,
      },
      {
        steps: [
          `Open the people and roles of ${project.projectKey}.`,
          'Add “Tierline” to atlassian-addons-project-access.',
        ],
      },
    );
  const { property } = found.is;
  const marked =
    is(property, DeskOfItsOwn) ||
    (is(property, Linked) && (property.desks === undefined || property.desks.includes(policy.desk.projectId)));
  if (marked) return fine(matter);
  return wrong(
    matter,
    {
      happened: `The project ${project.projectKey} is not marked as one in which work is done for this desk.`,
      means: 'Tickets hear up to an hour late that their linked work there was closed or opened again.',
      next: `Let somebody who administers ${project.projectKey} as well write the mark anew.`,
    },
    { fix: 'write-property' },
  );
}
