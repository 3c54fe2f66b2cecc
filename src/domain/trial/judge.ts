import { disturbedBy } from '../customer-clock';
import { FINDINGS, type FindingCode } from '../finding';
import type { Policy } from '../policy';
import { verifyTeamClock } from '../team-clock';
import type { Ticket } from '../ticket';
import type { Visit } from '../visit';
import type { TrialNames, Verdict } from './record';
import type { Strategy } from './trial';

/** How long an SLA's reading is waited for; by then production, too, has looked a second time at most a little later. */
const PATIENCE_MS = 45_000;
/** Where no clock of ours shows that readings have caught up, the customers' are given this long. */
const QUIET_MS = 25_000;

export interface HandedOver {
  readonly strategy: Strategy;
  /** The rules on trial. */
  readonly policy: Policy;
  readonly names: TrialNames;
  readonly visit: Visit;
  /** As it was read afterwards, at `now`. */
  readonly ticket: Ticket;
  readonly now: number;
  /** What the hand-over itself reported. */
  readonly finding: FindingCode | null;
  readonly second: boolean;
}

/** SLAs by name, for a sentence. */
export const clockNames = (names: TrialNames, fields: readonly string[]): string =>
  fields.map((field) => `“${names.clocks[field] ?? field}”`).join(' and ');

/** What of the ticket is not as after a hand-over; `null`: all is. */
function wrongWith({ policy, names, visit, ticket, finding }: HandedOver): string | null {
  if (ticket.team?.id !== visit.team || ticket.level !== visit.level)
    return 'Somebody or something else changed its team or its support level meanwhile.';
  const { waiting } = policy.workTypes[ticket.typeId] ?? {};
  if (ticket.status.id !== waiting) {
    const status = names.statuses[ticket.status.id] ?? ticket.status.id;
    return `It stands in “${status}”. ${finding ? FINDINGS[finding].happened : 'Something moved it on.'}`;
  }
  if (ticket.assignee !== null) return 'It has an assignee: something else gave it to somebody.';
  return null;
}

/**
 * What a hand-over showed. `not-yet`: read the clocks again. `again`: hand it over once more, since this one is no proof:
 * with an assignee to lose it may have been that loss that stopped the clock, and a clock that did not run before
 * did not start anew.
 */
export function judge(seen: HandedOver): Verdict | 'not-yet' | 'again' {
  const { strategy, policy, names, visit, ticket, now, finding, second } = seen;
  const wrong = wrongWith(seen);
  if (wrong) return { kind: 'broken', note: wrong };
  const disturbed = disturbedBy(policy, visit, ticket);
  if (disturbed.length > 0)
    return { kind: 'disturbed', note: `It changed a cycle of the customers’ ${clockNames(names, disturbed)}.` };
  const waited = now - (visit.before?.to ?? now);
  if (strategy === 'none') {
    if (policy.customerClocks.length > 0 && waited < QUIET_MS) return 'not-yet';
    return { kind: 'handed-over', note: null };
  }
  const field = policy.teamClock?.field ?? '';
  const clock = clockNames(names, [field]);
  if (finding) return { kind: 'not-restarted', note: FINDINGS[finding].happened };
  switch (verifyTeamClock(policy, visit, ticket)) {
    case 'not-needed':
      return { kind: 'no-clock', note: `${clock} does not count on this work type.` };
    case 'restarted': {
      const ran = visit.before?.clocks[field]?.ongoing != null;
      if (!second && (!ran || strategy === 'reentry')) return 'again';
      return ran
        ? { kind: 'restarted', note: `${clock} started anew.` }
        : { kind: 'not-restarted', note: `${clock} did not run before, so that nothing could start anew.` };
    }
    case 'not-yet':
    case 'not': {
      if (waited < PATIENCE_MS) return 'not-yet';
      return { kind: 'not-restarted', note: notRestarted(seen, clock, field) };
    }
  }
}

/** Which half of it did not happen, as far as it shows. */
function notRestarted({ visit, ticket, second }: HandedOver, clock: string, field: string): string {
  const before = visit.before?.clocks[field];
  const after = ticket.clocks[field];
  const stopped = (after?.completed.length ?? 0) > (before?.completed.length ?? 0);
  if (stopped && !after?.ongoing) return `${clock} stopped, and did not start again.`;
  if (!before?.ongoing && !after?.ongoing) return `${clock} ran neither before nor after it.`;
  return second
    ? `${clock} ran on with its old cycle: it starts anew only where the ticket has an assignee to lose.`
    : `${clock} ran on with its old cycle.`;
}
