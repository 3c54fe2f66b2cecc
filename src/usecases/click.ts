import type { RefusedAnswer, Said, ShownHolder } from '../domain/answers';
import { FINDINGS, type FindingCode } from '../domain/finding';
import type { Policy } from '../domain/policy';
import type { Conversation, Lease, People } from '../ports';
import type { Look, ReconcileDeps } from './look';
import type { Visit } from '../domain/visit';

/** What a click works with: the conversation and the people as who clicks, all else as the app. */
export interface ClickDeps extends ReconcileDeps {
  conversation: Conversation;
  people: People;
}

/** Who clicks where, as the platform vouches for it. */
export interface Click {
  readonly issueId: string;
  readonly projectId: string;
  readonly accountId: string;
}

export const refused = (said: Said & { field?: string }): RefusedAnswer => ({ outcome: 'refused', said });

export const saidOf = (finding: FindingCode | null | undefined): Said | null => (finding ? FINDINGS[finding] : null);

/** A holder by the names of the rules; what they no longer know keeps its id. */
export function shownHolder({ teams }: Policy, { team, level }: Pick<Visit, 'team' | 'level'>): ShownHolder {
  return { team, teamName: teams.find(({ id }) => id === team)?.name ?? team, level };
}

/** The click's own look at its ticket. */
export const lookOf = (policy: Policy, click: Click, lease: Lease, now: number, visits: readonly Visit[]): Look => ({
  policy,
  errand: { issueId: click.issueId, projectId: click.projectId, cause: 'click', at: now, by: click.accountId },
  lease,
  late: false,
  visits,
  as: 'person',
});
