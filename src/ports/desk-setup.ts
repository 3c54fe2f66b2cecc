import type { ChangeRecord } from '../domain/doctor/changed-by';
import type { DeskSetup, Looked } from '../domain/doctor/desk-setup';
import type { FixCode } from '../domain/doctor/report';
import type { Policy } from '../domain/policy';

/** What is mended in Jira; the project property is written as when rules are saved. */
export type JiraFix = Exclude<FixCode, 'write-property' | 'portal-looked-at'>;

/** Who asks Jira: the admin on whose page it is done, or the app by itself, which sees less. */
export type Speaker = 'person' | 'app';

/** What a desk's rules rest on in Jira, as the person who asks; what the app may do, as the app. */
export interface DeskSetups {
  /** Changes nothing. What could not be looked at is said in its place: it rejects for nothing that Jira answers. */
  look(policy: Policy, as: Speaker): Promise<DeskSetup>;
  /** Who changed what of the site's configuration since an instant, as the person: for who administers Jira. */
  records(since: number): Promise<Looked<readonly ChangeRecord[]>>;
  /** Writes the project property that pages read, as it is given. Rejects with JiraFailure. */
  mark(projectId: string, value: object, as: Speaker): Promise<void>;
  /**
   * Mends what is not so yet, and nothing where all is. Answers the rules as they have to be from then on: the same ones,
   * or with the id of what was made anew. Rejects with JiraFailure; `forbidden` where the person may not.
   */
  fix(policy: Policy, what: JiraFix): Promise<Policy>;
}
