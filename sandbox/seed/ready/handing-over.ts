import type { Project, Site, Transition, Workflow } from '../../site/model';
import { STATUS } from '../ids';
import { addStatus } from '../stock/vocabulary';
import { transition } from '../stock/transition';

export function addHandingOverStatus(site: Site): void {
  addStatus(site, STATUS.handingOver, 'Handing over', 'indeterminate');
}

const forApps = (it: Transition): Transition => ({ ...it, conditions: [{ kind: 'app-only' }] });

/**
 * Gives a workflow the way through *Handing over* to the status in which work waits for its team. Only an
 * app may take it; people get a global way back to the waiting status, so that every state has a path.
 */
export function addHandingOver(workflow: Workflow, waitingStatusId: string, backName: string): void {
  workflow.statusIds.push(STATUS.handingOver);
  workflow.transitions.push(
    forApps(transition('201', 'Hand over', null, STATUS.handingOver)),
    forApps(transition('211', 'Handed over', [STATUS.handingOver], waitingStatusId)),
    transition('221', backName, null, waitingStatusId),
  );
}

/** On the portal a hand-over reads as waiting: each request type gives both statuses one name. */
export function hideHandingOver(site: Site, project: Project, waitingStatusIds: Record<string, string>): void {
  for (const type of project.serviceDesk?.requestTypes ?? []) {
    const workflow = site.workflows.get(project.workflows[type.issueTypeId] ?? '');
    if (!workflow?.statusIds.includes(STATUS.handingOver)) continue;
    const waiting = waitingStatusIds[type.issueTypeId];
    if (waiting === undefined) throw new Error(`No waiting status for request type ${type.name}`);
    type.customerStatusNames[STATUS.handingOver] =
      type.customerStatusNames[waiting] ?? site.statuses.get(waiting)?.name ?? waiting;
  }
}
