import { refuse } from '../../refusal';
import type { Call, FieldClause } from './clause';
import { knowsFunction } from './functions';

/** Functions that stand for a list of values: for `in`, not for `=` (support.atlassian.com, JQL functions). */
const GIVE_LISTS = new Set([
  'linkedissues',
  'membersof',
  'organizationmembers',
  'projectsleadbyuser',
  'projectswhereuserhaspermission',
  'projectswhereuserhasrole',
  'standardissuetypes',
  'subtaskissuetypes',
  'updatedby',
  'watchedissues',
]);

const written = ({ name, args }: Call): string => `${name}(${args.join(', ')})`;

/** Throws Jira's 400 where a function gives one value and the operator takes a list, or the other way round. */
export function assertOperand({ field, op, operands, list }: FieldClause): void {
  const takesList = op.endsWith('in');
  for (const operand of operands) {
    if (operand.kind !== 'call' || !knowsFunction(operand.name)) continue;
    const givesList = GIVE_LISTS.has(operand.name.toLowerCase());
    if (takesList && !list && !givesList)
      throw refuse(
        400,
        `Operator '${op}' does not support the non-list value '${written(operand)}' for field '${field.name}'.`,
      );
    if (!takesList && givesList)
      throw refuse(
        400,
        `Operator '${op}' does not support the list value '${written(operand)}' for field '${field.name}'.`,
      );
  }
}
