import type { Issue, Site } from '../../model';
import { listIn, unknownParameters, type NativeCondition, type NativeValidator, type Parameters } from './native';

/** The statuses the issue has left, oldest first. */
const statusesLeft = (issue: Issue): string[] =>
  issue.history.flatMap(({ items }) => items.flatMap((it) => (it.fieldId === 'status' && it.from ? [it.from] : [])));

function hasBeen(parameters: Parameters, issue: Issue): boolean {
  const left = statusesLeft(issue);
  const counted = parameters['mostRecentStatusOnly'] === 'true' ? left.slice(-1) : left;
  if (parameters['includeCurrentStatus'] === 'true') counted.push(issue.statusId);
  return listIn(parameters, 'previousStatusIds').every((id) => counted.includes(id));
}

function problemsOf(parameters: Parameters, site: Site, more: readonly string[]): string[] {
  const ids = listIn(parameters, 'previousStatusIds');
  return [
    ...unknownParameters(parameters, ['previousStatusIds', 'mostRecentStatusOnly', ...more]),
    ...(ids.length === 1 ? [] : ["'previousStatusIds' must name one status."]),
    ...ids.filter((id) => !site.statuses.has(id)).map((id) => `The status '${id}' does not exist.`),
  ];
}

export const previousStatusValidator: NativeValidator = {
  ruleKey: 'system:previous-status-validator',
  ruleType: 'Validator',
  name: 'Validate that work has been in a status',
  description: 'Work must have been through a status before.',
  onInitial: false,
  problems: (parameters, site) => problemsOf(parameters, site, []),
  refuses(parameters, { site, issue }) {
    if (hasBeen(parameters, issue)) return undefined;
    const names = listIn(parameters, 'previousStatusIds').map((id) => site.statuses.get(id)?.name ?? id);
    return `The work item must have been in the status ${names.join(', ')} before.`;
  },
};

export const previousStatusCondition: NativeCondition = {
  ruleKey: 'system:previous-status-condition',
  ruleType: 'Condition',
  name: 'Restrict to work that has been in a status',
  description: 'The transition is there only for work that has, or has not, been through a status.',
  onInitial: false,
  problems: (parameters, site) =>
    problemsOf(parameters, site, ['not', 'includeCurrentStatus', 'ignoreLoopTransitions']),
  holds: (parameters, { issue }) => hasBeen(parameters, issue) !== (parameters['not'] === 'true'),
};
