import { route } from '@forge/api';
import { array, string, type } from 'superstruct';
import { sayLinkedClosed } from '../../domain/gate/say-rule';
import type { FoundDesk, FoundFlow, Wanted } from '../../domain/set-up/found-desk';
import { needsOf } from '../../domain/set-up/flow-needs';
import { NEW } from '../../domain/set-up/new-things';
import { person } from '../desk-setup/ask';
import { hasApprovals } from '../strip-rules';
import { complete } from './flow/complete';
import type { Flow } from './flow/document';
import type { KnownStatus, Task } from './flow/edit';
import { readFlows } from './flow/write';
import { ownModule } from './own-modules';
import { flowsByType, namesOfProjects, othersWithFlow } from './sharing';

const Statuses = array(type({ id: string(), name: string(), statusCategory: string() }));

/** What of the site the workflows' needs follow from. */
export type Known = Pick<FoundDesk, 'project' | 'fields' | 'roles' | 'made' | 'overrideScreen'> & {
  readonly words: ReadonlyMap<string, { readonly inward: string; readonly outward: string }>;
};

/** Statuses that the rules name by their id: they may be on the site and not in the workflow. */
export async function statusesNamed({ draft }: Pick<Wanted, 'draft'>): Promise<readonly KnownStatus[]> {
  const named = Object.values(draft.workTypes).flatMap(({ waiting, reentry }) => [waiting, reentry ?? []].flat());
  const ids = [...new Set(named)].filter((id) => id !== NEW.waiting && id !== NEW.reentry);
  if (ids.length === 0) return [];
  const asked = new URLSearchParams(ids.map((id) => ['id', id]));
  return person.get('read statuses', route`/rest/api/3/statuses?${asked}`, Statuses);
}

export const statusesCalled = (names: readonly string[]): Promise<readonly KnownStatus[]> =>
  person.get(
    'read statuses',
    route`/rest/api/3/statuses/byNames?${new URLSearchParams(names.map((name) => ['name', name]))}`,
    Statuses,
  );

/** What a workflow with these work types is to be made to have. */
function taskFor(
  wanted: Pick<Wanted, 'draft'>,
  known: Known,
  { types, statuses }: { types: readonly string[]; statuses: readonly KnownStatus[] },
): Task {
  const needs = needsOf(wanted, known, types);
  const { counting } = needs.closeCheck ?? {};
  const link = ({ type: id, side }: { type: string; side: 'inward' | 'outward' }): string =>
    known.words.get(id)?.[side] ?? (side === 'outward' ? 'is escalated to' : 'is escalated from');
  const says = counting ? sayLinkedClosed(counting, { link, project: (id) => id }, 'refuses') : '';
  return { needs, ruleKey: ownModule, says, known: statuses };
}

/** A workflow of the project, the work types of the rules that have it, and what is to be made of it. */
export interface FlowAtHand {
  readonly flow: Flow;
  readonly types: readonly string[];
  readonly task: Task;
}

/** The workflows of the rules' work types, each with its task. */
export async function flowsAtHand(
  wanted: Pick<Wanted, 'draft'>,
  known: Known,
  statuses: readonly KnownStatus[],
): Promise<readonly FlowAtHand[]> {
  const of = await flowsByType(known.project.id, Object.keys(wanted.draft.workTypes));
  const flows = await readFlows([...new Set(Object.values(of))]);
  return flows.map((flow) => {
    const types = Object.keys(of).filter((id) => of[id] === flow.workflow.name);
    return { flow, types, task: taskFor(wanted, known, { types, statuses }) };
  });
}

/** The same as the plan needs to know them. */
export const foundFlows = (atHand: readonly FlowAtHand[], projectId: string): Promise<readonly FoundFlow[]> =>
  Promise.all(
    atHand.map(async ({ flow, task }) => {
      const { id, name, statuses, transitions } = flow.workflow;
      const { others, sameScheme } = await othersWithFlow(id, projectId);
      return {
        id,
        name,
        sharedWith: await namesOfProjects(others),
        copyable: !sameScheme,
        approvals: hasApprovals(statuses, transitions),
        missing: complete(flow, task).missing,
      };
    }),
  );
