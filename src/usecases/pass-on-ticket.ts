import type { Policy } from '../domain/policy';
import type { Ticket } from '../domain/ticket';
import { running, type Visit } from '../domain/visit';
import type { ReconcileDeps } from './look';
import { passOnFlip, waitsItself } from './pass-on-flip';
import { waitingDesk, waitingDesks } from './waiting-desks';

/**
 * A ticket of a desk was looked at, and its own visit is not brought up to date yet: so an interruption here is made
 * good by the next look. The tickets that wait for it hear if it was closed or reopened; it hears itself, when it is
 * open again, of what became of its own linked work meanwhile. Nothing at all for a ticket without links.
 *
 * @param last its last visit on record
 */
export async function passOnTicket(
  deps: Pick<ReconcileDeps, 'clock' | 'errands' | 'copies' | 'linkedDesks' | 'policies'>,
  policy: Policy,
  ticket: Ticket,
  last: Visit | null,
): Promise<void> {
  if (ticket.links.length === 0) return;
  const { done } = ticket.status;
  const closed = done && last !== null && running(last);
  const reopened = !done && last?.state === 'resolved';
  const { projectId } = policy.desk;
  if (reopened && waitsItself(ticket, waitingDesk(policy)))
    await deps.errands.send([{ issueId: ticket.id, projectId, cause: 'linked', at: deps.clock.now() }]);
  const desks = await waitingDesks(deps, projectId, policy);
  await passOnFlip(deps, [{ work: { ...ticket, done }, seen: closed || reopened }], desks);
}

/** Work is deleted: the tickets that wait for it hear of it as of a closing, as far as the ledger knows them. */
export async function passOnDeletion(
  { copies, errands, clock }: Pick<ReconcileDeps, 'clock' | 'errands' | 'copies'>,
  issueId: string,
): Promise<void> {
  const waiting = await copies.holding(issueId);
  if (waiting.length > 0)
    await errands.send(
      waiting.map((copy) => ({
        issueId: copy.issueId,
        projectId: copy.projectId,
        cause: 'linked',
        at: clock.now(),
        flip: 'closed',
        item: issueId,
      })),
    );
  await copies.forget(issueId);
}
