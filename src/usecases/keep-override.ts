import type { Ticket } from '../domain/ticket';
import type { Visit } from '../domain/visit';
import type { Look, ReconcileDeps } from './look';

/** Who closed it: the event tells, else the history where it was read. */
const closedBy = ({ errand }: Look, { history }: Ticket): string | null =>
  (errand.cause === 'event' ? errand.by : undefined) ?? history?.findLast(({ what }) => what === 'status')?.by ?? null;

/** A ticket was closed past the close check: the ledger keeps why, before the visit ends. Nothing for any other. */
export async function keepOverride(
  { endings, clock }: Pick<ReconcileDeps, 'endings' | 'clock'>,
  at: Look,
  ticket: Ticket,
  { issueId, sequence, projectId }: Visit,
): Promise<void> {
  const reason = ticket.overrideReason?.trim();
  if (!reason) return;
  const override = { by: closedBy(at, ticket), reason };
  await endings.keep({ issueId, sequence, projectId, at: clock.now(), outcome: null, override });
}
