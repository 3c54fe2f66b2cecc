import { configWords, copyWords, troubleWords } from '../../../src/domain/gate/trouble-words';

const MINUTE = 60_000;

describe('what people read when nobody could look', () => {
  test.each([
    ['busy', 'Jira takes no more requests from Tierline for the moment'],
    ['late', 'Jira did not answer Tierline in time'],
    ['broken', 'Tierline got no answer that it understands'],
    ['hidden', 'Jira does not show this ticket to Tierline'],
    ['no-copy', 'what Tierline saw before cannot be read either'],
  ] as const)('%s: what happened, when to try again, and who can help', (trouble, expected) => {
    const said = troubleWords(trouble);
    expect(said).toContain(expected);
    expect(said).toMatch(/Try again in a few minutes; if it stays so, ask .*“Close with override”\.$/);
  });

  test('the wait is Jira’s, rounded up', () => {
    expect(troubleWords('busy', 61_000)).toContain('Try again in 2 minutes;');
    expect(troubleWords('busy', 0)).toContain('Try again in 1 minute;');
  });

  test('what was seen before says how old it is', () => {
    expect(copyWords(1, { age: 12 * MINUTE, retryAfter: 30 * MINUTE })).toBe(
      'Jira lets Tierline read nothing more this hour, so it goes by what it saw last, as of 12 minutes ago: ' +
        '1 linked work item is open. If that is no longer so, try again in 30 minutes, or ask an escalation manager ' +
        'for “Close with override”.',
    );
    expect(copyWords(4, { age: 50 * 60 * MINUTE, retryAfter: null })).toMatch(
      /as of 2 days ago: 4 linked work items are open\. .* after the full hour,/,
    );
    expect(copyWords(1, { age: null, retryAfter: null })).toContain('it goes by what was entered here: 1 linked');
  });

  test.each([
    ['missing', 'was never set up'],
    ['newer', 'was saved by a later version of Tierline'],
    ['broken', 'has settings that cannot be read'],
  ] as const)('a rule whose settings are %s says who can mend it', (why, expected) => {
    expect(configWords('Linked escalations closed', why)).toBe(
      `The rule “Linked escalations closed” on this transition ${expected}. Ask a Jira admin to open it in the workflow ` +
        'and save it again; until then, ask an escalation manager for “Close with override”.',
    );
  });
});
