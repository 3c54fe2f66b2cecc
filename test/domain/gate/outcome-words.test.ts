import { NOTES_WORDS } from '../../../src/domain/gate/notes-words';
import { OUTCOME_WORDS } from '../../../src/domain/gate/outcome-words';

const NEXT =
  'Choose “Record outcome” on its page and give the root cause and a knowledge article, an answer for the first level or why there is nothing to keep, then try again.';
const ANY = ['article', 'answer', 'none', 'article'] as const;
const ASK = 'or ask an escalation manager for “Close with override”.';

describe('why work stays open for want of an outcome', () => {
  test('is said with what would do', () => {
    expect(OUTCOME_WORDS.none(ANY)).toBe(`The outcome of this work is not recorded yet. ${NEXT}`);
    expect(OUTCOME_WORDS.gone(ANY)).toBe(`The comment with the outcome of this work was deleted. ${NEXT}`);
    expect(OUTCOME_WORDS.strange(ANY)).toBe(`The outcome of this work cannot be read any more. ${NEXT}`);
    expect(OUTCOME_WORDS.older(ANY)).toBe(`This work was reopened after its outcome was recorded. ${NEXT}`);
    expect(OUTCOME_WORDS.kind(['answer'], 'none')).toBe(
      'The outcome of this work is recorded as why there is nothing to keep, which is not enough here. ' +
        'Choose “Record outcome” on its page and give the root cause and an answer for the first level, then try again.',
    );
    expect(OUTCOME_WORDS.none(['article', 'none'])).toContain(
      'and a knowledge article or why there is nothing to keep, then',
    );
  });

  test('is said by the app’s own record where Jira may not be asked', () => {
    const nothing = 'Jira lets Tierline read nothing more this hour, and its own record';
    expect(OUTCOME_WORDS.byRecord(null, true)).toBe(
      `${nothing} has no outcome of this work that would do. If its outcome is recorded, try again after the full hour, ${ASK}`,
    );
    expect(OUTCOME_WORDS.byRecord(90_000, false)).toBe(
      `${nothing} does not know this work item. If its outcome is recorded, try again in 2 minutes, ${ASK}`,
    );
    expect(OUTCOME_WORDS.byRecord(0, false)).toContain('try again in 1 minute, or');
  });
});

describe('why a ticket may not go on for want of notes', () => {
  const next = 'Add escalation notes in the Escalation panel, then try again';

  test('is said with what to do', () => {
    expect(NOTES_WORDS.none('L2')).toBe(`This ticket was handed to L2 without escalation notes. ${next}.`);
    expect(NOTES_WORDS.gone).toBe(`The escalation notes of this hand-over were deleted. ${next}.`);
    expect(NOTES_WORDS.strange).toBe(`The escalation notes of this hand-over cannot be read any more. ${next}.`);
    expect(NOTES_WORDS.incomplete(['Why?', 'How?'])).toBe(
      `The escalation notes do not answer “Why?” and “How?”. ${next}.`,
    );
  });

  test('is said by the app’s own record where Jira may not be asked', () => {
    const words =
      'Jira lets Tierline read nothing more this hour, so it goes by its own record: this hand-over has no escalation notes.';
    expect(NOTES_WORDS.byRecord(null)).toBe(`${words} ${next} after the full hour, ${ASK}`);
    expect(NOTES_WORDS.byRecord(60_000)).toBe(`${words} ${next} in 1 minute, ${ASK}`);
    expect(NOTES_WORDS.byRecord(0)).toBe(`${words} ${next} in 1 minute, ${ASK}`);
  });
});
