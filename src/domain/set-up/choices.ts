import type { FoundStatus, Named } from '../doctor/desk-setup';

/** What an admin can choose from in the set-up of a project, looked up as the admin who asks. */
export interface Choices {
  readonly project: Named & { readonly key: string };
  /** Why no desk can be made of it; `null`: it can. */
  readonly unfit: 'team-managed' | 'not-a-service-project' | null;
  /** Who asks administers Jira; `null`: Jira did not say. */
  readonly jiraAdmin: boolean | null;
  readonly workTypes: readonly (Named & { readonly statuses: readonly FoundStatus[]; readonly subtask: boolean })[];
  /** Fields that can name a team: Jira's own, and select lists with their options. */
  readonly teamFields: readonly (Named & {
    readonly kind: 'team' | 'select';
    readonly options: readonly Named[];
  })[];
  /** Teams that were met on the project's tickets, most frequent first: Jira lists teams to no app. */
  readonly teamsSeen: readonly Named[];
  readonly slas: readonly Named[];
  readonly linkTypes: readonly (Named & { readonly inward: string; readonly outward: string })[];
  readonly roles: readonly Named[];
  readonly priorities: readonly Named[];
  /** Projects in which linked work could be opened, with their work types. */
  readonly projects: readonly (Named & { readonly key: string; readonly workTypes: readonly Named[] })[];
  /** IANA name; the zone of who asks. */
  readonly timeZone: string;
}
