import type { LinkedItem } from '../domain/gate/linked-item';
import { transitionTo } from '../domain/plan';
import { unfinished, type Visit } from '../domain/visit';
import { JiraFailure } from '../ports';
import type { Hearing, HearOfLinkedWorkDeps } from './hearing';
import { showBlocked } from './show-blocked';

/** The work that was opened last speaks for all: who opened it is who waits. */
const newestOf = (items: readonly LinkedItem[]): LinkedItem | undefined =>
  items.toSorted((a, b) => b.created - a.created || Number(b.issueId) - Number(a.issueId))[0];

/** The team that had the ticket then; visits are newest first. */
const teamAt = (visits: readonly Visit[], at: number): string | undefined =>
  visits.find(({ startedAt, beginning }) => startedAt <= at && beginning !== 'undone')?.team;

/**
 * The last of a ticket's linked work is closed: by the rules, the ticket waits for support again, with the person who
 * opened that work, or in the queue of their team. A ticket that is with another team by now, or being handed over,
 * stays as it is. What Jira refuses is a finding, and holds nothing up.
 */
export async function giveBack(deps: HearOfLinkedWorkDeps, hearing: Hearing): Promise<void> {
  const { policy, ticket, now, errand } = hearing;
  const { returnTo } = policy.closeCheck;
  const newest = newestOf(now.items);
  const [last, ...former] =
    returnTo === 'nobody' || errand.flip === undefined ? [] : await deps.ledger.visitsOf(ticket.id);
  const opened = last && newest && teamAt([last, ...former], newest.created);
  const elsewhere = opened !== undefined && opened !== ticket.team?.id;
  if (!last || unfinished(last) || elsewhere) return showBlocked(deps, hearing, undefined);

  // Nobody knows who waits for work that was not opened from this very ticket: then it stays with who has it.
  const person = newestOf(now.items.filter(({ openedFrom }) => openedFrom === ticket.id))?.openedBy;
  const to = returnTo === 'team' ? null : person;
  await showBlocked(deps, hearing, to === ticket.assignee ? undefined : to);
  await waitForSupport(deps, hearing);
}

async function waitForSupport(
  { tickets, ledger, clock }: HearOfLinkedWorkDeps,
  { policy, ticket }: Hearing,
): Promise<void> {
  const { id: issueId, projectId, typeId, status, transitions } = ticket;
  const waiting = policy.workTypes[typeId]?.waiting;
  const code = 'not-given-back';
  const report = (detail: string) => ledger.report({ code, projectId, issueId, at: clock.now(), detail });
  if (waiting === undefined) return report(typeId);
  if (status.id === waiting) return ledger.settle(issueId, code);
  const way = transitionTo(transitions, waiting);
  if (way === null) return report(status.id);
  try {
    await tickets.enter(issueId, way);
    await ledger.settle(issueId, code);
  } catch (error) {
    if (!(error instanceof JiraFailure) || !error.lasting) throw error;
    await report(error.what);
  }
}
