import { nameOfLevel } from '../level';
import type { Policy } from '../policy';
import type { DeskSetup } from './desk-setup';
import { PLACES } from './places';
import type { CheckReport } from './report';
import { fine, listed, unknown, wrong, type Matter } from './words';

/** Every level has a team; every team that is an option of a select field still is one. */
export function checkTeams(policy: Policy, setup: DeskSetup): CheckReport {
  const matter: Matter = {
    check: 'levels-and-teams',
    title: 'Every support level has a team, and every team can be chosen',
    who: 'project-admin',
    affectsHandOvers: true,
  };
  const empty = policy.levels.filter(({ id }) => !policy.teams.some(({ level }) => level === id));
  if (empty.length > 0)
    return wrong(matter, {
      happened: `No team belongs to ${listed(empty.map(({ id }) => nameOfLevel(policy.levels, id)))}.`,
      means: 'No ticket can be handed over to that level.',
      next: 'Add a team to it in the support rules, or take the level out of them.',
    });
  if (policy.fields.team.kind === 'team') return fine(matter);
  // A field that is gone is told of where the screens are looked at.
  if ('is' in setup.fields && !setup.fields.is.some(({ id }) => id === policy.fields.team.id)) return fine(matter);
  if (!('is' in setup.teamOptions)) return unknown(matter, setup.teamOptions.unseen);
  const options = setup.teamOptions.is;
  const gone = policy.teams.filter(({ id }) => !options.includes(id));
  if (gone.length === 0) return fine(matter);
  return wrong(
    { ...matter, who: 'jira-admin', path: PLACES.fields },
    {
      happened: `The team field no longer offers ${listed(gone.map(({ name }) => name))}.`,
      means: 'No ticket can be handed over to that team, and those that it has show no team.',
      next: 'Add the option again and name it in the support rules, or take the team out of them.',
    },
  );
}
