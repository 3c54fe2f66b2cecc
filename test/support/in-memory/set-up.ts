import type { Choices } from '../../../src/domain/set-up/choices';
import type { FoundDesk } from '../../../src/domain/set-up/found-desk';
import type { JiraStep, KeptPlan, SetUpPlans, SetUpSite, StepAnswer } from '../../../src/ports/set-up';
import { failures, type Trouble } from './failures';

/** Plans as they are kept, one a project. */
export function memorySetUpPlans(): SetUpPlans & { all: Map<string, KeptPlan> } {
  const all = new Map<string, KeptPlan>();
  return {
    all,
    of: async (projectId) => all.get(projectId) ?? null,
    async change(projectId, change) {
      const before = all.get(projectId) ?? null;
      const { plan, ...others } = change(before);
      const kept = { ...others, plan: { ...plan, revision: (before?.plan.revision ?? 0) + 1 } };
      all.set(projectId, kept);
      return kept;
    },
    forget: async (projectId) => void all.delete(projectId),
  };
}

export interface MemorySetUpSite extends SetUpSite {
  found: FoundDesk;
  readonly made: JiraStep[];
  readonly undone: JiraStep[];
  /** How the next changes end. */
  answer: StepAnswer;
  fail(call: 'look' | 'make' | 'undo', kind: Trouble, times?: number): void;
}

/** The same site with what a step makes. */
function after(found: FoundDesk, step: JiraStep): FoundDesk {
  switch (step.kind) {
    case 'link-type':
      return { ...found, made: { ...found.made, linkType: '7' } };
    case 'manager-role':
      return { ...found, made: { ...found.made, managerRole: '9' } };
    case 'people-in-role':
      return { ...found, managers: { is: { people: step.people, others: 0 } } };
    case 'override-screen':
      return { ...found, overrideScreen: { is: '99' } };
    case 'fields-on-screen':
      return { ...found, screens: { is: [{ ...step.screen, missing: [], sharedWith: [], copyable: true }] } };
    case 'workflow':
      return {
        ...found,
        made: { ...found.made, reentry: '71', waiting: '72' },
        flows: { is: [{ ...step.workflow, missing: [], sharedWith: [], copyable: true, approvals: false }] },
      };
    default:
      return found;
  }
}

/** One project's site, which becomes what is made of it. */
export function memorySetUpSite(found: FoundDesk, choices?: Choices): MemorySetUpSite {
  const { fail, run } = failures<'look' | 'make' | 'undo'>();
  const site: MemorySetUpSite = {
    found,
    made: [],
    undone: [],
    answer: 'done',
    fail,
    async choices() {
      if (!choices) throw new Error('nothing to choose from');
      return choices;
    },
    look: () => run('look', () => site.found),
    make: (_, __, step) =>
      run('make', () => {
        if (site.answer !== 'done') return site.answer;
        site.made.push(step);
        site.found = after(site.found, step);
        return 'done';
      }),
    undo: (_, __, step) =>
      run('undo', () => {
        if (site.answer === 'done') site.undone.push(step);
        return site.answer;
      }),
  };
  return site;
}
