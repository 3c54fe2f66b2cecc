import { childrenOf } from '../../issues/delete-issue';
import type { Site } from '../../model';
import { findIssue } from '../../people/find';
import { listIn, unknownParameters, type NativeCondition, type NativeValidator, type Parameters } from './native';

function problemsOf(parameters: Parameters, site: Site, blocker: 'PARENT' | 'CHILD'): string[] {
  const ids = listIn(parameters, 'statusIds');
  return [
    ...unknownParameters(parameters, ['blocker', 'statusIds']),
    ...(parameters['blocker'] === blocker ? [] : [`'blocker' must be '${blocker}'.`]),
    ...(ids.length === 0 ? ["'statusIds' must name a status."] : []),
    ...ids.filter((id) => !site.statuses.has(id)).map((id) => `The status '${id}' does not exist.`),
  ];
}

/** Work without a parent passes. */
export const parentBlocking: NativeValidator = {
  ruleKey: 'system:parent-or-child-blocking-validator',
  ruleType: 'Validator',
  name: "Validate the parent's status",
  description: 'The parent of the work must be in one of the statuses.',
  onInitial: true,
  problems: (parameters, site) => problemsOf(parameters, site, 'PARENT'),
  refuses(parameters, { site, valueOf }) {
    const parent = valueOf('parent');
    const found = typeof parent === 'string' ? findIssue(site, parent) : undefined;
    if (!found || listIn(parameters, 'statusIds').includes(found.statusId)) return undefined;
    return `The parent ${found.key} is in the status ${site.statuses.get(found.statusId)?.name ?? ''}, which blocks this transition.`;
  },
};

export const childBlocking: NativeCondition = {
  ruleKey: 'system:parent-or-child-blocking-condition',
  ruleType: 'Condition',
  name: "Block by subtasks' status",
  description: 'All subtasks must be in one of the statuses.',
  onInitial: false,
  problems: (parameters, site) => problemsOf(parameters, site, 'CHILD'),
  holds: (parameters, { site, issue }) =>
    childrenOf(site, issue)
      .filter((it) => site.issueTypes.get(it.typeId)?.subtask)
      .every((it) => listIn(parameters, 'statusIds').includes(it.statusId)),
};
