import { blocks, counts } from '../domain/gate/blockers';
import { candidates, toRead } from '../domain/gate/candidates';
import type { Counting } from '../domain/gate/counting';
import { lastComment, operationOf, otherState, type LinkedState } from '../domain/gate/linked-news';
import type { Policy } from '../domain/policy';
import type { Ticket } from '../domain/ticket';
import type { Errand } from '../ports';
import type { LinkedCopy } from '../ports/close-check';
import type { Hearing, HearOfLinkedWorkDeps, LinkedNow } from './hearing';
import { copyOf, openInCopy } from './linked-copy';
import type { Outcome } from './outcome';
import { PAGE, readLinked } from './read-linked';
import { readWaitingTicket } from './read-waiting-ticket';
import { showBlocked } from './show-blocked';
import { tellTicket } from './tell-ticket';
import { withLease } from './with-lease';

/**
 * Work that a ticket waits for was closed or reopened, or may have been: looks at the ticket and all its linked work,
 * and tells the ticket when the last of it is closed, or when it is blocked again. The state decides, so that an
 * event told twice, late or out of order changes nothing. A call for the ticket, one per hundred linked items, and
 * those of the telling. Rejects when it could not be done: the caller's platform then tries again.
 */
export const hearOfLinkedWork =
  (deps: HearOfLinkedWorkDeps) =>
  async (errand: Errand, operation: string): Promise<Outcome> => {
    const { issueId, projectId } = errand;
    const policy = await deps.policies.of(projectId);
    const counting = policy?.enabled ? policy.closeCheck.counting : null;
    if (!policy || !counting) return { outcome: 'not-a-desk', issue: issueId };
    const outcome = await withLease(deps, issueId, operation, () => hear(deps, policy, counting, errand));
    return outcome ?? { outcome: 'busy', issue: issueId };
  };

async function hear(deps: HearOfLinkedWorkDeps, policy: Policy, counting: Counting, errand: Errand): Promise<Outcome> {
  const issue = errand.issueId;
  const copy = await deps.copies.of({ id: issue });
  const ticket = await readWaitingTicket(deps, policy, errand);
  if (!ticket) return { outcome: 'ended', issue };

  const now = await lookAtLinked(deps, policy, counting, ticket, copy);
  const told = lastComment(copy?.comment ?? null);
  const hearing = await afterInterruption(deps, {
    ...{ policy, errand, ticket, now, told },
    was: wasTold(counting, errand, copy, now),
  });
  const { state } = now;
  const shown = copy ? openInCopy(copy.items, counting).length : 0;
  const news = hearing.was !== null && hearing.was !== state;
  // Whom nothing keeps waiting any more is told nothing; when it is open again, it is looked at once more.
  if (ticket.status.done || !news) {
    const changed = shown !== now.blockers.length || errand.flip === undefined;
    if (changed && !ticket.status.done) await showBlocked(deps, hearing, undefined);
    // The ledger says what is shown, so it comes last.
    await deps.copies.keep(now.copy);
    if (copy?.told !== state || hearing.told.begun) await deps.copies.tell(issue, state, hearing.told.last);
    return { outcome: 'nothing', issue };
  }
  await deps.copies.keep(now.copy);
  await tellTicket(deps, hearing);
  return { outcome: state === 'open' ? 'told-open' : 'told-closed', issue };
}

/** Reads what counts. */
async function lookAtLinked(
  { linkedWork, clock }: HearOfLinkedWorkDeps,
  { fields }: Policy,
  counting: Counting,
  ticket: Ticket,
  copy: LinkedCopy | null,
): Promise<LinkedNow> {
  const names = { level: fields.level, team: fields.team.id };
  const linked = candidates(ticket.links, counting);
  const first = toRead(linked, counting);
  const reading = await readLinked(linkedWork, first, names);
  const blockers = reading.items.filter((item) => blocks(item, counting));
  // What is told of as closed: a link does not say whether it counts.
  const closed = blockers.length > 0 ? [] : linked.filter((link) => !first.includes(link)).slice(0, PAGE);
  const rest = await readLinked(linkedWork, closed, names);
  const items = [...reading.items, ...rest.items];
  const withheld = new Set([...reading.withheld, ...rest.withheld]);
  const there = new Set(ticket.links.map(({ issueId }) => issueId));
  const left = new Set(copy ? openInCopy(copy.items, counting) : []);
  return {
    copy: copyOf(ticket, { items, withheld }, clock.now()),
    state: blockers.length > 0 ? 'open' : 'closed',
    items: items.filter((item) => counts(item, counting)),
    blockers,
    gone: (copy?.items ?? []).filter(
      ({ issueId }) => left.has(issueId) && (!there.has(issueId) || withheld.has(issueId)),
    ),
  };
}

/** Was that work, or any, such as the ticket waits for? What was not read may have been. */
function mayCount({ items, gone, copy }: LinkedNow, item: string | undefined): boolean {
  if (copy.truncated || copy.items.some(({ issueId, projectId }) => issueId === item && projectId === null))
    return true;
  const known = [...items, ...gone];
  return item === undefined ? known.length > 0 : known.some(({ issueId }) => issueId === item);
}

/** What the ticket was told; where it never was, what was so before this change, as far as that is known. */
function wasTold(
  counting: Counting,
  { flip, item }: Errand,
  copy: LinkedCopy | null,
  now: LinkedNow,
): LinkedState | null {
  if (copy?.told) return copy.told;
  const counted = mayCount(now, item);
  if (flip === 'closed' && counted) return 'open';
  // With more than the one that was reopened, it was blocked before.
  if (flip === 'open' && counted) return now.blockers.length > 1 ? 'open' : 'closed';
  return copy ? (openInCopy(copy.items, counting).length > 0 ? 'open' : 'closed') : null;
}

/** A comment that was begun for what has changed again since: if it was written, the ticket was told the other thing. */
async function afterInterruption({ news }: HearOfLinkedWorkDeps, hearing: Hearing): Promise<Hearing> {
  const { told, was, now, ticket } = hearing;
  if (!told.begun || was !== now.state) return hearing;
  const comment = await news.find(ticket.id, operationOf(ticket.id, otherState(was), told.last));
  return comment === null ? hearing : { ...hearing, was: otherState(was), told: { last: comment, begun: false } };
}
