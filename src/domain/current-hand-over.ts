import type { Template } from './escalation-rules';
import { templateFor } from './handoff/template-for';
import type { Verb } from './level';
import type { Policy } from './policy';
import { withoutUndone, type Visit } from './visit';

export type HandOver = Visit & { readonly beginning: Verb };

const isHandOver = (visit: Visit): visit is HandOver =>
  visit.beginning === 'escalate' || visit.beginning === 'send-back' || visit.beginning === 'transfer';

/**
 * The hand-over by which the ticket is where it is; `null`: it was placed, adopted or reopened there, or left the desk.
 *
 * @param visits of one ticket, in any order
 */
export function currentHandOver(visits: readonly Visit[]): HandOver | null {
  const last = withoutUndone(visits).at(-1);
  return last && last.state !== 'ended' && isHandOver(last) ? last : null;
}

/** What its notes were asked for, by the rules of its day; where they are gone, what is asked by default. */
export const templateOf = ({ beginning, level }: HandOver, rules: Pick<Policy, 'escalation'> | null): Template =>
  templateFor(rules?.escalation ?? { templates: {} }, beginning, level);

export const asksForNotes = (template: Template): boolean => template.some(({ required }) => required);
