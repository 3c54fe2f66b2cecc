import { nameOfLevel } from '../level';
import type { FullDraft } from './draft';
import { quoted, type Names } from './names';
import { same } from './same';
import { sayHours } from './say-hours';

type Team = FullDraft['teams'][number];

function told({ notify }: Team): string {
  if (!notify || notify.kind === 'nobody') return 'nobody is told of its tickets';
  if (notify.kind === 'group') return 'a group is told of its tickets';
  const count = notify.accountIds.length;
  return `${count} ${count === 1 ? 'person is' : 'people are'} told of its tickets`;
}

function ofOne(before: Team, after: Team): string[] {
  const name = `Team “${after.name}”`;
  return [
    ...(before.name === after.name ? [] : [`${name} was called “${before.name}”.`]),
    ...(before.level === after.level ? [] : [`${name} is on support level ${after.level}, not ${before.level}.`]),
    ...(same(before.notify ?? { kind: 'nobody' }, after.notify ?? { kind: 'nobody' })
      ? []
      : [`${name}: ${told(after)}.`]),
    ...(same(before.hours, after.hours)
      ? []
      : [`${name} works ${after.hours ? sayHours(after.hours) : 'in the project’s hours'}.`]),
  ];
}

const find = ({ teams }: FullDraft, id: string): Team | undefined => teams.find((team) => team.id === id);
const nameIn = (draft: FullDraft, id: string): string => `“${find(draft, id)?.name ?? id}”`;

function defaultDifferences(before: FullDraft, after: FullDraft): string[] {
  const levels = new Set([...Object.keys(before.defaultTeams), ...Object.keys(after.defaultTeams)]);
  return [...levels].flatMap((level) => {
    const [former, now] = [before.defaultTeams[level], after.defaultTeams[level]];
    if (former === now) return [];
    const of = nameOfLevel(after.levels, level);
    return [
      now === undefined
        ? `No team takes tickets of support level ${of} by itself.`
        : `Tickets that get support level ${of} alone go to ${nameIn(after, now)}.`,
    ];
  });
}

export function teamDifferences(before: FullDraft, after: FullDraft, names: Names): string[] {
  return [
    ...(before.teamField === after.teamField
      ? []
      : [`The team stands in the field ${quoted(names, 'field', after.teamField)}.`]),
    ...after.teams.flatMap((team) => {
      const former = find(before, team.id);
      return former ? ofOne(former, team) : [`Team “${team.name}” is new, on support level ${team.level}.`];
    }),
    ...before.teams
      .filter(({ id }) => !find(after, id))
      .map(({ name, level }) => `Team “${name}” of support level ${level} is gone.`),
    ...(before.entryTeam === after.entryTeam ? [] : [`New tickets go to ${nameIn(after, after.entryTeam)}.`]),
    ...defaultDifferences(before, after),
  ];
}
