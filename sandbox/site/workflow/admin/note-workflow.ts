import { item } from '../../audit/items';
import { change, changes, note } from '../../audit/note';
import type { Caller } from '../../caller';
import type { Site, Status, Workflow } from '../../model';

const statusNames = (site: Site, { statusIds }: Workflow): string[] =>
  statusIds.map((id) => site.statuses.get(id)?.name ?? id);
const transitionNames = ({ transitions }: Workflow): string[] => transitions.map(({ name }) => name);

/** Notes in the audit log that a workflow was made (`before` absent), saved anew, or deleted (`after` absent). */
export function noteWorkflow(
  site: Site,
  caller: Caller,
  before: Workflow | undefined,
  after: Workflow | undefined,
): void {
  const workflow = after ?? before;
  if (!workflow) return;
  const what = !before ? 'created' : after ? 'updated' : 'deleted';
  const changed =
    before && after
      ? [
          ...changes('Status', statusNames(site, before), statusNames(site, after)),
          ...changes('Transition', transitionNames(before), transitionNames(after)),
        ]
      : [];
  note(site, caller, {
    category: 'workflows',
    summary: `Workflow ${what}`,
    object: item.workflow(workflow),
    changed,
  });
}

/** Notes the statuses that saving a workflow has made or renamed. */
export function noteStatuses(site: Site, caller: Caller, before: ReadonlyMap<string, Status>): void {
  for (const status of site.statuses.values()) {
    const old = before.get(status.id);
    const object = item.status(status);
    if (!old) note(site, caller, { category: 'statuses', summary: 'Status created', object });
    else if (old.name !== status.name || old.category !== status.category)
      note(site, caller, {
        category: 'statuses',
        summary: 'Status updated',
        object,
        changed: [change('Name', old.name, status.name), change('Category', old.category, status.category)],
      });
  }
}
