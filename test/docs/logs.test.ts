import { logged } from '../../src/entry/logged';
import { JiraFailure } from '../../src/ports';
import { logCalls } from './in-source';

/** What may repeat what a customer wrote: an error with all that hangs on it, its message, an event. */
const TELLS_TOO_MUCH = [
  /^(error|failure|cause|reason|wrong|event|payload|context|input|body|errand|ticket|issue|policy)$/,
  /\.(message|stack|cause|fields|body)\b/,
  /JSON\.stringify/,
];

/** The one function that others hand an error to says only what it may (below). */
const handsOn = (rest: string): boolean => rest.startsWith('console.');

describe('no line of the log carries what a customer wrote', () => {
  test('neither an error as a whole nor its message is logged', () => {
    const direct = logCalls().filter(({ callee }) => handsOn(callee));
    expect(direct.length).toBeGreaterThan(5);
    const wrong = direct.filter(({ rest }) => rest.some((it) => TELLS_TOO_MUCH.some((pattern) => pattern.test(it))));
    expect(wrong.map(({ file, line, rest }) => `${file}: ${line} ${rest.join(' ')}`)).toEqual([]);
  });

  test('of an error its name is, and of a failure of Jira which call it was', () => {
    const fields = { summary: 'the printer on floor two' };
    expect(logged(new JiraFailure('field', 'edit ticket answered 400 about summary', null, { fields }))).toBe(
      'JiraFailure: edit ticket answered 400 about summary: field',
    );
    expect(logged(new TypeError('cannot read “the printer on floor two”'))).toBe('TypeError');
    expect(logged('the printer on floor two')).toBe('string');
  });
});
