import type { Operator as JqlOperator } from '@atlaskit/jql-ast';

export type Operator = JqlOperator['value'];

export type Operand =
  { kind: 'empty' } | { kind: 'value'; value: string } | { kind: 'call'; name: string; args: string[] };

/** `field op operand`, or `field op (operand, …)`. */
export interface FieldClause {
  field: string;
  op: Operator;
  operands: Operand[];
}

export type Where =
  { kind: 'and' | 'or'; clauses: Where[] } | { kind: 'not'; clause: Where } | { kind: 'field'; clause: FieldClause };

export interface ParsedJql {
  where: Where | null;
  orderBy: { field: string; descending: boolean | null }[];
}
