import { answerWith, button, byType, lineOf, press, settled, textOf } from '../support/forge-ui';
import { MONDAY } from '../support/builders';
import {
  answerBoth,
  asked,
  errors,
  everythingWorks,
  fill,
  handedOver,
  input,
  openDialog,
  told,
} from '../support/open-dialog';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now: MONDAY });
  everythingWorks();
});
afterEach(() => void vi.useRealTimers());

const SEND = 'Escalate to Technical Support';
const TRIED = 'Restarted the client twice, error 809 each time.';
const finding = { happened: 'The clock did not restart.', means: 'The target still holds.', next: 'Tell the admin.' };

/** Opens the dialog, answers it, and sends it. */
async function send(value: unknown): Promise<void> {
  answerWith(() => value);
  await openDialog();
  await answerBoth();
  await press(SEND);
  await settled();
}
const ok = (value: unknown) => ({ ok: true, value });

describe('when somebody else was quicker', () => {
  const to = { team: 't-func', teamName: 'Functional Support', level: 'L2' };

  test('one reads who it was, and can take the text along', async () => {
    await send(ok({ outcome: 'overtaken', by: 'l2-agent', to }));
    expect(byType('User').map(({ props }) => props['accountId'])).toEqual(['l2-agent']);
    expect(lineOf()).toContain('was quicker and handed it to Functional Support');
    expect(told.done).toEqual([]);
    await press('Copy my notes');
    await settled();
    expect(input('my-text')!.props['defaultValue']).toContain(TRIED);
    await press('Look at the ticket again');
    expect(told.done).toMatchObject([{ outcome: 'overtaken' }]);
  });

  test('and that was oneself, one is not told of somebody else', async () => {
    await send(ok({ outcome: 'overtaken', by: 'l1-agent', to }));
    expect(textOf()).toContain('You handed it to Functional Support already, in another window.');
    expect(byType('User')).toEqual([]);
  });
});

describe('while somebody else is at the ticket', () => {
  test('it is tried once more by itself, after two seconds', async () => {
    const answers = [ok({ outcome: 'busy' }), ok(handedOver)];
    answerWith(() => answers.shift());
    await openDialog();
    await answerBoth();
    await press(SEND);
    await settled();
    expect(textOf()).toContain('Trying again in two seconds.');
    expect(byType('LoadingButton')[0]!.props['isLoading']).toBe(true);
    vi.advanceTimersByTime(1_900);
    await settled();
    expect(asked('hand-over.make')).toHaveLength(1);
    vi.advanceTimersByTime(200);
    await settled();
    expect(asked('hand-over.make')).toHaveLength(2);
    expect(told.done).toEqual([handedOver]);
  });

  test('and still is, one is asked to try again', async () => {
    await send(ok({ outcome: 'busy' }));
    vi.advanceTimersByTime(2_000);
    await settled();
    expect(textOf()).toContain('Somebody else is still changing this ticket.');
    answerWith(() => ok(handedOver));
    await press('Try again');
    await settled();
    expect(told.done).toEqual([handedOver]);
  });
});

test('a hand-over that Jira stopped half-way says what is done, what is not, and who goes on with it', async () => {
  await send(ok({ outcome: 'incomplete', visit: 2, done: ['notes', 'fields'], missing: ['status', 'reply'], finding }));
  expect(textOf()).toContain('Done: escalation notes, team and support level.');
  expect(textOf()).toContain('Not done yet: status, your reply to the customer.');
  expect(textOf()).toContain('Tierline goes on with it by itself');
  expect(textOf()).toContain('Only your reply to the customer is not sent by itself.');
  expect(textOf()).toContain(finding.happened);
  await press('Close');
  expect(told.done).toMatchObject([{ outcome: 'incomplete' }]);
});

test('a hand-over of which only the look at its SLAs is left says so', async () => {
  await send(ok({ outcome: 'incomplete', visit: 2, done: ['notes', 'fields', 'status'], missing: [], finding: null }));
  expect(textOf()).toContain('Not done yet: a look at the SLAs.');
});

test('what could not be done beside the hand-over is read before the dialog closes', async () => {
  await send(ok({ ...(handedOver as object), finding }));
  expect(lineOf()).toContain('The clock did not restart.');
  expect(told.done).toEqual([]);
  await send(ok({ ...(handedOver as object), reply: 'not-sent', finding }));
  expect(textOf()).toContain('Technical Support has it now');
  expect(textOf()).toContain('Your reply to the customer was not sent.');
  expect(lineOf()).toContain('The clock did not restart. The target still holds. Tell the admin.');
  expect(told.done).toEqual([]);
  await press('Close');
  expect(told.done).toHaveLength(1);
});

describe('a refusal', () => {
  const problem = { happened: 'It is too short.', means: 'Nothing was changed.', next: 'Say more.' };

  test('stands at the field it is about, until that is changed', async () => {
    await send({ ok: false, problem: { ...problem, field: 'notes.needed' } });
    expect(errors()).toEqual(['It is too short. Say more.']);
    expect(byType('SectionMessage')).toEqual([]);
    expect(input('note-needed')!.props['isInvalid']).toBe(true);
    await fill('note-needed', 'Look into the log of the gateway at 10:42, please.');
    expect(errors()).toEqual([]);
  });

  test('that is about no field is said in full, and the text is kept', async () => {
    await send({ ok: false, problem });
    expect(byType('SectionMessage')[0]!.props['title']).toBe('It is too short.');
    expect(textOf()).toContain('Nothing was changed.');
    expect(button(SEND)).toBeDefined();
    answerWith(() => ok(handedOver));
    await press(SEND);
    expect(asked('hand-over.make').at(-1)).toMatchObject({ notes: { tried: TRIED } });
  });
});

test('when no answer arrives, nothing typed is lost and one can try again', async () => {
  answerWith(() => {
    throw new Error('the network is gone');
  });
  await openDialog();
  await answerBoth();
  await press(SEND);
  await settled();
  expect(textOf()).toContain('No answer arrived.');
  answerWith(() => ok(handedOver));
  await press('Try again');
  await settled();
  expect(asked('hand-over.make').at(-1)).toMatchObject({ notes: { tried: TRIED } });
  expect(told.done).toEqual([handedOver]);
});

test('two presses are one hand-over, and the dialog stays until it is answered', async () => {
  let answer: (value: unknown) => void = () => undefined;
  answerWith(() => new Promise((resolve) => (answer = resolve)));
  await openDialog();
  await answerBoth();
  await press(SEND);
  await press(SEND);
  await settled();
  (byType('Modal')[0]!.props['onClose'] as () => void)();
  await settled();
  expect(told.closed).toBe(0);
  expect(asked('hand-over.make')).toHaveLength(1);
  answer(ok(handedOver));
  await settled();
  expect(told.done).toEqual([handedOver]);
});
