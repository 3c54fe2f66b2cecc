import type { AccountId, Organization, Site } from '../../../model';
import { refuse } from '../../../refusal';
import type { Call, Operand } from '../clause';
import { argumentsOf, unusable } from '../functions';
import { lacking, noValue } from '../refusals';
import type { Scope } from '../scope';

const organizationsNamed = (site: Site, name: string): Organization[] =>
  [...site.organizations.values()].filter((it) => it.id === name || it.name.toLowerCase() === name.toLowerCase());

/** The members of a group, by its name or id. Throws Jira's 400 when there is none. */
function membersOf(site: Site, name: string): AccountId[] {
  const group = site.groups.find((it) => it.id === name || it.name.toLowerCase() === name.toLowerCase());
  if (group) return [...group.members];
  throw refuse(
    400,
    `Function 'membersOf' can not generate a list of usernames for group '${name}'; the group does not exist.`,
  );
}

/** The accounts that a function stands for; undefined: it gives no people. */
export function peopleOf(call: Call, { site, viewer }: Scope): AccountId[] | undefined {
  switch (call.name.toLowerCase()) {
    case 'currentuser':
      argumentsOf(call, 0);
      return viewer === null ? [] : [viewer];
    case 'membersof':
      return membersOf(site, argumentsOf(call, 1)[0]!);
    case 'organizationmembers': {
      const [name] = argumentsOf(call, 1);
      const found = organizationsNamed(site, name!);
      if (found.length === 0) throw lacking(`organizationMembers() of '${name}', which does not exist`);
      return found.flatMap(({ members }) => [...members]);
    }
    default:
      return undefined;
  }
}

/** The accounts that an operand stands for. Throws 400 for an unknown one. */
export function personsOf(operand: Operand, name: string, scope: Scope): AccountId[] {
  if (operand.kind === 'empty') throw lacking(`EMPTY after ${name.toUpperCase()}`);
  if (operand.kind === 'value') {
    if (!scope.site.users.has(operand.value)) throw noValue(operand.value, name);
    return [operand.value];
  }
  const people = peopleOf(operand, scope);
  if (!people) throw unusable(operand, name);
  return people;
}
