import type { DeskSetup } from './desk-setup';
import { listed, wrong, type Matter } from './words';
import type { CheckReport } from './report';

interface Wanted {
  readonly typeId: string;
  /** The status that the app has to get to. */
  readonly to: string;
  readonly name: string;
  /** A status that only the app passes through. */
  readonly between?: string | undefined;
}

/** Names of the statuses in which tickets of a type stand, and from none of which the app has a way. */
function without({ met, app }: DeskSetup, { typeId, to, between }: Wanted): readonly string[] {
  // Without the permission there is no way at all, which is told of as that.
  if (!('is' in met) || !('is' in app) || !app.is.permissions.includes('TRANSITION_ISSUES')) return [];
  const there = met.is.filter(
    ({ typeId: type, status }) => type === typeId && status.id !== to && status.id !== between,
  );
  const names = new Map(there.map(({ status }) => [status.id, status.name]));
  for (const { status, to: open } of there) if (open.includes(to)) names.delete(status.id);
  return [...names.values()];
}

/** Where workflows may not be looked at, tickets show that a way is missing. `null`: none that was met does. */
export function missingAtTickets(
  matter: Matter,
  setup: DeskSetup,
  wanted: Wanted,
  { means }: { means: string },
): CheckReport | null {
  const from = without(setup, wanted);
  if (from.length === 0) return null;
  return wrong(
    matter,
    {
      happened: `Tickets in ${listed(from)} have no transition to “${wanted.name}” that the app may use.`,
      means,
      next: `Add a transition from these statuses to “${wanted.name}”, and let the app use it.`,
    },
    { steps: ['Open the project’s workflows.', `Add a transition to “${wanted.name}” from any status.`] },
  );
}
