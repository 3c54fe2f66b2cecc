import type { Looked, Named } from '../doctor/desk-setup';
import type { PolicyDraft } from '../policy';
import type { Choices } from './choices';
import type { FlowDifference } from './flow-difference';
import type { Made } from './new-things';

/** What somebody wants to have: the rules with placeholders, and who is to be escalation manager. */
export interface Wanted {
  readonly draft: PolicyDraft;
  /** Account ids. */
  readonly managers: readonly string[];
  /** Ids of the changes for which a copy was chosen. */
  readonly copies: readonly string[];
}

/** A workflow of work types that the rules name. */
export interface FoundFlow extends Named {
  /** Names of other projects that have it. */
  readonly sharedWith: readonly string[];
  /** A copy can be put into the project's own scheme. */
  readonly copyable: boolean;
  /** Statuses of it wait for approval: Jira's API would lose how. */
  readonly approvals: boolean;
  readonly missing: readonly FlowDifference[];
}

/** A screen on which agents see or edit such work. */
export interface FoundScreen extends Named {
  /** Ids of the rules' fields that it does not show. */
  readonly missing: readonly string[];
  readonly sharedWith: readonly string[];
  readonly copyable: boolean;
}

/** What a set-up needs to know of a project and its site, as one look found it. */
export interface FoundDesk {
  readonly project: Named & { readonly key: string };
  readonly unfit: Choices['unfit'];
  readonly fields: { readonly level: string; readonly team: string; readonly reason: string | null };
  /** Names of permissions that the app lacks, and the ids of its roles. */
  readonly app: Looked<{ readonly lacks: readonly string[]; readonly roles: readonly string[] }>;
  /** All roles of the site. */
  readonly roles: readonly Named[];
  /** Who has the escalation manager's role in the project: account ids, and how many besides, such as groups. */
  readonly managers: Looked<{ readonly people: readonly string[]; readonly others: number }>;
  /** What of the new things is there by now. */
  readonly made: Made;
  /** The screen that asks why a ticket is closed with open work; `null`: there is none. */
  readonly overrideScreen: Looked<string | null>;
  readonly screens: Looked<readonly FoundScreen[]>;
  readonly flows: Looked<readonly FoundFlow[]>;
}

/** What one change does in Jira. Kept before it is made, so that it can be gone on with and taken back. */
export type Step =
  | { readonly kind: 'app-in-role' }
  | { readonly kind: 'link-type' }
  | { readonly kind: 'manager-role' }
  | { readonly kind: 'people-in-role'; readonly role: string; readonly people: readonly string[] }
  | { readonly kind: 'override-screen'; readonly field: string }
  | {
      readonly kind: 'fields-on-screen';
      readonly screen: Named;
      readonly fields: readonly string[];
      /** The name of the copy that is changed in its place. */
      readonly copy: string | null;
    }
  | {
      readonly kind: 'workflow';
      readonly workflow: Named;
      readonly missing: readonly FlowDifference[];
      readonly copy: string | null;
    }
  /**
   * `before`: the version of the rules that were in force. `unfinished`: the one that was begun, and is not known to have
   * come to the project: rules are kept first, and written where pages and events read them after that.
   */
  | { readonly kind: 'rules'; readonly before: number | null; readonly unfinished?: number }
  | {
      readonly kind: 'show-panel';
      readonly panels: readonly { readonly module: string; readonly projects: readonly string[] }[];
    };

/** Steps that were begun, by the change they belong to. */
export type Traces = Readonly<Record<string, Step>>;
