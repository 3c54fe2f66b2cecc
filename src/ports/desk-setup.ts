import type { DeskSetup } from '../domain/doctor/desk-setup';
import type { FixCode } from '../domain/doctor/report';
import type { Policy } from '../domain/policy';

/** What is mended in Jira; the project property is written as when rules are saved. */
export type JiraFix = Exclude<FixCode, 'write-property'>;

/** What a desk's rules rest on in Jira, as the person who asks; what the app may do, as the app. */
export interface DeskSetups {
  /** Changes nothing. What could not be looked at is said in its place: it rejects for nothing that Jira answers. */
  look(policy: Policy): Promise<DeskSetup>;
  /**
   * Mends what is not so yet, and nothing where all is. Answers the rules as they have to be from then on: the same ones,
   * or with the id of what was made anew. Rejects with JiraFailure; `forbidden` where the person may not.
   */
  fix(policy: Policy, what: JiraFix): Promise<Policy>;
}
