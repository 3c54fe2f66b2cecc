import type { FlowNeeds } from '../../../domain/set-up/flow-needs';
import type { FlowDifference } from '../../../domain/set-up/flow-difference';
import type { Flow } from './document';

/** A workflow with what it lacked, and what that was; nothing was lacking where the list is empty. */
export interface Edited {
  readonly flow: Flow;
  readonly missing: readonly FlowDifference[];
}

/** The app's own rules on this site, by the keys of their modules. */
export type RuleKey = (module: string) => string;

export interface KnownStatus {
  readonly id: string;
  readonly name: string;
  readonly statusCategory: string;
}

export interface Task {
  readonly needs: FlowNeeds;
  readonly ruleKey: RuleKey;
  /** What the close check does, in one sentence. */
  readonly says: string;
  /** Statuses of the site by which new ones are bound, if they are there. */
  readonly known: readonly KnownStatus[];
}

export type Edit = (flow: Flow, task: Task) => Edited;

export const restrictedTo = (roles: readonly string[]) => ({
  operation: 'ALL',
  conditions: [
    roles.length > 0
      ? { ruleKey: 'system:restrict-issue-transition', parameters: { roleIds: roles.join(',') } }
      : { ruleKey: 'system:restrict-issue-transition', parameters: { permissionKeys: 'SERVICEDESK_AGENT' } },
  ],
  conditionGroups: [],
});

/** Hidden from people, and open to apps that act as themselves (Jira REST v3, workflow rules). */
export const APPS_ONLY = {
  operation: 'ALL',
  conditions: [{ ruleKey: 'system:restrict-from-all-users', parameters: { restrictMode: 'users' } }],
  conditionGroups: [],
};
