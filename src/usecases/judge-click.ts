import type { RefusedAnswer } from '../domain/answers';
import type { Template } from '../domain/escalation-rules';
import type { Notes } from '../domain/handoff/notes';
import { templateFor } from '../domain/handoff/template-for';
import { unanswered, unknownAnswers, WHY } from '../domain/handoff/unanswered';
import type { Verb } from '../domain/level';
import { judgeMove, needsManager } from '../domain/moves/judge-move';
import type { Move, Refusal } from '../domain/moves/move';
import { REFUSALS } from '../domain/moves/refusals';
import { standingOf } from '../domain/moves/standing-of';
import type { Policy } from '../domain/policy';
import type { Ticket } from '../domain/ticket';
import type { Visit } from '../domain/visit';
import { refused, type Click, type ClickDeps } from './click';

/** The hand-over that somebody wants. */
export interface Wanted {
  readonly verb: Verb;
  readonly team: string;
  readonly notes: Notes;
  /** For a way down, across, or past a level. */
  readonly reason?: string | undefined;
  /** Sent to the customer when all is done. */
  readonly reply?: string | undefined;
  /** The visit they were looking at; 0: none yet. */
  readonly seen: number;
}

/** The input that is at fault, where it is one. */
const FIELDS: Partial<Record<Refusal, string>> = {
  'same-team': 'team',
  'unknown-team': 'team',
  'reason-missing': 'reason',
};

export function refusedMove(refusal: Refusal): RefusedAnswer {
  const field = FIELDS[refusal];
  return refused({ ...REFUSALS[refusal], ...(field ? { field } : {}) });
}

/** The move and what its notes are asked for, or why it is not made. Nothing has been written yet. */
export async function judgeClick(
  { people }: Pick<ClickDeps, 'people'>,
  policy: Policy,
  { projectId }: Click,
  now: { ticket: Ticket; visits: readonly Visit[] },
  wanted: Wanted,
): Promise<{ move: Move; template: Template } | RefusedAnswer> {
  const { ticket, visits } = now;
  if (ticket.projectId !== projectId || !policy.workTypes[ticket.typeId]) return refusedMove('not-set-up');
  const standing = standingOf(ticket, visits);
  const role = policy.escalation.managerRole;
  const manager = needsManager(policy, standing, wanted) && role !== null && (await people.inRole(projectId, role));
  const judged = judgeMove(policy, standing, { manager }, wanted);
  if (!judged.ok) return refusedMove(judged.refusal);
  const template = templateFor(policy.escalation, judged.move.verb, judged.move.level);
  return wrongNotes(template, wanted.notes, ticket.texts ?? []) ?? { move: judged.move, template };
}

/** What the dialog has not noticed, or could not know. */
function wrongNotes(template: Template, notes: Notes, copies: readonly string[]): RefusedAnswer | null {
  const [unknown] = unknownAnswers(template, notes);
  if (unknown !== undefined)
    return refused({
      happened: 'The ticket was not handed over: the escalation notes answer something that is not asked.',
      means: 'The support rules may have changed since you began. Nothing was changed.',
      next: 'Close the dialog and open it again: it then asks what is to be answered now.',
      field: `notes.${unknown}`,
    });
  const [wrong] = unanswered(template, notes, copies);
  if (!wrong) return null;
  return refused({
    happened: `The ticket was not handed over: “${wrong.label}” is not answered as it has to be.`,
    means: 'Nothing was changed.',
    next: WHY[wrong.why],
    field: `notes.${wrong.key}`,
  });
}
