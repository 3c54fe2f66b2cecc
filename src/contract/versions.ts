import type { Named } from '../domain/doctor/desk-setup';
import type { Policy, PolicyDraft } from '../domain/policy';
import type { RulesVersion } from '../domain/rules/version';

export type { RulesVersion, SavedHow } from '../domain/rules/version';

/** The rules over time. For admins of the project. */
export interface VersionsContract {
  /** Newest first, fifty at most; `before`: only older ones. */
  'rules.versions': { asks: { before?: number }; answers: { versions: RulesVersion[]; more: boolean } };
  'rules.version': { asks: { version: number }; answers: { rules: Policy | null } };
  /** An old version becomes the next one. */
  'rules.restore': { asks: { version: number }; answers: { rules: Policy } };
  /** On or off, and nothing else: hand-overs stop at once, tickets can be closed, nothing is lost. */
  'rules.switch': { asks: { on: boolean }; answers: { rules: Policy } };
  /** Judges a file without saving it: the rules in it, or what is wrong with them. */
  'rules.judge': { asks: { text: string }; answers: { draft: PolicyDraft | null; wrong: string[] } };
  /** Teams that were met on the project's tickets, most frequent first. `field`: the team field's id. */
  'teams.seen': { asks: { field: string }; answers: { teams: Named[] } };
}
