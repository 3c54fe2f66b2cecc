import { templateFor } from '../../../domain/handoff/template-for';
import { unanswered } from '../../../domain/handoff/unanswered';
import type { Projection } from '../../../domain/projection';
import type { ShownRules } from '../../../domain/shown-rules';
import type { LatestNotes } from '../use-panel';

/** Clocks of Jira and of the app differ a little: notes of a hand-over are written when it begins. Milliseconds. */
const LEEWAY = 60_000;

const VERBS = ['escalate', 'send-back', 'transfer'] as const;

/**
 * Does the hand-over by which the ticket is where it is lack the notes that it should have? A hint: the backend
 * judges from its own record and by the rules of that day.
 */
export function lacksNotes({ escalation }: ShownRules, stamp: Projection | null, notes: LatestNotes): boolean {
  const verb = VERBS.find((one) => one === stamp?.beginning);
  if (!stamp || !verb || notes.is === 'trouble') return false;
  const template = templateFor(escalation, verb, stamp.level);
  if (!template.some(({ required }) => required)) return false;
  if (notes.is !== 'read') return true;
  const { at, data } = notes.comment;
  if (at < stamp.since - LEEWAY || data === null) return true;
  const asked = new Set(data.asked.map(({ key }) => key));
  // What was asked in its day: a field that the rules have since been given is no fault of the notes.
  const required = template.filter(({ key }) => asked.has(key));
  return unanswered(required, data.notes).some(({ why }) => why === 'empty');
}
