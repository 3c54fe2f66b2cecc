import { JastBuilder } from '@atlaskit/jql-ast';
import type { Clause, Field, Operand as JastOperand, Query, TerminalClause } from '@atlaskit/jql-ast';
import { remembering } from '../../../remembering';
import type { FieldClause, Named, Operand, ParsedJql, Where } from './clause';
import { lacking } from './refusals';
import { syntaxRefusal } from './syntax-error';

/** What a text means depends on nothing else; queues and audits ask the same few again and again. */
const known = remembering(200, read);

/** Reads JQL with Atlassian's own grammar. Throws 400 in Jira's words, 501 for what the sandbox lacks. */
export const parseJql = (jql: string): ParsedJql => known.of(jql);

/** Atlassian's own tree of a query. Throws 400 in Jira's words. */
export function syntaxTree(jql: string): Query {
  const { query, errors } = new JastBuilder().build(jql);
  if (errors.length > 0 || !query) throw syntaxRefusal(jql, errors);
  return query;
}

function read(jql: string): ParsedJql {
  const query = syntaxTree(jql);
  return {
    where: query.where ? whereOf(query.where) : null,
    orderBy: (query.orderBy?.fields ?? []).map(({ field, direction }) => ({
      field: namedBy(field),
      descending: direction ? direction.value === 'DESC' : null,
    })),
  };
}

function whereOf(clause: Clause): Where {
  if (clause.clauseType === 'terminal') return { kind: 'field', clause: fieldClause(clause) };
  if (clause.clauseType === 'not') return { kind: 'not', clause: whereOf(clause.clause) };
  return { kind: clause.operator.value, clauses: clause.clauses.map(whereOf) };
}

/** A field's name; `Team[Team]` keeps its type, `issue.property[key].path` leads to a property. */
export function namedBy({ value, properties }: Field): Named {
  const [property, ...more] = properties ?? [];
  if (!property) return { name: value };
  const path = (property.path ?? []).map((step) => step.value).join('');
  const entity = /^(\w+)\.property$/i.exec(value)?.[1];
  if (more.length > 0 || !property.key) throw lacking(`the property ${value}[…][…]`);
  const key = property.key.value;
  if (entity)
    return {
      name: `${value}[${key}]${path}`,
      property: { entity: entity.toLowerCase(), key, path: path.replace(/^\./, '') },
    };
  if (path !== '') throw lacking(`the property ${value}[${key}]${path}`);
  return { name: `${value}[${key}]` };
}

function fieldClause({ field, operator, operand, predicates }: TerminalClause): FieldClause {
  const named = namedBy(field);
  if (!operator) throw lacking(`'${named.name}' without an operator`);
  return {
    field: named,
    op: operator.value,
    operands: operandsOf(operand),
    list: operand?.operandType === 'list',
    predicates: predicates.map((it) => ({ op: it.operator.value, operands: operandsOf(it.operand) })),
  };
}

const operandsOf = (operand: JastOperand | undefined | void): Operand[] =>
  operand ? (operand.operandType === 'list' ? operand.values.map(operandOf) : [operandOf(operand)]) : [];

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
