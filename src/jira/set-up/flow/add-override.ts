import { GIVES_UP } from '../../../domain/doctor/check-closing';
import { isOverride } from '../../../domain/doctor/check-override';
import type { FoundStatus, FoundWorkflow, Way } from '../../../domain/doctor/desk-setup';
import { endings, keptFor } from '../../../domain/doctor/ways';
import { WAYS, type FlowDifference } from '../../../domain/set-up/flow-difference';
import type { FlowNeeds } from '../../../domain/set-up/flow-needs';
import { freeId, nameOf, seen, withTransitions, withWay, type Flow, type FlowTransition } from './document';
import { restrictedTo, type Edit, type Edited } from './edit';

type Override = NonNullable<FlowNeeds['override']>;

export const overrideIn = (needs: Pick<FlowNeeds, 'override'>, way: Way): boolean =>
  isOverride(
    {
      fields: needs.override ? { overrideReason: needs.override.reason } : {},
      escalation: { managerRole: needs.override?.role ?? null },
    },
    way,
  );

const required = (reason: string) => ({
  ruleKey: 'system:validate-field-value',
  parameters: {
    ruleType: 'fieldRequired',
    fieldsRequired: reason,
    ignoreContext: 'false',
    errorMessage: 'Say why it is closed although linked work is open.',
  },
});
const asking = (screenId: string) => ({ ruleKey: 'system:transition-screen', parameters: { screenId } });

/** A screen that is not made yet has this place in a plan. */
const NO_SCREEN = 'new:close-with-override';

/** A way past the close check for managers, who have to say why; one that is there gets what it lacks. */
export const addOverride: Edit = (flow, { needs }) => {
  const { override } = needs;
  if (!override) return { flow, missing: [] };
  const there = endings(seen(flow)).filter((way) => overrideIn(needs, way));
  return there.length > 0 ? completed(flow, there, override) : addedTo(flow, override);
};

/** A closed ticket of such a status refuses edits, so that no reason could be kept there. */
const refusesEdits = ({ statuses, workflow }: Flow, id: string): boolean =>
  workflow.statuses.some(
    ({ statusReference, properties }) =>
      properties?.['jira.issue.editable'] === 'false' &&
      String(statuses.find((it) => it.statusReference === statusReference)?.id ?? statusReference) === id,
  );

interface Ends {
  readonly from: readonly string[];
  readonly to: string;
}

/** From what is open to the last status of Done in which a reason can be kept; and on to the very last, past its check. */
function ends(flow: Flow, found: FoundWorkflow): readonly Ends[] {
  const ids = (statuses: readonly FoundStatus[]): readonly string[] => statuses.map(({ id }) => id);
  const finished = found.statuses.filter(({ name, done }) => done && !GIVES_UP.test(name));
  const last = finished.at(-1);
  if (!last) return [];
  const open = ids(found.statuses.filter(({ done }) => !done));
  const before = ids(
    found.statuses.filter(
      ({ id, done }) =>
        done && id !== last.id && found.ways.some(({ from, to }) => to === last.id && from?.includes(id)),
    ),
  );
  const kept = refusesEdits(flow, last.id) ? finished.findLast(({ id }) => !refusesEdits(flow, id)) : undefined;
  if (!kept) return [{ from: [...open, ...before], to: last.id }];
  return [{ from: open, to: kept.id }, ...(before.length > 0 ? [{ from: before, to: last.id }] : [])];
}

function addedTo(flow: Flow, { role, reason, screen }: Override): Edited {
  let edited = flow;
  const missing: FlowDifference[] = [];
  for (const { from, to } of ends(flow, seen(flow))) {
    const names = from.map((id) => `“${nameOf(flow, id)}”`).join(', ');
    missing.push({ adds: 'way', way: freeId(edited), name: WAYS.override, from: names, to: nameOf(flow, to) });
    edited = withWay(edited, {
      name: WAYS.override,
      description: 'Closes the ticket although linked work is open. The reason is kept.',
      from,
      to,
      conditions: restrictedTo([role]),
      validators: [required(reason)],
      transitionScreen: asking(screen ?? NO_SCREEN),
    });
  }
  return { flow: edited, missing };
}

function completed(flow: Flow, there: readonly Way[], { role, reason, screen }: Override): Edited {
  const lacking = there.filter((it) => !keptFor(it.condition, role) || !it.asks.includes(reason) || it.screen === null);
  const whole = (it: FlowTransition, way: Way): FlowTransition => ({
    ...it,
    ...(keptFor(way.condition, role) ? {} : { conditions: both(it, role) }),
    ...(way.asks.includes(reason) ? {} : { validators: [...(it.validators ?? []), required(reason)] }),
    ...(way.screen === null ? { transitionScreen: asking(screen ?? NO_SCREEN) } : {}),
  });
  const transitions = flow.workflow.transitions.map((it) => {
    const way = lacking.find(({ id }) => id === it.id);
    return way ? whole(it, way) : it;
  });
  return {
    flow: withTransitions(flow, transitions),
    missing: lacking.map(({ id, name }) => ({ adds: 'override-rules', way: id, name })),
  };
}

/** What it asked before, and the role. */
const both = ({ conditions }: FlowTransition, role: string) =>
  conditions ? { ...restrictedTo([role]), conditionGroups: [conditions] } : restrictedTo([role]);
