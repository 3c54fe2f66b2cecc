import type { Role } from '../../model';
import type { HostObject } from '../values';
import { free, typed } from './typed';
import { idNumber } from './view';

export const projectRoleObject = (role: Role): HostObject =>
  typed('ProjectRole', role.id, {
    id: free(() => idNumber(role.id)),
    name: free(() => role.name),
    description: free(() => role.description ?? ''),
  });
