import { DEFAULT_ESCALATION } from '../escalation-rules';
import { defaultCloseCheck } from '../gate/close-check-rules';
import type { Policy, PolicyDraft } from '../policy';

/** All that an admin decides, with nothing left to a default. */
export interface FullDraft extends Omit<PolicyDraft, 'escalation' | 'closeCheck' | 'messages'> {
  readonly escalation: Policy['escalation'];
  readonly closeCheck: Policy['closeCheck'];
  readonly messages: Policy['messages'];
}

/** What is left out is by default. */
export function completed(draft: PolicyDraft): FullDraft {
  const escalation = { ...DEFAULT_ESCALATION, ...draft.escalation };
  const closeCheck = { ...defaultCloseCheck(draft.levels, escalation), ...draft.closeCheck };
  return { ...draft, escalation, closeCheck, messages: draft.messages ?? {} };
}

/** What an admin decided in these rules, without what was looked up or counted when they were saved. */
export function draftOf(policy: Policy): FullDraft {
  const { version: _, desk: __, enabledAt: ___, fields, doneStatuses: ____, ...decided } = policy;
  return { ...decided, teamField: fields.team.id };
}

/**
 * Rules of another day or another desk, as they may be taken over: the switch stays as it is, and that the team's clock
 * starts anew is believed only where it was proven here for this very clock, and nothing has disproved it since.
 */
export function takenOver(draft: FullDraft, now: FullDraft | null): FullDraft {
  const { teamClock } = draft;
  const stands =
    now?.teamClock?.proven === true &&
    now.teamClock.field === teamClock?.field &&
    now.teamClock.stopsOn === teamClock.stopsOn;
  return {
    ...draft,
    enabled: now?.enabled ?? draft.enabled,
    teamClock: teamClock && { ...teamClock, proven: stands },
  };
}
