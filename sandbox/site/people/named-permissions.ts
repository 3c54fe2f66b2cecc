import { refuse, unsupported } from '../refusal';
import { isKnownElsewhere, permissionNamed, type Permission } from './permission-table';

/**
 * The permissions with these keys. Throws 400 for one that Jira does not have or that is of the other kind,
 * and 501 for a real one that is missing here.
 */
export function permissionsNamed(keys: readonly string[], type?: Permission['type']): Permission[] {
  return keys.map((key) => {
    const permission = permissionNamed(key);
    if (permission && (type === undefined || permission.type === type)) return permission;
    if (!permission && isKnownElsewhere(key))
      throw unsupported(`permission ${key}`, 'sandbox/site/people/permission-table.ts');
    throw refuse(400, [], { [key]: 'Unrecognized permission' });
  });
}
