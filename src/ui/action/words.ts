import type { HandOverAnswer, LinkedWorkAnswer } from '../../domain/answers';

/** The flag's name: a second one takes the place of the first. */
export const DONE = 'tierline-done';

/** What is said on the ticket once the dialog is gone; `null`: that was read in the dialog. */
export function doneWords(answer: HandOverAnswer | LinkedWorkAnswer): string | null {
  if (answer.outcome === 'opened') return `${answer.key} was opened and linked`;
  return answer.outcome === 'handed-over' ? `Handed over to ${answer.to.teamName}` : null;
}
