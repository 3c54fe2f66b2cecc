import type { AccountId, Issue } from '../../model';
import { refuse } from '../../refusal';
import type { FieldClause, Predicate } from './clause';
import { personsOf } from './fields/persons';
import { lacking } from './refusals';
import type { PastField, Scope, Test, Wanted } from './scope';
import { dayAround, instantOf } from './when';

/** A field's value from one change to the next. */
interface Span {
  value: string | null;
  from: number;
  to: number;
  by: AccountId;
}
interface Change {
  from: string | null;
  to: string | null;
  at: number;
  by: AccountId;
}

const changesOf = (issue: Issue, fieldId: string): Change[] =>
  issue.history.flatMap(({ at, author: by, items }) =>
    items
      .filter((it) => it.fieldId === fieldId)
      .map(({ from, to }) => ({ from: from || null, to: to || null, at, by })),
  );

function spansOf(issue: Issue, past: PastField): Span[] {
  const changes = changesOf(issue, past.fieldId);
  const first = changes[0] ? changes[0].from : past.now(issue);
  const starts = [{ value: first, from: issue.created, by: issue.creator }].concat(
    changes.map(({ to, at, by }) => ({ value: to, from: at, by })),
  );
  return starts.map((start, i) => ({ ...start, to: starts[i + 1]?.from ?? Infinity }));
}

/**
 * `was`, `was in`, `was not`, `was not in` and `changed` with their predicates. Throws 400 for a field whose
 * history is not searched.
 */
export function historyTest(past: PastField | undefined, clause: FieldClause, scope: Scope): Test {
  if (!past) throw refuse(400, `History searches do not support the field '${clause.field.name}'.`);
  if (clause.op === 'changed') return changedTest(past, clause.predicates, scope);
  const wanted = past.wanted(clause.operands, scope);
  const within = clause.predicates.map((it) => spanTest(past, it, scope));
  const was: Test = (issue) =>
    spansOf(issue, past).some((span) => among(wanted, span.value) && within.every((holds) => holds(span)));
  return clause.op.includes('not') ? (issue) => !was(issue) : was;
}

const among = (wanted: Wanted, value: string | null): boolean =>
  value === null ? wanted.empty : wanted.ids.has(value);

function changedTest(past: PastField, predicates: readonly Predicate[], scope: Scope): Test {
  const tests = predicates.map((it): ((change: Change) => boolean) => {
    if (it.op === 'from' || it.op === 'to') {
      const end = it.op;
      const wanted = past.wanted(it.operands, scope);
      return (change) => among(wanted, change[end]);
    }
    const holds = spanTest(past, it, scope);
    return ({ at, by }) => holds({ value: null, from: at, to: at, by });
  });
  return (issue) => changesOf(issue, past.fieldId).some((change) => tests.every((holds) => holds(change)));
}

/** Does a stretch of time, or an instant, satisfy a predicate? */
function spanTest({ name }: PastField, { op, operands }: Predicate, scope: Scope): (span: Span) => boolean {
  if (op === 'by') {
    const people = new Set(operands.flatMap((operand) => personsOf(operand, 'by', scope)));
    return ({ by }) => people.has(by);
  }
  const [first, second, ...more] = operands.map((operand) => instantOf(operand, name, scope));
  const pair = op === 'during';
  if (!first || more.length > 0 || pair !== (second !== undefined))
    throw lacking(`${operands.length} dates after ${op.toUpperCase()}`);
  if (op === 'before') return ({ from }) => from < first();
  if (op === 'after') return ({ to }) => to > first();
  if (second) return ({ from, to }) => from <= second() && to >= first();
  if (op !== 'on') throw lacking(`${op.toUpperCase()} with WAS`);
  return ({ from, to }) => {
    const day = dayAround(first(), scope.timeZone);
    return from < day.end && to >= day.start;
  };
}
