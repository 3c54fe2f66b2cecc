import { JastBuilder } from '@atlaskit/jql-ast';
import type { Clause, Field, Operand as JastOperand, TerminalClause } from '@atlaskit/jql-ast';
import { remembering } from '../../../remembering';
import type { FieldClause, Operand, ParsedJql, Where } from './clause';
import { lacking } from './refusals';
import { syntaxRefusal } from './syntax-error';

/** What a text means depends on nothing else; queues and audits ask the same few again and again. */
const known = remembering(200, read);

/** Reads JQL with Atlassian's own grammar. Throws 400 in Jira's words, 501 for what the sandbox lacks. */
export const parseJql = (jql: string): ParsedJql => known.of(jql);

function read(jql: string): ParsedJql {
  const { query, errors } = new JastBuilder().build(jql);
  if (errors.length > 0 || !query) throw syntaxRefusal(jql, errors);
  return {
    where: query.where ? whereOf(query.where) : null,
    orderBy: (query.orderBy?.fields ?? []).map(({ field, direction }) => ({
      field: fieldName(field),
      descending: direction ? direction.value === 'DESC' : null,
    })),
  };
}

function whereOf(clause: Clause): Where {
  if (clause.clauseType === 'terminal') return { kind: 'field', clause: fieldClause(clause) };
  if (clause.clauseType === 'not') return { kind: 'not', clause: whereOf(clause.clause) };
  return { kind: clause.operator.value, clauses: clause.clauses.map(whereOf) };
}

/** A field's name; `Team[Team]` keeps its type. */
function fieldName({ value, properties }: Field): string {
  const [property, ...more] = properties ?? [];
  if (!property) return value;
  if (
    value.toLowerCase().endsWith('.property') ||
    more.length > 0 ||
    (property.path ?? []).length > 0 ||
    !property.key
  ) {
    throw lacking(`the entity property ${value}`);
  }
  return `${value}[${property.key.value}]`;
}

function fieldClause({ field, operator, operand, predicates }: TerminalClause): FieldClause {
  const name = fieldName(field);
  if (!operator) throw lacking(`'${name}' without an operator`);
  const op = operator.value;
  if (op.startsWith('was') || op === 'changed' || predicates.length > 0) throw lacking(`the operator '${op}'`);
  const operands = operand
    ? operand.operandType === 'list'
      ? operand.values.map(operandOf)
      : [operandOf(operand)]
    : [];
  return { field: name, op, operands };
}

function operandOf(operand: JastOperand): Operand {
  switch (operand.operandType) {
    case 'keyword':
      return { kind: 'empty' };
    case 'value':
      return { kind: 'value', value: operand.value };
    case 'function':
      return { kind: 'call', name: operand.function.value, args: operand.arguments.map((argument) => argument.value) };
    case 'list':
      throw lacking('a list inside a list');
  }
}
