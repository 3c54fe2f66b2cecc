import type { FindingCode } from './finding';
import type { Policy } from './policy';
import { reentryStatus, stopsOnUnassign } from './team-clock';
import type { Ticket, Transition } from './ticket';
import type { Visit } from './visit';

/** The fields and the property that one edit sets. `assignee: 'clear'` unassigns, `to` names an account. */
export interface Edit {
  readonly team?: string;
  readonly assignee?: 'clear' | { readonly to: string };
  /** Why it was once closed past the close check is true no more. */
  readonly overrideReason?: 'clear';
}

/**
 * The fewest steps that finish a hand-over, in this order. An `enter` without a transition is looked
 * up after the edit, whose answer names the transitions of the status then reached.
 */
export interface Plan {
  readonly reenter: { readonly transition: string } | null;
  readonly edit: Edit | null;
  readonly wait: { readonly status: string; readonly transition: string | null } | null;
  /** Whom it goes to at last, where it must go to nobody first. */
  readonly person?: string;
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

/** To nobody, or to the person that the hand-over names; nothing where it is so already, or somebody took it. */
function assigneeOf(ticket: Ticket, to: string | null, wish: Wish): Pick<Edit, 'assignee'> {
  if (wish.keepAssignee || ticket.assignee === to) return {};
  return { assignee: to === null ? 'clear' : { to } };
}

/**
 * Plans what is left of a hand-over, from how the ticket stands: the same plan comes out on the first
 * attempt and after a step was made and its answer lost, only shorter. The way back of an undone
 * hand-over goes to the status of before, where one transition leads there, and restarts no clock.
 */
export function planHandOver(policy: Policy, ticket: Ticket, visit: Visit, wish: Wish): Plan {
  const type = policy.workTypes[ticket.typeId];
  // Re-entry comes before the edit, so an edit that has arrived proves that re-entry is behind us.
  const edited = ticket.stamp?.operation === visit.operation;
  const ours = ticket.assignee === null || ticket.assignee === visit.before?.assignTo;
  const taken = wish.keepAssignee || (edited && !ours);
  const to = visit.before?.assignTo ?? null;
  const nobodyFirst = to !== null && visit.beginning !== 'undone' && stopsOnUnassign(policy);
  const edit: Edit | null = edited
    ? null
    : {
        ...(wish.setTeam ? { team: visit.team } : {}),
        ...assigneeOf(ticket, nobodyFirst ? null : to, wish),
        ...(ticket.overrideReason === null ? {} : { overrideReason: 'clear' as const }),
      };
  const atLast = nobodyFirst && !taken && !(edited && ticket.assignee === to) ? { person: to } : {};
  const stay = { reenter: null, edit, wait: null, ...atLast };
  const wayTo = (status: string): string | null => transitionTo(ticket.transitions, status, visit.attempts);
  // No ticket may stay in the re-entry status, whoever has taken it meanwhile.
  const between = type?.reentry !== undefined && ticket.status.id === type.reentry;
  const kept = !between && (wish.keepStatus || taken);

  if (visit.beginning === 'undone' && !between) {
    const back = visit.before?.returnTo;
    const wanted = !kept && back !== undefined && back !== type?.reentry && back !== ticket.status.id;
    const transition = wanted ? wayTo(back) : null;
    return { ...stay, wait: wanted && transition ? { status: back, transition } : null, finding: null };
  }
  if (!type) return { ...stay, finding: { code: 'unknown-work-type', detail: ticket.typeId } };
  if (between) return { ...stay, wait: { status: type.waiting, transition: wayTo(type.waiting) }, finding: null };
  if (kept) return { ...stay, finding: null };

  const through = edited || visit.before?.reentered ? null : reentryStatus(policy, ticket);
  if (through) {
    const transition = wayTo(through);
    if (transition)
      return { ...stay, reenter: { transition }, wait: { status: type.waiting, transition: null }, finding: null };
  }
  const cannotReenter = through ? ({ code: 'no-path-to-reentry', detail: through } as const) : null;
  if (ticket.status.id === type.waiting) return { ...stay, finding: cannotReenter };
  const transition = wayTo(type.waiting);
  if (!transition) return { ...stay, finding: { code: 'no-path-to-waiting', detail: ticket.status.id } };
  return { ...stay, wait: { status: type.waiting, transition }, finding: cannotReenter };
}
