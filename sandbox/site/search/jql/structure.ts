import type { Clause, Field, Operand, Query } from '@atlaskit/jql-ast';
import type { Json, JsonObject } from '../../../json';
import type { Site } from '../../model';
import { lacking } from './refusals';
import { namedBy } from './parse';

/** A query's tree in the words of `POST /jql/parse`. */
export function structureOf(site: Site, { where, orderBy }: Query): JsonObject {
  return {
    ...(where ? { where: clauseShape(site, where) } : {}),
    ...(orderBy
      ? {
          orderBy: {
            fields: orderBy.fields.map(({ field, direction }) => ({
              field: fieldShape(site, field),
              ...(direction ? { direction: direction.value.toLowerCase() } : {}),
            })),
          },
        }
      : {}),
  };
}

function clauseShape(site: Site, clause: Clause): JsonObject {
  if (clause.clauseType === 'not') return { operator: 'not', clauses: [clauseShape(site, clause.clause)] };
  if (clause.clauseType === 'compound')
    return { operator: clause.operator.value, clauses: clause.clauses.map((it) => clauseShape(site, it)) };
  const { field, operator, operand, predicates } = clause;
  if (!operator) throw lacking(`'${field.value}' without an operator`);
  const op = operator.value;
  return {
    field: fieldShape(site, field),
    operator: op,
    ...(operand ? { operand: operandShape(operand) } : {}),
    ...(op === 'changed' || op.startsWith('was')
      ? {
          predicates: predicates.map((it) => ({
            operator: it.operator.value,
            ...(it.operand ? { operand: operandShape(it.operand) } : {}),
          })),
        }
      : {}),
  };
}

function fieldShape(site: Site, field: Field): JsonObject {
  const { name, property } = namedBy(field);
  const [first] = field.properties ?? [];
  const path = (first?.path ?? []).map((step) => step.text).join('');
  const encodedName = first?.key ? `${field.text}[${first.key.text}]${path}` : field.text;
  if (!property) return { name, encodedName };
  const type = site.propertyIndexes.find(
    (it) => it.entityType === property.entity && it.propertyKey === property.key && it.path === property.path,
  )?.type;
  const { entity, key } = property;
  return { name, encodedName, property: [{ entity, key, path: property.path, ...(type ? { type } : {}) }] };
}

function encoded(operand: Operand): string {
  switch (operand.operandType) {
    case 'keyword':
      return operand.value;
    case 'value':
      return operand.text;
    case 'function':
      return `${operand.function.text}(${operand.arguments.map(({ text }) => text).join(', ')})`;
    case 'list':
      return `(${operand.values.map(encoded).join(', ')})`;
  }
}

function operandShape(operand: Operand): Json {
  switch (operand.operandType) {
    case 'keyword':
      return { keyword: operand.value };
    case 'value':
      return { value: operand.value, encodedValue: operand.text };
    case 'function':
      return {
        function: operand.function.value,
        arguments: operand.arguments.map(({ value }) => value),
        encodedOperand: encoded(operand),
      };
    case 'list':
      return { values: operand.values.map(operandShape), encodedOperand: encoded(operand) };
  }
}
