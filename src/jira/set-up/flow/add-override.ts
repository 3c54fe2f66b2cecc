import { array, literal, record, size, string, tuple, type, unknown } from 'superstruct';
import { is } from '../../../domain/fits';
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

const SAY_WHY = 'Say why it is closed although linked work is open.';
const required = (reason: string) => ({
  ruleKey: 'system:validate-field-value',
  parameters: {
    ruleType: 'fieldRequired',
    fieldsRequired: reason,
    ignoreContext: 'false',
    errorMessage: SAY_WHY,
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
  const missing = there.flatMap((it) => {
    const puts = [
      ...(keptFor(it.condition, role) ? [] : (['role'] as const)),
      ...(it.asks.includes(reason) ? [] : (['reason'] as const)),
      ...(it.screen === null ? (['screen'] as const) : []),
    ];
    return puts.length > 0 ? [{ adds: 'override-rules', way: it.id, name: it.name, puts } as const] : [];
  });
  const transitions = flow.workflow.transitions.map((it): FlowTransition => {
    const puts = missing.find(({ way }) => way === it.id)?.puts ?? [];
    return {
      ...it,
      ...(puts.includes('role') ? { conditions: both(it, role) } : {}),
      ...(puts.includes('reason') ? { validators: [...(it.validators ?? []), required(reason)] } : {}),
      ...(puts.includes('screen') ? { transitionScreen: asking(screen ?? NO_SCREEN) } : {}),
    };
  });
  return { flow: withTransitions(flow, transitions), missing };
}

/** What it asked before, and the role. */
const both = ({ conditions }: FlowTransition, role: string) =>
  conditions ? { ...restrictedTo([role]), conditionGroups: [conditions] } : restrictedTo([role]);

/** An override without what was put on it, as far as it is still as it was put. */
export function withoutOverride(it: FlowTransition, puts: readonly ('role' | 'reason' | 'screen')[]): FlowTransition {
  const { conditions, transitionScreen, ...rest } = it;
  const asked = puts.includes('role') ? unwrapped(conditions) : conditions;
  return {
    ...rest,
    ...(asked == null ? {} : { conditions: asked }),
    ...(puts.includes('screen') || transitionScreen === undefined ? {} : { transitionScreen }),
    validators: (it.validators ?? []).filter(
      ({ parameters }) => !puts.includes('reason') || parameters?.['errorMessage'] !== SAY_WHY,
    ),
  };
}

const Role = type({ ruleKey: literal('system:restrict-issue-transition') });
/** As `both` puts it: the role alone, and what was asked before in a group beside it. */
const Put = type({ conditions: tuple([Role]), conditionGroups: size(array(record(string(), unknown())), 0, 1) });

/** What it asked before the role was put around it. */
const unwrapped = (conditions: FlowTransition['conditions']): FlowTransition['conditions'] =>
  is(conditions, Put) ? conditions.conditionGroups[0] : conditions;
