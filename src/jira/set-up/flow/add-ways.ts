import type { FoundWorkflow } from '../../../domain/doctor/desk-setup';
import { leads, stranded } from '../../../domain/doctor/ways';
import { WAYS, type FlowDifference } from '../../../domain/set-up/flow-difference';
import { idInFlow } from './add-statuses';
import { freeId, nameOf, seen, withWay } from './document';
import { APPS_ONLY, restrictedTo, type Edit, type Edited } from './edit';

const ANY = 'any status';

interface Added {
  readonly name: string;
  readonly description: string;
  readonly from: readonly string[] | null;
  readonly to: string;
  readonly conditions: ReturnType<typeof restrictedTo> | typeof APPS_ONLY;
}

function added({ flow, missing }: Edited, way: Added): Edited {
  const from = way.from === null ? ANY : way.from.map((id) => `“${nameOf(flow, id)}”`).join(', ');
  const difference: FlowDifference = { adds: 'way', way: freeId(flow), name: way.name, from, to: nameOf(flow, way.to) };
  return { flow: withWay(flow, way), missing: [...missing, difference] };
}

/** The ways out and in again by which the team's SLA starts anew: for apps only. */
export const addReentry: Edit = (flow, { needs }) => {
  let edited: Edited = { flow, missing: [] };
  if (needs.reentry === null) return edited;
  const reentry = idInFlow(needs.reentry);
  if (stranded(seen(flow), reentry, needs.appRoles).length > 0)
    edited = added(edited, {
      name: WAYS.handOver,
      description: 'A ticket changes hands: Tierline takes it through here.',
      from: null,
      to: reentry,
      conditions: APPS_ONLY,
    });
  for (const waiting of needs.waiting.map(idInFlow)) {
    if (leads(seen(edited.flow), reentry, waiting, needs.appRoles)) continue;
    edited = added(edited, {
      name: WAYS.handedOver,
      description: 'The ticket waits for its new team.',
      from: [reentry],
      to: waiting,
      conditions: APPS_ONLY,
    });
  }
  return edited;
};

/** From every status the app gets a ticket to where it waits, and agents get it out of Done again. */
export const addWaysBack: Edit = (flow, { needs }) => {
  let edited: Edited = { flow, missing: [] };
  const between = needs.reentry === null ? undefined : idInFlow(needs.reentry);
  for (const waiting of needs.waiting.map(idInFlow)) {
    const found = seen(edited.flow);
    const complete =
      stranded(found, waiting, needs.appRoles, between).length === 0 &&
      reopens(found, waiting, [...needs.agentRoles, ...needs.appRoles]);
    if (complete) continue;
    edited = added(edited, {
      name: WAYS.back,
      description: 'The ticket waits for support again. Agents reopen it by this, too.',
      from: null,
      to: waiting,
      conditions: restrictedTo(needs.agentRoles.length > 1 ? rolesBack(needs) : []),
    });
  }
  return edited;
};

const rolesBack = ({ agentRoles, appRoles }: { agentRoles: readonly string[]; appRoles: readonly string[] }) =>
  [...new Set([...agentRoles, ...appRoles])].toSorted((one, other) => Number(one) - Number(other));

/** Out of some Done status, to there. */
const reopens = (found: FoundWorkflow, waiting: string, roles: readonly string[]): boolean =>
  found.statuses.filter(({ done }) => done).some(({ id }) => leads(found, id, waiting, roles));
