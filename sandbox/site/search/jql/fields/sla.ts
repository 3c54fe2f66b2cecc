import type { Field, Issue } from '../../../model';
import type { OngoingCycle, SlaReading } from '../../../sla/cycle';
import type { Call, FieldClause } from '../clause';
import { argumentsOf, unusable } from '../functions';
import { badDate, lacking, noOperator, onlyOperand } from '../refusals';
import type { JqlField, Scope, Test } from '../scope';
import { periodOf } from '../when';

type Reader = (issue: Issue) => SlaReading | null;

/** What the functions say of an issue that has cycles; the last cycle is the ongoing one, if any. */
const STATES: Record<string, (reading: SlaReading) => boolean> = {
  breached: ({ completed, ongoing }) => (ongoing ?? completed[completed.length - 1])?.breached ?? false,
  everbreached: ({ completed, ongoing }) =>
    [...completed, ...(ongoing ? [ongoing] : [])].some((cycle) => cycle.breached),
  completed: ({ ongoing }) => ongoing === undefined,
  running: ({ ongoing }) => ongoing !== undefined && !ongoing.paused,
  paused: ({ ongoing }) => ongoing?.paused ?? false,
  withincalendarhours: ({ ongoing }) => ongoing?.withinCalendarHours ?? false,
};

const TIMES: Record<string, (cycle: OngoingCycle) => number> = {
  elapsed: (cycle) => cycle.elapsedTime,
  remaining: (cycle) => cycle.remainingTime,
};

const hasCycles = (reading: SlaReading | null): reading is SlaReading =>
  reading !== null && (reading.ongoing !== undefined || reading.completed.length > 0);

/** An SLA field (support.atlassian.com, "Write JQL queries for SLAs"). Issues without cycles never match. */
export const slaField = (field: Field): JqlField => ({
  test(clause, scope) {
    const operand = onlyOperand(clause, field.name);
    if (operand.kind !== 'call') throw lacking(`'${field.name}' compared with a plain value`);
    const read = reader(field, scope);
    const name = operand.name.toLowerCase();
    const state = Object.hasOwn(STATES, name) ? STATES[name] : undefined;
    if (state) return stateTest(field.name, clause, operand, read, state);
    const time = Object.hasOwn(TIMES, name) ? TIMES[name] : undefined;
    if (time) return timeTest(field.name, clause, operand, read, time);
    throw unusable(operand, field.name);
  },
  operators: ['=', '!=', '<', '<=', '>', '>='],
  sort: {
    key: (scope) => {
      const read = reader(field, scope);
      return (issue) => {
        const ongoing = read(issue)?.ongoing;
        return ongoing ? [ongoing.remainingTime] : null;
      };
    },
  },
});

function stateTest(
  name: string,
  clause: FieldClause,
  operand: Call,
  read: Reader,
  state: (reading: SlaReading) => boolean,
): Test {
  argumentsOf(operand, 0);
  if (clause.op !== '=' && clause.op !== '!=') throw noOperator(clause, name);
  const wanted = clause.op === '=';
  return (issue) => {
    const reading = read(issue);
    return hasCycles(reading) && state(reading) === wanted;
  };
}

function timeTest(
  name: string,
  clause: FieldClause,
  operand: Call,
  read: Reader,
  time: (cycle: OngoingCycle) => number,
): Test {
  const [text = '0m'] = argumentsOf(operand, 0, 1);
  const limit = periodOf(text);
  if (limit === undefined) throw badDate(text, name);
  // A day may be 24 hours or the calendar's working day: not documented.
  if (/[dw]/.test(text)) throw lacking(`days and weeks in ${operand.name}("${text}")`);
  const holds = {
    '<': (n: number) => n < limit,
    '<=': (n: number) => n <= limit,
    '>': (n: number) => n > limit,
    '>=': (n: number) => n >= limit,
  };
  const test = Object.hasOwn(holds, clause.op) ? holds[clause.op as keyof typeof holds] : undefined;
  if (!test) throw noOperator(clause, name);
  return (issue) => {
    const ongoing = read(issue)?.ongoing;
    return ongoing !== undefined && test(time(ongoing));
  };
}

/** Reads an issue's SLA once an instant, however often a query or its sorting asks. */
function reader(field: Field, scope: Scope): Reader {
  const { sla, site } = scope;
  if (!sla) throw lacking(`the SLA field '${field.name}' in an SLA goal's JQL`);
  const seen = new WeakMap<Issue, { key: string; reading: SlaReading | null }>();
  return (issue) => {
    const key = `${site.clock.now()} ${issue.version}`;
    const known = seen.get(issue);
    if (known?.key === key) return known.reading;
    const reading = sla(issue, field);
    seen.set(issue, { key, reading });
    return reading;
  };
}
