import type { FullDraft } from './draft';
import { same } from './same';

/** Key by key: mine where I changed it, else theirs. */
function merged<T extends object>(base: T, mine: T, theirs: T): T {
  const result = { ...theirs };
  // Object.keys knows no types; these are the keys of T.
  for (const key of Object.keys({ ...theirs, ...mine }) as (keyof T)[])
    if (!same(base[key], mine[key])) result[key] = mine[key];
  return result;
}

/**
 * My changes on top of what somebody else saved meanwhile. Where both changed the same thing mine stands; what is
 * switched on or off, and what was proven of the team's clock, is never mine to carry over.
 */
export function rebased(base: FullDraft, mine: FullDraft, theirs: FullDraft): FullDraft {
  const all = merged(base, mine, theirs);
  const sameClock =
    theirs.teamClock?.field === all.teamClock?.field && theirs.teamClock?.stopsOn === all.teamClock?.stopsOn;
  return {
    ...all,
    enabled: theirs.enabled,
    teamClock: sameClock ? theirs.teamClock : all.teamClock,
    escalation: merged(base.escalation, mine.escalation, theirs.escalation),
    closeCheck: merged(base.closeCheck, mine.closeCheck, theirs.closeCheck),
  };
}
