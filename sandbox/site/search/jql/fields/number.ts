import type { Issue } from '../../../model';
import { refuse } from '../../../refusal';
import { unusable } from '../functions';
import { noOperator } from '../refusals';
import type { JqlField } from '../scope';

/** A number field. */
export const numberField = (name: string, read: (issue: Issue) => number | null): JqlField => ({
  test(clause) {
    const empty = clause.operands.some((operand) => operand.kind === 'empty');
    const wanted = clause.operands.flatMap((operand) => {
      if (operand.kind === 'call') throw unusable(operand, name);
      if (operand.kind === 'empty') return [];
      const value = Number(operand.value);
      if (operand.value.trim() === '' || Number.isNaN(value))
        throw refuse(400, `Value '${operand.value}' is invalid for the '${name}' field. Provide a number.`);
      return [value];
    });
    const [bound = NaN] = wanted;
    const hits = (value: number | null): boolean => (value === null ? empty : wanted.includes(value));
    const tests: Partial<Record<typeof clause.op, (value: number | null) => boolean>> = {
      '=': hits,
      in: hits,
      is: hits,
      '!=': (value) => value !== null && !hits(value),
      'not in': (value) => value !== null && !hits(value),
      'is not': (value) => value !== null,
      '<': (value) => value !== null && value < bound,
      '<=': (value) => value !== null && value <= bound,
      '>': (value) => value !== null && value > bound,
      '>=': (value) => value !== null && value >= bound,
    };
    const test = tests[clause.op];
    if (!test) throw noOperator(clause, name);
    return (issue) => test(read(issue));
  },
  operators: ['=', '!=', 'in', 'not in', 'is', 'is not', '<', '<=', '>', '>='],
  sort: {
    key: () => (issue) => {
      const value = read(issue);
      return value === null ? null : [value];
    },
  },
});
