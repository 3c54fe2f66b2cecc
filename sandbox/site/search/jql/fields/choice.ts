import type { Issue } from '../../../model';
import type { Call, FieldClause, Operand, Operator } from '../clause';
import { unusable } from '../functions';
import { noOperator, noValue } from '../refusals';
import type { JqlField, Scope, SortKey, Test, Wanted } from '../scope';

/** A field whose values are picked from a known set: ids, compared by identity. */
export interface Choice {
  /** As messages name it. */
  name: string;
  /** The issue's values; empty when it has none. */
  ids(issue: Issue, scope: Scope): readonly string[];
  /** The ids a written value means; none: it does not exist. May throw a refusal of its own. */
  find(value: string, scope: Scope): readonly string[];
  /** The ids a function gives; undefined: not a function for this field. */
  call?(operand: Call, scope: Scope): readonly string[] | undefined;
  /** A value that means EMPTY, such as `Unresolved`. */
  emptyWord?: string;
  /** Where an id stands among the others, for `<` and `>`; smaller is less. */
  rank?(id: string, scope: Scope): number;
  sort?(id: string, scope: Scope): (number | string)[];
  descends?: boolean;
  /** How its history is found, where Jira searches it. */
  past?: { fieldId: string; now(issue: Issue): string | null };
}

const OPERATORS: readonly Operator[] = ['=', '!=', 'in', 'not in', 'is', 'is not'];
const RANKED: readonly Operator[] = ['<', '<=', '>', '>='];
const HISTORY: readonly Operator[] = ['was', 'was in', 'was not', 'was not in', 'changed'];

export function choiceField(choice: Choice): JqlField {
  const { name, sort, descends, past, rank } = choice;
  return {
    test: (clause, scope) => choiceTest(choice, clause, scope),
    operators: [...OPERATORS, ...(rank ? RANKED : []), ...(past ? HISTORY : [])],
    past: past && { name, ...past, wanted: (operands, scope) => wantedOf(choice, operands, scope) },
    sort: sort && {
      descends,
      key:
        (scope) =>
        (issue): SortKey => {
          const [first] = choice.ids(issue, scope);
          return first === undefined ? null : sort(first, scope);
        },
    },
  };
}

function choiceTest(choice: Choice, clause: FieldClause, scope: Scope): Test {
  const wanted = wantedOf(choice, clause.operands, scope);
  const hits = (issue: Issue): boolean => {
    const ids = choice.ids(issue, scope);
    return ids.length === 0 ? wanted.empty : ids.some((id) => wanted.ids.has(id));
  };
  switch (clause.op) {
    case '=':
    case 'in':
    case 'is':
      return hits;
    // What has no value matches no negation but `is not EMPTY`'s opposite: Jira leaves it out.
    case '!=':
    case 'not in':
    case 'is not':
      return (issue) => choice.ids(issue, scope).length > 0 && !hits(issue);
    case '<':
    case '<=':
    case '>':
    case '>=':
      return rankTest(choice, clause, wanted, scope);
    default:
      throw noOperator(clause, choice.name);
  }
}

function rankTest(choice: Choice, clause: FieldClause, wanted: Wanted, scope: Scope): Test {
  const { rank } = choice;
  const [bound] = wanted.ids;
  if (!rank || bound === undefined) throw noOperator(clause, choice.name);
  const limit = rank(bound, scope);
  const holds = {
    '<': (n: number) => n < limit,
    '<=': (n: number) => n <= limit,
    '>': (n: number) => n > limit,
    '>=': (n: number) => n >= limit,
  };
  const test = holds[clause.op as keyof typeof holds];
  return (issue) => choice.ids(issue, scope).some((id) => test(rank(id, scope)));
}

function wantedOf(choice: Choice, operands: readonly Operand[], scope: Scope): Wanted {
  const ids = new Set<string>();
  let empty = false;
  for (const operand of operands) {
    if (operand.kind === 'empty' || (operand.kind === 'value' && operand.value.toLowerCase() === choice.emptyWord))
      empty = true;
    else for (const id of idsOf(choice, operand, scope)) ids.add(id);
  }
  return { ids, empty };
}

function idsOf(choice: Choice, operand: Exclude<Operand, { kind: 'empty' }>, scope: Scope): readonly string[] {
  if (operand.kind === 'call') {
    const given = choice.call?.(operand, scope);
    if (!given) throw unusable(operand, choice.name);
    return given;
  }
  const found = choice.find(operand.value, scope);
  if (found.length === 0) throw noValue(operand.value, choice.name);
  return found;
}

/** By id, else by name whatever its case; several things may share a name. */
export function byIdOrName(things: Iterable<{ id: string; name: string }>, value: string): string[] {
  const all = [...things];
  const byName = all.filter((thing) => thing.name.toLowerCase() === value.toLowerCase());
  const found = byName.length > 0 ? byName : all.filter((thing) => thing.id === value);
  return found.map((thing) => thing.id);
}
