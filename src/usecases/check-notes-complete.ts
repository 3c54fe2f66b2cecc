import { asksForNotes, currentHandOver, templateOf, type HandOver } from '../domain/current-hand-over';
import { NOTES_WORDS } from '../domain/gate/notes-words';
import type { NotesCompleteConfig } from '../domain/gate/rule-config';
import { PASSES, refuses, type Verdict } from '../domain/gate/verdict';
import { unanswered } from '../domain/handoff/unanswered';
import type { Policy } from '../domain/policy';
import type { Ledger } from '../ports';
import type { LinkedCopies } from '../ports/close-check';
import type { CheckedTickets, KeptComments, PastRules } from '../ports/rule-checks';
import { answerInTime, type InTimeDeps } from './answer-in-time';

export interface NotesCheckDeps extends InTimeDeps {
  readonly tickets: CheckedTickets;
  readonly comments: Pick<KeptComments, 'notes'>;
  readonly ledger: Pick<Ledger, 'visitsOf'>;
  readonly rules: PastRules;
  readonly copies: Pick<LinkedCopies, 'of'>;
}

export interface NotesQuestion {
  /** `null`: the ticket is only just being created. */
  readonly key: string | null;
  readonly config: Pick<NotesCompleteConfig, 'levels'>;
}

/**
 * May this ticket go on, as far as its escalation notes go? They have to have what was asked for when it was handed
 * over; a ticket that nobody handed over needs none. One call to Jira, two where there are notes to be read.
 */
export const checkNotesComplete =
  (deps: NotesCheckDeps) =>
  async ({ key, config }: NotesQuestion): Promise<Verdict> =>
    key === null
      ? PASSES
      : answerInTime(deps, {
          what: 'The escalation notes',
          ask: () => ask(deps, key, config),
          fromRecord: ({ retryAfter }) => byRecord(deps, key, config, retryAfter),
        });

/** The hand-over whose notes are asked for, with what they have to say. */
async function wanted(
  { ledger, rules }: NotesCheckDeps,
  issueId: string,
  { levels }: NotesQuestion['config'],
): Promise<{ handOver: HandOver; past: Policy | null } | null> {
  const handOver = currentHandOver(await ledger.visitsOf(issueId));
  if (!handOver || (levels && !levels.includes(handOver.level))) return null;
  const past = await rules.at(handOver.projectId, handOver.policyVersion);
  return asksForNotes(templateOf(handOver, past)) ? { handOver, past } : null;
}

async function ask(deps: NotesCheckDeps, key: string, config: NotesQuestion['config']): Promise<Verdict> {
  const ticket = await deps.tickets.read(key, { level: null, outcome: false });
  const found = await wanted(deps, ticket.id, config);
  if (!found) return PASSES;
  const { handOver, past } = found;
  if (!handOver.notes) {
    const team = past?.teams.find(({ id }) => id === handOver.team)?.name ?? handOver.level;
    return refuses(NOTES_WORDS.none(team));
  }
  const data = await deps.comments.notes(ticket.id, handOver.notes.comment);
  if (data === 'gone' || data === 'strange') return refuses(NOTES_WORDS[data]);
  const missing = unanswered(templateOf(handOver, past), data.notes).filter(({ why }) => why === 'empty');
  return missing.length === 0 ? PASSES : refuses(NOTES_WORDS.incomplete(missing.map(({ label }) => label)));
}

/** A ticket of which the record knows nothing goes on: nothing says that it lacks anything. */
async function byRecord(
  deps: NotesCheckDeps,
  key: string,
  config: NotesQuestion['config'],
  retryAfter: number | null,
): Promise<Verdict> {
  const copy = await deps.copies.of({ key });
  const found = copy && (await wanted(deps, copy.issueId, config));
  return found && !found.handOver.notes ? refuses(NOTES_WORDS.byRecord(retryAfter)) : PASSES;
}
