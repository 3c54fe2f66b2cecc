/**
 * What the app could not do, by name. Each says what happened, what it means and what to do next;
 * people read `text`, programs the code.
 */
export const FINDINGS = {
  'unknown-team': {
    happened: 'The ticket was given to a team that the support rules do not know.',
    means: 'It stays with the team and level that had it; no hand-over was made.',
    next: 'Add the team to the support rules, or choose a team from them.',
  },
  'no-team': {
    happened: 'The ticket’s team was cleared.',
    means: 'Nobody is shown as holding it; its time still counts for the last team.',
    next: 'Choose a team on the ticket.',
  },
  'unknown-level': {
    happened: 'The ticket was given a support level that no team takes over by default.',
    means: 'The level was put back to the one of the ticket’s team.',
    next: 'Choose a team instead, or name a default team for that level in the support rules.',
  },
  'unknown-work-type': {
    happened: 'The support rules name no waiting status for this work type.',
    means: 'The assignee was cleared, but the status was left as it was.',
    next: 'Add the work type to the support rules.',
  },
  'no-path-to-waiting': {
    happened: 'The workflow has no transition from the ticket’s status to the waiting status that the app may use.',
    means: 'The ticket changed hands, but its status was left as it was.',
    next: 'Add a transition to the waiting status to this workflow, let the app’s project role transition work items, then run the set-up check.',
  },
  'no-path-to-reentry': {
    happened: 'The workflow has no transition into the re-entry status that the app may use.',
    means: 'The ticket changed hands, but the team’s SLA did not start anew.',
    next: 'Add the re-entry status with its transitions to this workflow, then run the set-up check.',
  },
  'team-clock-not-restarted': {
    happened: 'The ticket changed hands, but the team’s SLA still shows its old cycle.',
    means: 'The team target is right; the SLA of the team is not, for this ticket.',
    next: 'Check the SLA’s start and stop conditions against the set-up guide.',
  },
  'customer-clock-changed': {
    happened: 'A hand-over changed a cycle of the customer’s SLA.',
    means: 'To protect the customer’s clock, the team’s SLA is no longer restarted on this desk.',
    next: 'Take the re-entry status out of the customer SLAs’ conditions, then prove the team clock again.',
  },
  'field-missing': {
    happened: 'A field that the support rules name no longer exists, or does not belong to this work type.',
    means: 'Hand-overs cannot be completed.',
    next: 'Save the support rules again, so that the fields are looked up anew.',
  },
  'not-permitted': {
    happened: 'Jira did not let the app change the ticket.',
    means: 'The hand-over is incomplete.',
    next: 'Give the app’s project role the permissions to edit, assign and transition work items.',
  },
  'not-visible': {
    happened: 'The app can no longer see the ticket.',
    means: 'Hand-overs of it are not noticed.',
    next: 'Let the app’s project role browse the project, and add it to the ticket’s security level.',
  },
  'not-told': {
    happened: 'Jira refused to mail the receiving team.',
    means: 'The ticket changed hands and stands in the team’s queue, but nobody was told.',
    next: 'Check the people or the group that the support rules name for this team.',
  },
  'not-listening': {
    happened:
      'The audit found hand-overs that no event told of, and the project property that lets events through is gone.',
    means: 'Hand-overs are made up to an hour late.',
    next: 'Save the support rules again: that writes the property anew.',
  },
  'set-up-broken': {
    happened: 'Something that this desk needs in Jira is no longer as it was.',
    means: 'Hand-overs, or the close check, may go wrong until it is put right.',
    next: 'Open the set-up check in the project’s settings: it says what it is, and mends what can be mended.',
  },
  'linked-project-not-listening': {
    happened: 'Jira did not let the app mark a project in which this desk has work done.',
    means: 'The rules are saved. Tickets hear up to an hour late that their linked work there was closed or reopened.',
    next: 'Let somebody who administers that project as well save the support rules again.',
  },
  'linked-work-not-told': {
    happened: 'Jira did not let the app write on the ticket that its linked work was closed or is open again.',
    means: 'The ticket shows its linked work as it is, but nobody was told.',
    next: 'Give the app’s project role the permission to add comments.',
  },
  'not-given-back': {
    happened: 'The linked work is closed, but the ticket could not be moved to its waiting status.',
    means: 'The ticket was told, and stays in the status that it had.',
    next: 'Add a transition to the waiting status to this workflow that the app may use, and name it for this work type in the support rules.',
  },
  refused: {
    happened: 'Jira refused a step of the hand-over.',
    means: 'The hand-over is incomplete.',
    next: 'Look for a required field or a validator on the transitions to the waiting and re-entry status.',
  },
  'gave-up': {
    happened: 'Jira did not answer as it should, six times in a row.',
    means: 'The hand-over is incomplete.',
    next: 'Change the team once more when Jira is well again; the hand-over is then finished.',
  },
} as const satisfies Record<string, { happened: string; means: string; next: string }>;

export type FindingCode = keyof typeof FINDINGS;

/** What a later look that finds all in order disproves. The others tell of a step that was left out for good. */
const PASSING: readonly FindingCode[] = ['unknown-team', 'no-team', 'not-visible', 'not-permitted', 'gave-up'];
export const passes = (code: FindingCode): boolean => PASSING.includes(code);

export interface Finding {
  readonly code: FindingCode;
  readonly projectId: string;
  /** `null`: about the desk as a whole. */
  readonly issueId: string | null;
  readonly at: number;
  /** A name that tells which one: a team, a field, a status id. Never prose of a customer. */
  readonly detail: string;
}

export const isFindingCode = (code: string): code is FindingCode => Object.hasOwn(FINDINGS, code);
