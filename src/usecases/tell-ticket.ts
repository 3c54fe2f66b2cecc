import { begunAfter, operationOf } from '../domain/gate/linked-news';
import { JiraFailure } from '../ports';
import { giveBack } from './give-back';
import type { Hearing, HearOfLinkedWorkDeps } from './hearing';
import { newsOf } from './news-of';
import { showBlocked } from './show-blocked';

/**
 * Tells a ticket that its linked work is closed, and gives it back by the rules, or that it is blocked again. That
 * it begins is on record before the comment is written, so that whoever goes on after an interruption looks for it
 * first; that it is told, when all is done.
 */
export async function tellTicket(deps: HearOfLinkedWorkDeps, hearing: Hearing): Promise<void> {
  const { copies } = deps;
  const { ticket, now, was, told } = hearing;
  if (!told.begun && was) await copies.tell(ticket.id, was, begunAfter(told.last));
  const comment = await writeOnce(deps, hearing);
  if (now.state === 'closed') await giveBack(deps, hearing);
  else await showBlocked(deps, hearing, undefined);
  await copies.tell(ticket.id, now.state, comment ?? told.last);
}

/** `null`: Jira refuses it for good, which is a finding. */
async function writeOnce(deps: HearOfLinkedWorkDeps, hearing: Hearing): Promise<string | null> {
  const { news, ledger, clock } = deps;
  const { ticket, now, told } = hearing;
  const operation = operationOf(ticket.id, now.state, told.last);
  const there = told.begun ? await news.find(ticket.id, operation) : null;
  if (there !== null) return there;
  const { document, keys, draft } = await newsOf(deps, hearing);
  try {
    const comment = await news.write(ticket.id, document, { operation, told: now.state, items: keys, draft });
    await ledger.settle(ticket.id, 'linked-work-not-told');
    return comment;
  } catch (error) {
    if (!(error instanceof JiraFailure)) throw error;
    if (error.maybeDone) {
      const found = await news.find(ticket.id, operation);
      if (found !== null) return found;
    }
    if (!error.lasting) throw error;
    const { id: issueId, projectId } = ticket;
    await ledger.report({ code: 'linked-work-not-told', projectId, issueId, at: clock.now(), detail: error.what });
    return null;
  }
}
