/** Why a part could not be looked at: it is for Jira admins, it was not shown, or Jira did not answer as it should. */
export type Unseen = 'jira-admins-only' | 'not-shown' | 'no-answer';

/** A part of the site as it was found, or why it was not. */
export type Looked<T> = { readonly is: T } | { readonly unseen: Unseen };

export interface Named {
  readonly id: string;
  readonly name: string;
}

export interface FoundStatus extends Named {
  readonly done: boolean;
}

/** Who may take a transition, as far as it is of interest here. `other`: rules that ask for something else. */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly roles: readonly string[] }
  | 'apps-only'
  | 'nobody'
  | 'other';

/** A transition of a workflow. */
export interface Way extends Named {
  /** Ids of statuses; `null`: from any. */
  readonly from: readonly string[] | null;
  readonly to: string;
  readonly condition: Condition;
  /** Fields without which it is refused, by Jira's own rule. */
  readonly asks: readonly string[];
  readonly screen: string | null;
}

export interface FoundWorkflow {
  readonly name: string;
  readonly statuses: readonly FoundStatus[];
  /** Without the one by which work is created. */
  readonly ways: readonly Way[];
}

/** A close check where an admin put it. `counts`: ids of link types; `null`: its configuration cannot be read. */
export interface FoundCheck {
  readonly workflow: string;
  readonly transition: string;
  readonly off: boolean;
  readonly counts: readonly string[] | null;
}

/** Any rule of the app where an admin put it. */
export interface FoundRule {
  readonly workflow: string;
  readonly transition: Named;
  /** The key of its module. */
  readonly rule: string;
  /** An admin switched it off; what the app itself holds off for want of a licence is not. */
  readonly off: boolean;
  readonly readable: boolean;
  /** Of the rules that ask for something at some levels: those; `null`: at all, or of another rule. */
  readonly levels: readonly string[] | null;
  /** Of *Outcome recorded*: the field in which it looks for the level. */
  readonly levelField: string | null;
}

/** What the customer of a ticket reads on the portal where it stands. */
export interface SeenOnPortal {
  readonly requestType: string;
  readonly status: string;
  readonly name: string;
}

/** An open ticket, and the statuses to which the app has a way from where it stands. */
export interface MetTicket {
  readonly typeId: string;
  readonly status: Named;
  readonly to: readonly string[];
}

export interface FoundQueue {
  readonly name: string;
  readonly jql: string;
}

/** One change in the history of a ticket that changed lately. */
export interface FoundChange {
  readonly issueId: string;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly by: { readonly name: string; readonly is: 'this-app' | 'other-app' | 'person' };
  /** Ids of the fields that changed: none but those that a hand-over sets. */
  readonly fields: readonly string[];
}

/** What a desk's rules rest on in Jira, as one look found it. */
export interface DeskSetup {
  readonly project: Looked<{ readonly teamManaged: boolean; readonly serviceDesk: boolean }>;
  /** What the app itself may do in the project, and the ids of its roles there. */
  readonly app: Looked<{ readonly permissions: readonly string[]; readonly roles: readonly string[] }>;
  readonly roles: Looked<readonly Named[]>;
  /** How many people and groups have the escalation manager's role; `null`: there is no such role. */
  readonly managers: Looked<number | null>;
  /** `type`: what Jira calls the kind of a custom field. */
  readonly fields: Looked<readonly (Named & { readonly type: string | null })[]>;
  /** The project's work types, with the statuses of their workflows. */
  readonly workTypes: Looked<readonly (Named & { readonly statuses: readonly FoundStatus[] })[]>;
  /** Workflows of the work types that the rules name; `of`: the workflow's name by work type. */
  readonly workflows: Looked<{
    readonly of: Readonly<Record<string, string>>;
    readonly found: readonly FoundWorkflow[];
  }>;
  /** The tickets that changed last: looked at where workflows cannot be. */
  readonly met: Looked<readonly MetTicket[]>;
  readonly closeChecks: Looked<readonly FoundCheck[]>;
  /** All rules of the app, in all workflows of the site. */
  readonly rules: Looked<readonly FoundRule[]>;
  /** Screens on which agents see and edit work of these types, with those of the rules' fields that they show. */
  readonly screens: Looked<readonly (Named & { readonly fields: readonly string[] })[]>;
  /** Ids of the screens that ask why a ticket is closed with open work. */
  readonly reasonScreens: Looked<readonly string[]>;
  readonly linkTypes: Looked<readonly Named[]>;
  /** The project property that filters and pages read; `null`: it is not there. */
  readonly property: Looked<unknown>;
  /** By project id. `visible`: the app may browse it. */
  readonly linkedProjects: Readonly<Record<string, Looked<{ readonly visible: boolean; readonly property: unknown }>>>;
  /** Options of a select field that names teams; none are looked for where it is Jira's own. */
  readonly teamOptions: Looked<readonly string[]>;
  /** Of tickets that wait or are in between, as many as one page tells of. */
  readonly portalNames: Looked<readonly SeenOnPortal[]>;
  readonly queues: Looked<readonly FoundQueue[]>;
  /** Of the tickets that changed last. */
  readonly changes: Looked<readonly FoundChange[]>;
}
