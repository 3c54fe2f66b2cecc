import type { Changes } from '../../issues/apply';
import { can, projectOf } from '../../people/permissions';
import { unknownParameters, type NativeAction } from './native';

const TYPES = ['to-selected-user', 'to-unassigned', 'to-current-user', 'to-default-user'];

/** Somebody who may not be assigned there is not assigned: the transition is made nevertheless. The default is nobody. */
export const changeAssignee: NativeAction = {
  ruleKey: 'system:change-assignee',
  ruleType: 'Function',
  name: 'Assign work',
  description: 'Assigns the work, or unassigns it, when the transition is made.',
  onInitial: false,
  problems: (parameters, site) => [
    ...unknownParameters(parameters, ['type', 'accountId']),
    ...(TYPES.includes(parameters['type'] ?? '') ? [] : [`'type' must be one of ${TYPES.join(', ')}.`]),
    ...(parameters['type'] === 'to-selected-user' && !site.users.has(parameters['accountId'] ?? '')
      ? [`The user '${parameters['accountId'] ?? ''}' does not exist.`]
      : []),
  ],
  changes({ type, accountId = '' }, { site, issue, actor }): Changes {
    if (type === 'to-unassigned' || type === 'to-default-user') return { assignee: null };
    const assignee = type === 'to-current-user' ? actor.accountId : accountId;
    return can(site, assignee, 'ASSIGNABLE_USER', projectOf(site, issue), issue) ? { assignee } : {};
  },
};
