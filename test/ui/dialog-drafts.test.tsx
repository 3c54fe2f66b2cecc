import { answerWith, byType, JiraAnswer, jiraAnswers, press, requests, settled, textOf } from '../support/forge-ui';
import { HOUR, MONDAY } from '../support/builders';
import {
  aDesk,
  answerBoth,
  escalated,
  everythingWorks,
  fill,
  input,
  jira,
  openDialog,
  told,
} from '../support/open-dialog';
import { withDraft } from '../../src/ui/dialog/drafts';
import type { Draft } from '../../src/ui/ticket/facts';

const DAY = 24 * HOUR;
const PROPERTY = '/rest/api/3/user/properties/tierline-drafts?accountId=l1-agent';

const aDraft = (over: Partial<Draft> = {}): Draft => ({
  start: 'escalate',
  team: null,
  notes: { tried: 'Restarted it.' },
  reason: '',
  reply: '',
  savedAt: MONDAY - HOUR,
  ...over,
});

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now: MONDAY });
  everythingWorks();
});
afterEach(() => void vi.useRealTimers());

const onDrafts = () => requests().filter(({ path }) => path === PROPERTY);
const saved = (): unknown => onDrafts().findLast(({ method }) => method === 'PUT')?.body;
const pause = async (milliseconds = 1_500): Promise<void> => {
  vi.advanceTimersByTime(milliseconds);
  await settled();
};
const closeModal = async (): Promise<void> => {
  (byType('Modal')[0]!.props['onClose'] as () => void)();
  await settled();
};

test('a draft that was sent unchanged, but too late, is still a draft', async () => {
  answerWith(() => ({
    ok: true,
    value: { outcome: 'overtaken', by: 'l1-agent', to: { team: 't-tech', teamName: 'Technical Support', level: 'L2' } },
  }));
  const draft = aDraft({ notes: { tried: 'Restarted the client twice.', needed: 'Check the gateway.' } });
  await openDialog({ desk: aDesk({ draft }) });
  await press('Escalate to Technical Support');
  await settled();
  // The other window, in which it was sent, has dropped it.
  expect(saved()).toMatchObject({ 10101: { notes: draft.notes } });
});

describe('what is typed', () => {
  test('is kept as soon as one pauses, beside the drafts of other tickets', async () => {
    const other = aDraft({ savedAt: MONDAY - DAY });
    jiraAnswers((request) =>
      request.method === 'GET' && request.path === PROPERTY
        ? { key: 'tierline-drafts', value: { 10555: other } }
        : jira(request),
    );
    await openDialog();
    await fill('note-tried', 'Rest');
    await pause(1_400);
    await fill('note-tried', 'Restarted it.');
    await pause(1_400);
    expect(onDrafts()).toEqual([]);
    await pause(100);
    expect(onDrafts().map(({ method }) => method)).toEqual(['GET', 'PUT']);
    expect(saved()).toEqual({ 10101: aDraft({ savedAt: MONDAY + 2_900 }), 10555: other });
    expect(textOf()).toContain('Draft saved');
    await fill('note-needed', 'A fix');
    await pause();
    // What is kept of other tickets is read once.
    expect(onDrafts().map(({ method }) => method)).toEqual(['GET', 'PUT', 'PUT']);
  });

  test('is kept when the dialog closes, before whoever opened it hears of it', async () => {
    await openDialog();
    await fill('note-tried', 'Restarted it.');
    await closeModal();
    expect(saved()).toMatchObject({ 10101: { notes: { tried: 'Restarted it.' } } });
    expect(told.closed).toBe(1);
  });

  test('is dropped once it is sent, and what was about to be saved with it', async () => {
    await openDialog();
    await answerBoth();
    await pause();
    await fill('note-needed', 'Look into the log of the gateway, please.');
    await press('Escalate to Technical Support');
    await settled();
    expect(saved()).toEqual({});
    await pause();
    expect(onDrafts().map(({ method }) => method)).toEqual(['GET', 'PUT', 'PUT']);
    expect(told.done).toHaveLength(1);
  });

  test('that could not be kept is said to be here only', async () => {
    jiraAnswers((request) => (request.method === 'PUT' ? new JiraAnswer(403) : jira(request)));
    await openDialog();
    await fill('note-tried', 'Restarted it.');
    await pause();
    expect(textOf()).toContain('The draft could not be saved.');
  });
});

test('where nothing was typed, nothing is written', async () => {
  await openDialog();
  await fill('way', 'linked-work');
  await fill('way', 'escalate');
  await fill('target-team', 't-func');
  await pause();
  await closeModal();
  expect(onDrafts()).toEqual([]);
  await openDialog();
  await answerBoth();
  await press('Escalate to Technical Support');
  await settled();
  expect(onDrafts()).toEqual([]);
});

describe('a draft', () => {
  test('is what the dialog begins with', async () => {
    const draft = aDraft({ team: 't-func', reply: 'Soon.', savedAt: MONDAY - 46 * 60_000 });
    await openDialog({ desk: aDesk({ draft }) });
    expect(textOf()).toContain('Your draft of today 9:14 AM.');
    expect(input('note-tried')!.props['defaultValue']).toBe('Restarted it.');
    expect(input('target-team')!.props['value']).toBe('t-func');
    expect(input('customer-reply')!.props['defaultValue']).toBe('Soon.');
    await pause();
    expect(onDrafts()).toEqual([]);
  });

  test('of another way to go on loses no word', async () => {
    await openDialog({ desk: aDesk({ draft: aDraft() }), start: 'linked-work' });
    expect(textOf()).toContain('Escalate HELP-1');
    await openDialog({ desk: aDesk({ draft: aDraft() }), start: 'transfer', ticket: escalated() });
    await fill('reason', 'Wrong team.');
    await pause();
    expect(saved()).toMatchObject({ 10101: { start: 'transfer', notes: { tried: 'Restarted it.' } } });
  });

  test('can be discarded, and is gone then', async () => {
    await openDialog({ desk: aDesk({ draft: aDraft() }) });
    await press('Discard');
    await settled();
    expect(input('note-tried')!.props['defaultValue']).toBe('');
    expect(textOf()).not.toContain('Your draft of');
    await pause();
    expect(saved()).toEqual({});
  });
});

describe('drafts of one person', () => {
  const many = Object.fromEntries(
    Array.from({ length: 12 }, (_, index) => [String(index), aDraft({ savedAt: MONDAY - index * HOUR })]),
  );

  test('are the newest ten', () => {
    const kept = withDraft(many, 'new', aDraft({ savedAt: MONDAY }), MONDAY)!;
    expect(Object.keys(kept).sort()).toEqual(['0', '1', '2', '3', '4', '5', '6', '7', '8', 'new']);
  });

  test('are forgotten after two weeks', () => {
    const old = { old: aDraft({ savedAt: MONDAY - 14 * DAY }), young: aDraft({ savedAt: MONDAY - 13 * DAY }) };
    expect(Object.keys(withDraft(old, 'gone', null, MONDAY)!)).toEqual(['young']);
  });

  test('fit into what Jira keeps of a person: the oldest make room', () => {
    const long = (savedAt: number) => aDraft({ notes: { tried: 'ü'.repeat(6_000) }, savedAt });
    const before = { oldest: long(MONDAY - 3 * HOUR), older: long(MONDAY - 2 * HOUR) };
    expect(Object.keys(withDraft(before, 'new', long(MONDAY), MONDAY)!)).toEqual(['new', 'older']);
    expect(withDraft({}, 'new', aDraft({ reply: 'x'.repeat(33_000) }), MONDAY)).toBeNull();
  });
});
