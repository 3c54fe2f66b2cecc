import { can, projectOf } from '../../people/permissions';
import { permissionNamed } from '../../people/permission-table';
import { inRole, roleOf, siteRoles } from '../../people/roles';
import type { Site } from '../../model';
import { listIn, unknownParameters, type Asked, type NativeCondition, type Parameters } from './native';

const PARAMETERS = [
  'accountIds',
  'roleIds',
  'groupIds',
  'permissionKeys',
  'groupCustomFields',
  'allowUserCustomFields',
  'denyUserCustomFields',
];

function problems(parameters: Parameters, site: Site): string[] {
  const roles = new Set(siteRoles(site).map(({ id }) => id));
  const missing = (name: string, known: (id: string) => boolean, what: string): string[] =>
    listIn(parameters, name)
      .filter((id) => !known(id))
      .map((id) => `The ${what} '${id}' does not exist.`);
  return [
    ...unknownParameters(parameters, PARAMETERS),
    ...missing('roleIds', (id) => roles.has(id), 'role'),
    ...missing('groupIds', (id) => site.groups.some((it) => it.id === id), 'group'),
    ...missing('permissionKeys', (key) => permissionNamed(key) !== undefined, 'permission'),
    ...missing('accountIds', (id) => id.startsWith('allow-') || site.users.has(id), 'user'),
  ];
}

function holds(parameters: Parameters, { site, issue, actor: { accountId } }: Asked): boolean {
  const project = projectOf(site, issue);
  const isIn = (fieldId: string): boolean => issue.values[fieldId] === accountId;
  if (listIn(parameters, 'denyUserCustomFields').some(isIn)) return false;
  const people = listIn(parameters, 'accountIds');
  const plays = (roleId: string): boolean => {
    const role = roleOf(project, roleId);
    return role !== undefined && inRole(site, role, accountId);
  };
  return (
    people.includes(accountId) ||
    (people.includes('allow-assignee') && isIn('assignee')) ||
    (people.includes('allow-reporter') && isIn('reporter')) ||
    listIn(parameters, 'roleIds').some(plays) ||
    listIn(parameters, 'groupIds').some((id) => site.groups.find((it) => it.id === id)?.members.has(accountId)) ||
    listIn(parameters, 'permissionKeys').some((key) => can(site, accountId, key, project, issue)) ||
    listIn(parameters, 'allowUserCustomFields').some(isIn)
  );
}

/** Any of the named people, roles, groups or permissions is enough. */
export const restrictIssueTransition: NativeCondition = {
  ruleKey: 'system:restrict-issue-transition',
  ruleType: 'Condition',
  name: 'Restrict who can move work',
  description: 'Only named people, roles, groups or holders of a permission may make the transition.',
  onInitial: false,
  problems,
  holds,
};

/** Hidden from people: `users` leaves it to apps that act as themselves, `usersAndAPI` to nobody. */
export const restrictFromAllUsers: NativeCondition = {
  ruleKey: 'system:restrict-from-all-users',
  ruleType: 'Condition',
  name: 'Hide transition from people',
  description: 'No person may make the transition.',
  onInitial: false,
  problems: (parameters) => [
    ...unknownParameters(parameters, ['restrictMode']),
    ...(['users', 'usersAndAPI'].includes(parameters['restrictMode'] ?? '')
      ? []
      : ["'restrictMode' must be 'users' or 'usersAndAPI'."]),
  ],
  holds: ({ restrictMode }, { actor }) => restrictMode === 'users' && actor.appId !== undefined,
};
