import type { Operator as JqlOperator, PredicateOperatorValue } from '@atlaskit/jql-ast';

export type Operator = JqlOperator['value'];

export type Operand =
  { kind: 'empty' } | { kind: 'value'; value: string } | { kind: 'call'; name: string; args: string[] };
export type Call = Extract<Operand, { kind: 'call' }>;

/** `issue.property[key].path`: a part of what an app keeps with an entity. */
export interface PropertyPath {
  entity: string;
  key: string;
  path: string;
}

/** A field as a query names it. */
export interface Named {
  name: string;
  property?: PropertyPath;
}

/** What narrows `was` and `changed`: `BEFORE date`, `BY (person, person)`. */
export interface Predicate {
  op: PredicateOperatorValue;
  operands: Operand[];
}

/** `field op operand`, or `field op (operand, …)`. */
export interface FieldClause {
  field: Named;
  op: Operator;
  operands: Operand[];
  /** The operands stood in brackets. */
  list: boolean;
  predicates: Predicate[];
}

export type Where =
  { kind: 'and' | 'or'; clauses: Where[] } | { kind: 'not'; clause: Where } | { kind: 'field'; clause: FieldClause };

export interface ParsedJql {
  where: Where | null;
  orderBy: { field: Named; descending: boolean | null }[];
}
