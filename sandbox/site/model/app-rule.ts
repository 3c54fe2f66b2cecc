import type { Json } from '../../json';

/** A workflow rule that a Forge app offers, told to the site when the app is installed. */
export interface AppRuleModule {
  /** `ari:cloud:ecosystem::extension/{appId}/{envId}/static/{moduleKey}`: what a workflow stores as the rule's `key`. */
  ari: string;
  appId: string;
  moduleKey: string;
  ruleKey: AppRuleKey;
  name: string;
  description: string;
  projectTypes: readonly ('company-managed' | 'team-managed')[];
  /** A Jira expression that says in words what the rule does as it is configured; it reads `config`. */
  configurationDescription?: string;
  /** What the app was granted: `modifiedFields` are told only to one with `read:jira-work`. Absent: nothing. */
  scopes?: ReadonlySet<string>;
  /** The manifest's Jira expression; absent where a function decides. */
  expression?: string;
  /** What people read when the expression says false: a text, or an expression that makes one. */
  errorMessage?: string | { expression: string };
  /** Runs the app's validator function with Jira's input. Rejects when it throws, times out or cannot run. */
  validate?(input: Json): Promise<{ result: boolean; errorMessage?: string }>;
  /** Hands a made transition to the app's post function; what becomes of it is Forge's matter. */
  after?(input: Json): void;
  /** An expression of this app failed at run time: told to the owning app alone (`avi:jira:failed:expression`). */
  failed?(what: { expression: string; message: string; issueId?: string; workflowName: string }): void;
}

export type AppRuleKey = 'forge:expression-condition' | 'forge:expression-validator' | 'forge:workflow-post-function';

/** A rule of a Forge app as a transition stores it. All parameters are texts, as on the wire. */
export interface AppRule {
  /** The rule's own id, given when it is added and kept while it is written back. */
  id: string;
  ruleKey: AppRuleKey;
  /** The module's ARI. */
  key: string;
  /** The app's own configuration, JSON as text, at most 32 KiB. */
  config: string;
  disabled: boolean;
  tag: string;
}

/** An issue panel that a Forge app brings, and where it is shown: nowhere until somebody adds it. */
export interface AppPanel {
  /** `ari:cloud:ecosystem::extension/{appId}/{envId}/static/{moduleKey}`. */
  ari: string;
  appId: string;
  /** Projects on all of whose work it is shown. */
  pinnedIn: Set<string>;
  /** Ids of issues that a person has added it to. */
  addedTo: Set<string>;
}
