import type { AddNotesAnswer, AskedNotes, RefusedAnswer } from '../domain/answers';
import { currentHandOver, templateOf, type HandOver } from '../domain/current-hand-over';
import type { Template } from '../domain/escalation-rules';
import type { Notes } from '../domain/handoff/notes';
import { NOTES_REFUSALS, type NotesRefusal } from '../domain/handoff/notes-refusals';
import { scoreOf } from '../domain/handoff/score';
import { unanswered, unknownAnswers, WHY } from '../domain/handoff/unanswered';
import type { Policy } from '../domain/policy';
import { projectionOf } from '../domain/project-visit';
import type { Visit } from '../domain/visit';
import { JiraFailure, type Clock, type Conversation, type Ledger, type Policies } from '../ports';
import type { KeptComments, PastRules, Stamps } from '../ports/rule-checks';
import { refused, shownHolder, type Click } from './click';
import { commentOf } from './comment-of';
import { withLeaseOfClick } from './with-lease';
import { writeComment } from './write-comment';

export interface AddNotesDeps {
  readonly clock: Clock;
  readonly ledger: Ledger;
  readonly policies: Pick<Policies, 'of'>;
  readonly rules: PastRules;
  readonly conversation: Pick<Conversation, 'write' | 'find'>;
  readonly comments: Pick<KeptComments, 'notes'>;
  readonly stamps: Stamps;
}

/** A hand-over that is without the notes that it should have. */
interface Lacking {
  readonly handOver: HandOver;
  readonly visits: readonly Visit[];
  readonly policy: Policy;
  readonly template: Template;
}

const no = (refusal: NotesRefusal): RefusedAnswer => refused(NOTES_REFUSALS[refusal]);

/**
 * The current hand-over, where it has no notes: none were written, as when somebody changed the team by hand, or they
 * were deleted since, or do not answer what the rules of that day ask.
 */
async function lacking(deps: AddNotesDeps, { issueId, projectId }: Click): Promise<Lacking | RefusedAnswer> {
  const visits = await deps.ledger.visitsOf(issueId);
  const handOver = currentHandOver(visits);
  if (!handOver || handOver.projectId !== projectId) return no('not-handed-over');
  const policy = (await deps.rules.at(projectId, handOver.policyVersion)) ?? (await deps.policies.of(projectId));
  if (!policy) return no('not-handed-over');
  const template = templateOf(handOver, policy);
  const { notes } = handOver;
  const data = notes ? await deps.comments.notes(issueId, notes.comment) : 'gone';
  const there = typeof data === 'object' && unanswered(template, data.notes).every(({ why }) => why !== 'empty');
  return there ? no('there-already') : { handOver, visits, policy, template };
}

/** What the notes that are missing have to say. Rejects with JiraFailure when Jira cannot be asked. */
export const askedNotes =
  (deps: AddNotesDeps) =>
  async (click: Click): Promise<AskedNotes | RefusedAnswer> => {
    const found = await lacking(deps, click);
    if ('outcome' in found) return found;
    const { handOver, policy, template } = found;
    return {
      outcome: 'asked',
      visit: handOver.sequence,
      verb: handOver.beginning,
      to: shownHolder(policy, handOver),
      template,
    };
  };

/**
 * Adds escalation notes to a hand-over that has none: an internal comment by the person, its place and score in the
 * ledger and on the ticket. What they have to say is asked by the rules of that hand-over. Written once: an earlier
 * attempt whose answer was lost is found.
 *
 * Rejects with JiraFailure when Jira does not take them: nothing was changed.
 *
 * @param operation names this click and no other
 */
export const addNotes =
  (deps: AddNotesDeps) =>
  async (
    click: Click,
    wanted: { visit: number; notes: Notes },
    operation: string,
  ): Promise<AddNotesAnswer | RefusedAnswer> => {
    const answer = await withLeaseOfClick(deps, click.issueId, operation, async () => {
      const found = await lacking(deps, click);
      if ('outcome' in found) return found;
      if (found.handOver.sequence !== wanted.visit) return no('moved-on');
      // A click that was interrupted before its notes were on record: the repair looks for them.
      if (found.handOver.cause === 'click' && found.handOver.progress === 'pending')
        return { outcome: 'busy' } as const;
      return wrongNotes(found.template, wanted.notes) ?? write(deps, found, wanted.notes, operation);
    });
    return answer ?? { outcome: 'busy' };
  };

function wrongNotes(template: Template, notes: Notes): RefusedAnswer | null {
  const [unknown] = unknownAnswers(template, notes);
  if (unknown !== undefined) return refused({ ...NOTES_REFUSALS['not-asked'], field: `notes.${unknown}` });
  const [wrong] = unanswered(template, notes);
  if (!wrong) return null;
  return refused({
    happened: `No escalation notes were added: “${wrong.label}” is not answered as it has to be.`,
    means: 'Nothing was changed.',
    next: WHY[wrong.why],
    field: `notes.${wrong.key}`,
  });
}

async function write(
  deps: AddNotesDeps,
  { handOver, visits, policy, template }: Lacking,
  notes: Notes,
  operation: string,
): Promise<AddNotesAnswer> {
  const { issueId } = handOver;
  const { score } = scoreOf(template, notes);
  const move = { verb: handOver.beginning, ...shownHolder(policy, handOver) };
  // Of the hand-over itself, by which an attempt before this one is found; another where its first notes are no good.
  const named = handOver.notes ? { ...handOver, operation } : handOver;
  const { document, data } = commentOf(policy, named, { move, template, score }, { notes });
  const earlier = handOver.notes ? null : await deps.conversation.find(issueId, handOver.operation);
  const written =
    earlier === null
      ? await writeComment(deps.conversation, issueId, { kind: 'internal', document, data })
      : { comment: earlier };
  if ('failure' in written) throw written.failure;
  const noted: Visit = { ...handOver, notes: { comment: written.comment, score } };
  await deps.ledger.update(noted);
  await show(
    deps,
    visits.map((visit) => (visit.sequence === noted.sequence ? noted : visit)),
  );
  return { outcome: 'added', comment: written.comment, score };
}

/** The copy on the ticket; where Jira does not take it, the ledger still knows. */
async function show({ stamps }: AddNotesDeps, visits: readonly Visit[]): Promise<void> {
  const [last] = visits;
  if (!last) return;
  try {
    await stamps.write(last.issueId, projectionOf(last, visits));
  } catch (error) {
    if (!(error instanceof JiraFailure)) throw error;
  }
}
