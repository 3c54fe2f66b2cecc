import { refuse, unsupported, type Refusal } from '../../refusal';
import type { FieldClause, Operand } from './clause';

/*
 * Jira's words for JQL that is well formed but cannot be answered. Sources in ../evidence.ts.
 */

export const noField = (name: string): Refusal =>
  refuse(400, `Field '${name}' does not exist or you do not have permission to view it.`);

/** Numbers are taken for ids. */
export const noValue = (value: string, field: string): Refusal =>
  refuse(
    400,
    /^\d+$/.test(value)
      ? `A value with ID '${value}' does not exist for the field '${field}'.`
      : `The value '${value}' does not exist for the field '${field}'.`,
  );

export const noOption = (value: string, field: string): Refusal =>
  refuse(400, `The option '${value}' for field '${field}' does not exist.`);

export const noOperator = (clause: FieldClause, field: string): Refusal =>
  refuse(400, `The operator '${clause.op}' is not supported by the '${field}' field.`);

export const noFunction = (name: string, args: readonly string[]): Refusal =>
  refuse(400, `Unable to find JQL function '${name}(${args.join(', ')})'.`);

export const badFunctionValue = (name: string, field: string): Refusal =>
  refuse(400, `A value provided by the function '${name}' is invalid for the field '${field}'.`);

export const badArguments = (name: string, expected: number, got: number): Refusal =>
  refuse(400, `Function '${name}' expected '${expected}' arguments but received '${got}'.`);

export const notForAnonymous = (name: string): Refusal =>
  refuse(400, `Function '${name}' cannot be called as anonymous user.`);

export const badDate = (value: string, field: string): Refusal =>
  refuse(
    400,
    `Date value '${value}' for field '${field}' is invalid. Valid formats include: 'yyyy/MM/dd HH:mm', 'yyyy-MM-dd HH:mm', 'yyyy/MM/dd', 'yyyy-MM-dd', or a period format e.g. '-5d', '4w 2d'.`,
  );

export const noSort = (name: string): Refusal => refuse(400, `Not able to sort using field '${name}'.`);

/** The sandbox lacks this part of JQL. */
export const lacking = (what: string): Refusal => unsupported(`JQL: ${what}`, 'sandbox/site/search/jql');

/** The only operand of a clause that takes one; the grammar gives lists to `in` alone. */
export function onlyOperand(clause: FieldClause, field: string): Operand {
  const [operand] = clause.operands;
  if (!operand) throw lacking(`'${field}' ${clause.op} without a value`);
  return operand;
}
