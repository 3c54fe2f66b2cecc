import type { ShownRules } from '../../../src/domain/shown-rules';
import { JiraFailure, type DeskFacts } from '../../../src/ports';

type Facts = Awaited<ReturnType<DeskFacts['look']>>;

export interface MemoryDeskFacts extends DeskFacts {
  /** What was written last on each project. */
  readonly marks: Map<string, ShownRules>;
  /** The desks that were written last on each project that is none. */
  readonly linked: Map<string, readonly string[]>;
  /** Projects that the admin who saves may not see. */
  readonly unseen: Set<string>;
}

/** Projects by id, each with the facts that a look finds and the one field that may hold its team. */
export function memoryDeskFacts(projects: Record<string, Facts & { teamField: string }>): MemoryDeskFacts {
  const marks = new Map<string, ShownRules>();
  const linked = new Map<string, readonly string[]>();
  const unseen = new Set<string>();
  const find = (projectId: string): Facts & { teamField: string } => {
    const found = projects[projectId];
    if (!found) throw new JiraFailure('gone', 'read project answered 404');
    return found;
  };
  return {
    marks,
    linked,
    unseen,
    sees: async (projectId) => !unseen.has(projectId),
    async look(projectId, wanted) {
      const { teamField, ...facts } = find(projectId);
      if (teamField !== wanted)
        throw new JiraFailure('field', `${wanted} is neither Jira’s Team field nor a select field`);
      return facts;
    },
    async mark(projectId, rules) {
      find(projectId);
      marks.set(projectId, rules);
    },
    isMarkedLinked: async (projectId) => (linked.get(projectId) ?? []).length > 0,
    async markLinked(projectId, desks) {
      find(projectId);
      linked.set(projectId, desks);
    },
  };
}
