import { asMap } from './as-map';
import { userShape } from '../../fields/shapes/user';
import type { AccountId, User } from '../../model';
import { administersSite, holdsGlobally } from '../../people/permissions';
import { inRole } from '../../people/roles';
import { ExpressionError } from '../expression-error';
import { Callable, type HostObject, type Value } from '../values';
import { projectBehind } from './project-behind';
import { entityProperties } from './properties';
import { projectRoleObject } from './role';
import { each, free, method, once, typed } from './typed';
import type { View } from './view';

/** Global permissions that are told by key. */
const GLOBAL = ['ADMINISTER', 'BULK_CHANGE', 'USER_PICKER'];

/** Who may know another person's groups, permissions and properties: an administrator of the site. */
function assertTold({ site, viewer }: View, { accountId }: User): void {
  if (accountId === viewer.accountId || administersSite(site, viewer.accountId)) return;
  throw new ExpressionError('You need to be an administrator to see this of another user.', 'other');
}

/** A User; null for nobody and for an account the site does not know. */
export function userObject(view: View, accountId: AccountId | null): HostObject | null {
  const { site } = view;
  const user = accountId === null ? undefined : site.users.get(accountId);
  if (!user) return null;
  const groups = (tell: (group: { id: string; name: string }) => string): Value => {
    assertTold(view, user);
    return site.groups.filter(({ members }) => members.has(user.accountId)).map(tell);
  };
  return typed(
    'User',
    user.accountId,
    {
      accountId: free(() => user.accountId),
      displayName: once(() => user.displayName),
      locale: once(() => 'en_US'),
      timeZone: once(() => user.timeZone),
      active: once(() => user.active),
      avatarUrls: once(() => asMap(userShape(site, user.accountId), 'avatarUrls')),
      groups: each(() => groups(({ name }) => name)),
      groupIds: each(() => groups(({ id }) => id)),
      permissions: free(() => userPermissions(view, user)),
      properties: free(() => {
        assertTold(view, user);
        return entityProperties('User', user.accountId, user.properties ?? {});
      }),
      getProjectRoles: method(
        'getProjectRoles',
        (args) => {
          const project = projectBehind(view, args.any(0));
          return project.roles.filter((role) => inRole(site, role, user.accountId)).map(projectRoleObject);
        },
        'each',
      ),
    },
    { toJson: () => userShape(site, user.accountId) },
  );
}

const userPermissions = (view: View, user: User): HostObject =>
  typed('UserPermissions', user.accountId, {
    global: each(() => {
      assertTold(view, user);
      return GLOBAL.filter((key) => holdsGlobally(view.site, user.accountId, key));
    }),
  });

/** `new User(accountId)`: null when there is no such account. */
export const userConstructor = (view: View): Callable =>
  new Callable('User', ([accountId = null], purse) => {
    if (typeof accountId !== 'string')
      throw new ExpressionError('The account id of new User must be a String.', 'type');
    purse.spend('expensiveOperations');
    return userObject(view, accountId);
  });
