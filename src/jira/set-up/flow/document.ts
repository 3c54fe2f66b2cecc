import { array, number, optional, record, string, type, union, unknown, type Infer } from 'superstruct';
import type { FoundWorkflow, Way } from '../../../domain/doctor/desk-setup';
import { Transition, wayOf } from '../../desk-setup/parse-way';

const Any = record(string(), unknown());

const SiteStatus = type({
  id: optional(union([string(), number()])),
  name: string(),
  statusCategory: string(),
  statusReference: string(),
});
const StatusOfFlow = type({ statusReference: string(), properties: optional(record(string(), string())) });

/** One workflow as Jira's API tells it. What is not named here is kept as it was told, and written back with it. */
export const FlowDocument = type({
  id: string(),
  name: string(),
  version: Any,
  statuses: array(StatusOfFlow),
  transitions: array(Transition),
});
export const FlowsRead = type({ statuses: array(SiteStatus), workflows: array(FlowDocument) });

export type FlowTransition = Infer<typeof Transition>;
export type SiteStatus = Infer<typeof SiteStatus>;

/** A workflow, and the statuses of the site that it speaks of by reference. */
export interface Flow {
  readonly statuses: readonly SiteStatus[];
  readonly workflow: Omit<Infer<typeof FlowDocument>, 'statuses' | 'transitions'> & {
    readonly statuses: readonly Infer<typeof StatusOfFlow>[];
    readonly transitions: readonly FlowTransition[];
  };
}

/** The id of a status by its reference; one that is not made yet goes by the reference itself. */
const idBy = (statuses: readonly SiteStatus[]) => {
  const ids = new Map(statuses.map(({ id, statusReference }) => [statusReference, String(id ?? statusReference)]));
  return (reference: string): string => ids.get(reference) ?? reference;
};

/** The same workflow as the set-up check sees it. */
export function seen({ statuses, workflow }: Flow): FoundWorkflow {
  const idOf = idBy(statuses);
  const known = new Map(statuses.map((it) => [it.statusReference, it]));
  return {
    name: workflow.name,
    statuses: workflow.statuses.flatMap(({ statusReference }) => {
      const it = known.get(statusReference);
      return it ? [{ id: idOf(statusReference), name: it.name, done: it.statusCategory === 'DONE' }] : [];
    }),
    ways: workflow.transitions.flatMap((transition): Way[] => wayOf(transition, idOf)),
  };
}

/** The reference by which this document speaks of a status of that id. */
const referenceOf = ({ statuses }: Flow, id: string): string =>
  statuses.find((it) => String(it.id ?? it.statusReference) === id)?.statusReference ?? id;

export const nameOf = ({ statuses }: Flow, id: string): string =>
  statuses.find((it) => String(it.id ?? it.statusReference) === id)?.name ?? id;

export const withTransitions = (flow: Flow, transitions: readonly FlowTransition[]): Flow => ({
  ...flow,
  workflow: { ...flow.workflow, transitions },
});

/** Ids of transitions are free to choose; those of a set-up begin above what Jira's templates use. */
export function freeId({ workflow: { transitions } }: Flow): string {
  const taken = new Set(transitions.map(({ id }) => Number(id)));
  let id = 201;
  while (taken.has(id)) id += 10;
  return String(id);
}

type NewWay = Pick<FlowTransition, 'name' | 'conditions'> &
  Partial<Pick<FlowTransition, 'validators' | 'transitionScreen'>> & {
    readonly description: string;
    /** Ids of statuses; `null`: from any. */
    readonly from: readonly string[] | null;
    readonly to: string;
  };

/** The workflow with one more transition. */
export function withWay(flow: Flow, { from, to, ...way }: NewWay): Flow {
  const added = {
    id: freeId(flow),
    type: from === null ? ('GLOBAL' as const) : ('DIRECTED' as const),
    toStatusReference: referenceOf(flow, to),
    links: (from ?? []).map((id) => ({ fromStatusReference: referenceOf(flow, id) })),
    properties: {},
    triggers: [],
    actions: [],
    validators: [],
    ...way,
  };
  return withTransitions(flow, [...flow.workflow.transitions, added]);
}
