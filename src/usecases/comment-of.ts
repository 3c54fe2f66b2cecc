import { notesDocument } from '../domain/handoff/notes-document';
import type { AdfDocument } from '../domain/handoff/document';
import type { NotesData } from '../domain/handoff/notes';
import type { ShownHolder } from '../domain/answers';
import type { Template } from '../domain/escalation-rules';
import type { Move } from '../domain/moves/move';
import type { Policy } from '../domain/policy';
import type { Visit } from '../domain/visit';
import { nameOfLevel } from '../domain/level';
import { shownHolder } from './click';
import type { Wanted } from './judge-click';

/** The comment of a hand-over, and the data that it carries beside its text. */
export function commentOf(
  policy: Policy,
  visit: Visit,
  { move, template, score }: { move: Pick<Move, keyof ShownHolder | 'verb'>; template: Template; score: number },
  { notes, reason }: Pick<Wanted, 'notes' | 'reason'>,
): { document: AdfDocument; data: NotesData } {
  const { fromTeam, fromLevel } = visit;
  const from = fromTeam !== null && fromLevel !== null ? { team: fromTeam, level: fromLevel } : null;
  const about = {
    verb: move.verb,
    toName: move.teamName,
    toLevel: nameOfLevel(policy.levels, move.level),
    fromName: from && shownHolder(policy, from).teamName,
    reason,
    score,
  };
  return {
    document: notesDocument(about, template, notes),
    data: {
      operation: visit.operation,
      verb: move.verb,
      from,
      to: { team: move.team, level: move.level },
      notes,
      ...(reason ? { reason } : {}),
      asked: template.map(({ key, label, kind }) => ({ key, label, kind })),
      score,
    },
  };
}
