import { route } from '@forge/api';
import { array, number, optional, string, type } from 'superstruct';
import { APP_NEEDS } from '../../domain/doctor/check-app';
import type { FoundDesk, Wanted } from '../../domain/set-up/found-desk';
import type { Made } from '../../domain/set-up/new-things';
import { completed } from '../../domain/rules/draft';
import { NAME_OF, withMade } from '../../domain/set-up/with-made';
import { jiraDeskFacts } from '../desk-facts';
import { allOf, looked, PAGE, pageOf, person, unlessGone } from '../desk-setup/ask';
import { lookAtAppHere } from '../desk-setup/look-app';
import { screensWith } from '../desk-setup/look-screens';
import type { KnownStatus } from './flow/edit';
import { flowsAtHand, foundFlows, statusesCalled, statusesNamed, type Known } from './look-flows';
import { readProjectHere } from './look-project';
import { lookAtScreens } from './look-screens';

const LinkTypes = type({
  issueLinkTypes: array(type({ id: string(), name: string(), inward: string(), outward: string() })),
});
const Role = type({
  actors: optional(array(type({ actorUser: optional(type({ accountId: string() })) }))),
});
const Screens = pageOf(type({ id: number(), name: string() }));

/** The screen for the reason has this name on every site. */
export const OVERRIDE_SCREEN = 'Close with override';

const named = <It extends { id: string; name: string }>(all: readonly It[], name: string): string | undefined =>
  all.find((it) => it.name.toLowerCase() === name.toLowerCase())?.id;

/** The project's own page in short: what it is, and the roles of its site. */
async function basics(projectId: string, { draft }: Wanted) {
  const clocks: readonly string[] = [];
  const [project, facts, { issueLinkTypes: linkTypes }, statuses] = await Promise.all([
    readProjectHere(projectId),
    jiraDeskFacts.look(projectId, draft.teamField, clocks),
    person.get('read link types', route`/rest/api/3/issueLinkType`, LinkTypes),
    statusesCalled([NAME_OF.reentry, NAME_OF.waiting]),
  ]);
  // One of the same name that stands for closed work is none of those that are meant.
  const open = statuses.filter(({ statusCategory }) => statusCategory !== 'DONE');
  const made: Made = {
    ...made_('linkType', named(linkTypes, NAME_OF.linkType)),
    ...made_('managerRole', named(project.roles, NAME_OF.managerRole)),
    ...made_('reentry', named(open, NAME_OF.reentry)),
    ...made_('waiting', named(open, NAME_OF.waiting)),
  };
  const { level, overrideReason } = facts.fields;
  const words = new Map(linkTypes.map(({ id, inward, outward }) => [id, { inward, outward }]));
  return {
    ...project,
    made,
    words,
    statuses,
    fields: { level, team: draft.teamField, reason: overrideReason ?? null },
  };
}

const made_ = <K extends keyof Made>(thing: K, id: string | undefined): Made =>
  id === undefined ? {} : { [thing]: id };

/** The screen that asks for the reason, complete; `null`: there is none, or it does not ask. */
async function overrideScreen(reason: string): Promise<string | null> {
  const [called, asking] = await Promise.all([
    allOf((startAt) =>
      person.get(
        'read screens',
        route`/rest/api/3/screens?queryString=${OVERRIDE_SCREEN}&startAt=${startAt}&maxResults=${PAGE}`,
        Screens,
      ),
    ),
    screensWith(reason),
  ]);
  const found = called.find(({ id, name }) => name === OVERRIDE_SCREEN && asking.includes(String(id)));
  return found ? String(found.id) : null;
}

async function managersIn(projectId: string, role: string | null) {
  if (role === null || !/^\d+$/.test(role)) return { people: [], others: 0 };
  const found = await unlessGone(person.get('read role', route`/rest/api/3/project/${projectId}/role/${role}`, Role), {
    actors: [],
  });
  const people = (found.actors ?? []).flatMap(({ actorUser }) => actorUser?.accountId ?? []);
  return { people, others: (found.actors ?? []).length - people.length };
}

/** What a change of a workflow is worked out from, without the workflows themselves. */
export async function knownHere(
  projectId: string,
  wanted: Wanted,
): Promise<Known & { unfit: FoundDesk['unfit']; statuses: readonly KnownStatus[] }> {
  const known = await basics(projectId, wanted);
  const { reason } = known.fields;
  const [screen, others] = await Promise.all([
    looked(async () => (reason === null ? null : overrideScreen(reason))),
    statusesNamed(wanted),
  ]);
  return { ...known, overrideScreen: screen, statuses: [...known.statuses, ...others] };
}

/** Nothing else is looked at in a project of the wrong kind. */
const UNASKED = { unseen: 'not-shown' } as const;

/**
 * All that a plan is made from, as the person who asks: about twenty calls, most of them at once. What only a Jira admin
 * sees is said to be unseen. Rejects with JiraFailure where the project itself, or a field of the app's, is not to be seen.
 */
export async function lookAtDesk(projectId: string, wanted: Wanted): Promise<FoundDesk> {
  const known = await knownHere(projectId, wanted);
  const { fields, made, roles, project, unfit } = known;
  const { overrideScreen: asked } = known;
  const here = { project, unfit, fields, roles, made, overrideScreen: asked };
  if (unfit) return { ...here, app: UNASKED, managers: UNASKED, screens: UNASKED, flows: UNASKED };
  const rules = completed(withMade(wanted.draft, made));
  const fieldsShown = [fields.level, fields.team];
  const types = Object.keys(rules.workTypes);
  const [app, managers, screens, flows] = await Promise.all([
    looked(async () => {
      const found = await lookAtAppHere(projectId);
      const lacks = Object.entries(APP_NEEDS).flatMap(([key, name]) => (found.permissions.includes(key) ? [] : [name]));
      return { lacks, roles: found.roles };
    }),
    looked(() => managersIn(projectId, rules.escalation.managerRole)),
    looked(() => lookAtScreens(projectId, { types, fields: fieldsShown })),
    looked(async () => foundFlows(await flowsAtHand(wanted, known, known.statuses), projectId)),
  ]);
  return { ...here, app, managers, screens, flows };
}
