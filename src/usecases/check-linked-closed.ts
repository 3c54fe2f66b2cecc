import { blocks } from '../domain/gate/blockers';
import { candidates, toRead } from '../domain/gate/candidates';
import type { Link } from '../domain/gate/linked-item';
import { refusalWords } from '../domain/gate/refusal-words';
import type { LinkedClosedConfig } from '../domain/gate/rule-config';
import { copyWords, troubleWords } from '../domain/gate/trouble-words';
import { PASSES, refuses, type Verdict } from '../domain/gate/verdict';
import { JiraFailure, type Clock } from '../ports';
import type { SetAlarm } from '../ports/alarm';
import type { LinkedCopies, LinkedTicket, LinkedWork } from '../ports/close-check';
import { copiedLink, copyOf, openInCopy } from './linked-copy';
import { readLinked, type LinkedReading } from './read-linked';

export interface CloseCheckDeps {
  readonly clock: Clock;
  readonly linkedWork: LinkedWork;
  readonly copies: Pick<LinkedCopies, 'of' | 'keep'>;
  readonly alarm: SetAlarm;
  /** Hears of what is no reason to keep anybody waiting. */
  readonly warn: (what: string, error: unknown) => void;
}

export interface CloseQuestion {
  /** `null`: the ticket is only just being created. */
  readonly key: string | null;
  readonly config: Pick<LinkedClosedConfig, 'counting' | 'fields'>;
  /** Links that the transition's screen adds. */
  readonly onScreen: readonly Link[];
}

/** Milliseconds. The platform waits 25 seconds for a validator, a person hardly as long as this. */
export const DEADLINE = 10_000;

interface Found {
  readonly verdict: Verdict;
  /** What was read, where it is worth to be remembered. */
  readonly seen: { readonly ticket: LinkedTicket; readonly reading: LinkedReading } | null;
}

/**
 * May this ticket be closed, as far as the work linked to it goes? One call to Jira, and one more per hundred items
 * that may be open, until one is. It always answers, and within the deadline; what it could not find out, it refuses
 * in words that say so.
 */
export const checkLinkedClosed =
  (deps: CloseCheckDeps) =>
  async (question: CloseQuestion): Promise<Verdict> => {
    const alarm = deps.alarm(DEADLINE);
    try {
      const late = alarm.rings.then((): Found => ({ verdict: refuses(troubleWords('late')), seen: null }));
      const { verdict, seen } = await Promise.race([find(deps, question), late]);
      if (seen) await Promise.race([remember(deps, seen), alarm.rings]);
      return verdict;
    } finally {
      alarm.cancel();
    }
  };

async function find(deps: CloseCheckDeps, question: CloseQuestion): Promise<Found> {
  try {
    return await ask(deps, question);
  } catch (error) {
    if (error instanceof JiraFailure && error.kind === 'quota')
      return { verdict: await fromCopy(deps, question, error), seen: null };
    deps.warn('the linked work could not be read', error);
    return { verdict: refuses(troubleOf(error)), seen: null };
  }
}

/** Asks Jira. */
async function ask({ linkedWork, clock }: CloseCheckDeps, { key, config, onScreen }: CloseQuestion): Promise<Found> {
  const { counting, fields } = config;
  const ticket = key === null ? null : await linkedWork.linksOf(key, { level: null });
  const saved = candidates(ticket?.links ?? [], counting);
  const linked = candidates([...saved, ...onScreen], counting);
  const reading = await readLinked(linkedWork, toRead(linked, counting), fields, (item) => blocks(item, counting));
  const blockers = reading.items.filter((item) => blocks(item, counting));
  return {
    verdict:
      blockers.length === 0
        ? PASSES
        : refuses(
            refusalWords({
              blockers,
              unread: reading.unread.length,
              projectId: ticket?.projectId ?? null,
              now: clock.now(),
            }),
          ),
    seen: ticket && saved.length > 0 ? { ticket, reading } : null,
  };
}

/** Jira may not be asked for the rest of the hour: that may stop nobody for longer than it has to. */
async function fromCopy(
  { copies, clock, warn }: CloseCheckDeps,
  { key, config, onScreen }: CloseQuestion,
  { retryAfter }: JiraFailure,
): Promise<Verdict> {
  try {
    const copy = key === null ? null : await copies.of({ key });
    const open = openInCopy([...(copy?.items ?? []), ...onScreen.map(copiedLink)], config.counting);
    if (open.length === 0) return PASSES;
    return refuses(copyWords(open.length, { age: copy && clock.now() - copy.at, retryAfter }));
  } catch (error) {
    warn('the copy of the linked work could not be read', error);
    return refuses(troubleWords('no-copy', retryAfter));
  }
}

/** A copy that is not kept is the next check's loss, not this one's. */
async function remember({ copies, clock, warn }: CloseCheckDeps, seen: NonNullable<Found['seen']>): Promise<void> {
  try {
    await copies.keep(copyOf(seen.ticket, seen.reading, clock.now()));
  } catch (error) {
    warn('the copy of the linked work was not kept', error);
  }
}

function troubleOf(error: unknown): string {
  if (!(error instanceof JiraFailure)) return troubleWords('broken');
  switch (error.kind) {
    case 'busy':
      return troubleWords('busy', error.retryAfter);
    case 'unknown':
      return troubleWords('late');
    case 'gone':
    case 'forbidden':
      return troubleWords('hidden');
    default:
      return troubleWords('broken');
  }
}
