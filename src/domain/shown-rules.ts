import type { Said } from './answers';
import type { Level } from './level';
import type { EscalationRules } from './escalation-rules';
import type { CloseCheckRules } from './gate/close-check-rules';
import type { Policy } from './policy';
import type { WorkingHours } from './shapes';
import { watchOf, type Watch } from './watch';

/**
 * What of the rules pages and expressions need, kept in the project property that the filters read, so
 * that no page has to invoke a function for it. Anyone who may browse the project can read it: it names
 * teams, levels and what they ask for, and no person.
 */
export interface ShownRules extends Watch {
  readonly enabled: boolean;
  readonly version: number;
  readonly fields: Policy['fields'];
  readonly levels: readonly Level[];
  readonly teams: readonly { id: string; name: string; level: string; hours?: WorkingHours | undefined }[];
  /** The team that takes a ticket whose level was changed alone, by level. */
  readonly defaultTeams: Policy['defaultTeams'];
  /** The team of new tickets, and the targets: absent in what an earlier version of the app wrote. */
  readonly entryTeam?: string;
  readonly targets?: Policy['targets'];
  readonly hours: WorkingHours;
  readonly clocks: { readonly team: string | null; readonly customer: readonly string[] };
  readonly escalation: EscalationRules;
  readonly closeCheck: CloseCheckRules;
  /** What the last set-up check found that makes hand-overs go wrong; the check itself writes it. Epoch milliseconds. */
  readonly setUp?: { readonly at: number; readonly trouble: Said };
}

export function shownRules(policy: Policy): ShownRules {
  const { enabled, version, fields, levels, teams, defaultTeams, entryTeam, targets, hours } = policy;
  const { escalation, closeCheck } = policy;
  return {
    ...watchOf(policy),
    enabled,
    version,
    fields,
    levels,
    teams: teams.map(({ id, name, level, hours: own }) => ({ id, name, level, ...(own ? { hours: own } : {}) })),
    defaultTeams,
    entryTeam,
    targets,
    hours,
    // Shown as the team's time only where it was seen to start anew with each team.
    clocks: { team: policy.teamClock?.proven ? policy.teamClock.field : null, customer: policy.customerClocks },
    escalation,
    closeCheck,
  };
}
