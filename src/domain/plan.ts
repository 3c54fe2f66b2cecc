import type { FindingCode } from './finding';
import type { Policy } from './policy';
import { reentryStatus } from './team-clock';
import type { Ticket, Transition } from './ticket';
import type { Visit } from './visit';

/** The fields and the property that one edit sets. `assignee: 'clear'` unassigns. */
export interface Edit {
  readonly team?: string;
  readonly assignee?: 'clear';
}

/**
 * The fewest steps that finish a hand-over, in this order. An `enter` without a transition is looked
 * up after the edit, whose answer names the transitions of the status then reached.
 */
export interface Plan {
  readonly reenter: { readonly transition: string } | null;
  readonly edit: Edit | null;
  readonly wait: { readonly status: string; readonly transition: string | null } | null;
  readonly finding: { readonly code: FindingCode; readonly detail: string } | null;
}

export interface Wish {
  /** The team field still shows the old team: the edit sets it. */
  readonly setTeam: boolean;
  readonly keepAssignee: boolean;
  readonly keepStatus: boolean;
}

/** A way to a status. Where several lead there, each attempt takes the next: one may ask for what an app cannot give. */
export function transitionTo(transitions: readonly Transition[], status: string, attempts = 0): string | null {
  const ways = transitions.filter((transition) => transition.to === status);
  return ways[attempts % ways.length]?.id ?? null;
}

/**
 * Plans what is left of a hand-over, from how the ticket stands: the same plan comes out on the first
 * attempt and after a step was made and its answer lost, only shorter.
 */
export function planHandOver(policy: Policy, ticket: Ticket, visit: Visit, wish: Wish): Plan {
  const type = policy.workTypes[ticket.typeId];
  // Re-entry comes before the edit, so an edit that has arrived proves that re-entry is behind us.
  const edited = ticket.stamp?.operation === visit.operation;
  const taken = wish.keepAssignee || (edited && ticket.assignee !== null);
  const edit: Edit | null = edited
    ? null
    : {
        ...(wish.setTeam ? { team: visit.team } : {}),
        ...(ticket.assignee !== null && !wish.keepAssignee ? { assignee: 'clear' as const } : {}),
      };
  const stay = { reenter: null, edit, wait: null };
  const wayTo = (status: string): string | null => transitionTo(ticket.transitions, status, visit.attempts);

  if (!type) return { ...stay, finding: { code: 'unknown-work-type', detail: ticket.typeId } };
  // No ticket may stay in the re-entry status, whoever has taken it meanwhile.
  const between = type.reentry !== undefined && ticket.status.id === type.reentry;
  if (between) return { ...stay, wait: { status: type.waiting, transition: wayTo(type.waiting) }, finding: null };
  if (wish.keepStatus || taken) return { ...stay, finding: null };

  const through = edited || visit.before?.reentered ? null : reentryStatus(policy, ticket);
  if (through) {
    const transition = wayTo(through);
    if (transition)
      return { reenter: { transition }, edit, wait: { status: type.waiting, transition: null }, finding: null };
  }
  const cannotReenter = through ? ({ code: 'no-path-to-reentry', detail: through } as const) : null;
  if (ticket.status.id === type.waiting) return { ...stay, finding: cannotReenter };
  const transition = wayTo(type.waiting);
  if (!transition) return { ...stay, finding: { code: 'no-path-to-waiting', detail: ticket.status.id } };
  return { ...stay, wait: { status: type.waiting, transition }, finding: cannotReenter };
}
