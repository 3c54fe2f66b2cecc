import { blocks } from '../domain/gate/blockers';
import { candidates, toRead } from '../domain/gate/candidates';
import type { Link } from '../domain/gate/linked-item';
import { refusalWords } from '../domain/gate/refusal-words';
import type { LinkedClosedConfig } from '../domain/gate/rule-config';
import { copyWords, troubleWords } from '../domain/gate/trouble-words';
import { PASSES, refuses, type Verdict } from '../domain/gate/verdict';
import type { Clock, JiraFailure, Policies } from '../ports';
import type { LinkedCopies, LinkedTicket, LinkedWork } from '../ports/close-check';
import { answerInTime, type InTimeDeps } from './answer-in-time';
import { copiedLink, copyOf, mayLackOpen, openInCopy } from './linked-copy';
import { readLinked, type LinkedReading } from './read-linked';

export interface CloseCheckDeps extends InTimeDeps {
  readonly clock: Clock;
  readonly linkedWork: LinkedWork;
  readonly copies: Pick<LinkedCopies, 'of' | 'keep'>;
  readonly policies: Pick<Policies, 'of'>;
}

export interface CloseQuestion {
  /** `null`: the ticket is only just being created. */
  readonly key: string | null;
  readonly config: Pick<LinkedClosedConfig, 'counting' | 'fields'>;
  /** Links that the transition's screen adds. */
  readonly onScreen: readonly Link[];
}

/** Milliseconds that somebody waits, the answer at hand, for it to be remembered. */
export const REMEMBER_WITHIN = 2_000;

interface Seen {
  readonly ticket: LinkedTicket;
  readonly reading: LinkedReading;
}

/**
 * May this ticket be closed, as far as the work linked to it goes? One call to Jira, and one more per hundred items
 * that may be open, until one is. It always answers, and in time; what it could not find out, it refuses in words that
 * say so.
 */
export const checkLinkedClosed =
  (deps: CloseCheckDeps) =>
  async (question: CloseQuestion): Promise<Verdict> => {
    const found: { seen: Seen | null } = { seen: null };
    const verdict = await answerInTime(deps, {
      what: 'The linked work',
      async ask() {
        const { verdict: answer, seen } = await ask(deps, question);
        found.seen = seen;
        return answer;
      },
      fromRecord: (quota) => fromCopy(deps, question, quota),
    });
    if (found.seen) await remember(deps, found.seen);
    return verdict;
  };

/**
 * What would be refused, as the desk wants it: a desk that is switched off refuses nothing, another may add words of its
 * own. Its rules are read from the store, and only where something is refused; without an answer, the check stands.
 */
async function asTheDesk(
  { policies, warn }: CloseCheckDeps,
  projectId: string | null,
  words: string,
): Promise<Verdict> {
  const policy = projectId === null ? null : await policies.of(projectId).catch(unread(warn));
  if (policy && !policy.enabled) return PASSES;
  return refuses([words, policy?.messages.closeRefused].filter(Boolean).join(' '));
}
const unread =
  (warn: CloseCheckDeps['warn']) =>
  (error: unknown): null => {
    warn('the support rules were not read for the close check', error);
    return null;
  };

async function ask(
  deps: CloseCheckDeps,
  { key, config, onScreen }: CloseQuestion,
): Promise<{ verdict: Verdict; seen: Seen | null }> {
  const { linkedWork, clock } = deps;
  const { counting, fields } = config;
  const ticket = key === null ? null : await linkedWork.linksOf(key, { level: null });
  const saved = candidates(ticket?.links ?? [], counting);
  const linked = candidates([...saved, ...onScreen], counting);
  const reading = await readLinked(linkedWork, toRead(linked, counting), fields, (item) => blocks(item, counting));
  const blockers = reading.items.filter((item) => blocks(item, counting));
  const told = { blockers, unread: reading.unread.length, projectId: ticket?.projectId ?? null, now: clock.now() };
  return {
    verdict: blockers.length === 0 ? PASSES : await asTheDesk(deps, told.projectId, refusalWords(told)),
    seen: ticket && saved.length > 0 ? { ticket, reading } : null,
  };
}

/** Jira may not be asked for the rest of the hour: that may stop nobody for longer than it has to. */
async function fromCopy(
  deps: CloseCheckDeps,
  { key, config, onScreen }: CloseQuestion,
  { retryAfter }: JiraFailure,
): Promise<Verdict> {
  const { copies, clock } = deps;
  const copy = key === null ? null : await copies.of({ key });
  const projectId = copy?.projectId ?? null;
  const open = openInCopy([...(copy?.items ?? []), ...onScreen.map(copiedLink)], config.counting);
  if (open.length === 0)
    return copy && mayLackOpen(copy, config.counting)
      ? asTheDesk(deps, projectId, troubleWords('no-copy', retryAfter))
      : PASSES;
  return asTheDesk(deps, projectId, copyWords(open.length, { age: copy && clock.now() - copy.at, retryAfter }));
}

/** A copy that is not kept is the next check's loss, not this one's. */
async function remember({ copies, clock, alarm, warn }: CloseCheckDeps, { ticket, reading }: Seen): Promise<void> {
  const set = alarm(REMEMBER_WITHIN);
  try {
    await Promise.race([copies.keep(copyOf(ticket, reading, clock.now())), set.rings]);
  } catch (error) {
    warn('the copy of the linked work was not kept', error);
  } finally {
    set.cancel();
  }
}
