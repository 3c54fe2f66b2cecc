import {
  answerWith,
  button,
  byType,
  invocations,
  press,
  requests,
  settled,
  textOf,
  until,
  untilShown,
} from '../support/forge-ui';
import type { AskedNotes } from '../../src/domain/answers';
import { UPWARDS } from '../../src/domain/handoff/default-template';
import { MINUTE, MONDAY } from '../support/builders';
import { NOTES } from '../usecases/a-desk';
import { fill, openPanel, ownIssue, resetPanel, site } from '../support/panel-page';

const ADD = 'Add escalation notes';
const MISSING = 'This hand-over has no escalation notes';
const ESCALATED = { visit: 2, beginning: 'escalate', team: 't-tech', level: 'L2', since: MONDAY - 10 * MINUTE };
const asked: AskedNotes = {
  ...{ outcome: 'asked', visit: 2, verb: 'escalate', template: UPWARDS },
  to: { team: 't-tech', teamName: 'Technical Support', level: 'L2' },
};
const comment = (notes: object, at: number) => ({
  ...{ author: { accountId: 'l1-agent' }, created: new Date(at).toISOString(), body: {} },
  properties: [
    {
      key: 'tierline-notes',
      value: {
        ...{
          operation: 'up',
          verb: 'escalate',
          from: null,
          to: { team: 't-tech', level: 'L2' },
          score: 70,
          notes: { ...notes },
        },
        asked: UPWARDS.map(({ key, label, kind }) => ({ key, label, kind })),
      },
    },
  ],
});

beforeEach(resetPanel);

const opened = async (): Promise<void> => {
  await openPanel();
  await untilShown('Linked work');
  await settled();
};

describe('a hand-over without notes', () => {
  test('says so, to whom, and offers to add them, for no request more', async () => {
    site.search = [ownIssue({ stamp: ESCALATED })];
    await opened();
    expect(textOf()).toContain(MISSING);
    expect(textOf()).toContain('Technical Support got the ticket without them');
    expect(button(ADD)).toBeDefined();
    expect(requests()).toHaveLength(1);
    expect(invocations()).toEqual([]);
  });

  test.each<[string, () => void]>([
    ['deleted', () => (site.search = [ownIssue({ stamp: { ...ESCALATED, notes: '501' } })])],
    [
      'of an earlier hand-over',
      () => {
        site.search = [ownIssue({ stamp: { ...ESCALATED, notes: '501' } })];
        site.comments.set('501', comment(NOTES, MONDAY - 60 * MINUTE));
      },
    ],
    [
      'empty of what is required',
      () => {
        site.search = [ownIssue({ stamp: { ...ESCALATED, notes: '501' } })];
        site.comments.set('501', comment({ tried: 'n/a' }, MONDAY - 10 * MINUTE));
      },
    ],
  ])('is also one whose notes are %s', async (_, arrange) => {
    arrange();
    await opened();
    expect(textOf()).toContain(MISSING);
  });

  test.each<[string, object]>([
    ['was placed', { beginning: 'placed' }],
    ['was sent back, which asks for nothing', { ...ESCALATED, beginning: 'send-back' }],
    ['was reopened', { ...ESCALATED, beginning: 'reopened' }],
  ])('is none where the ticket %s', async (_, stamp) => {
    site.search = [ownIssue({ stamp })];
    await opened();
    expect(textOf()).not.toContain(MISSING);
  });

  test('is none where the notes are there', async () => {
    site.search = [ownIssue({ stamp: { ...ESCALATED, notes: '501' } })];
    site.comments.set('501', comment(NOTES, MONDAY - 10 * MINUTE));
    await opened();
    expect(textOf()).toContain('Notes score 70 of 100');
    expect(textOf()).not.toContain(MISSING);
  });
});

describe('adding them', () => {
  const dialog = async (): Promise<void> => {
    site.search = [ownIssue({ stamp: ESCALATED })];
    await opened();
    await press(ADD);
    await untilShown('For Technical Support (L2).');
  };

  test('asks what the backend says, and sends it to that hand-over', async () => {
    answerWith((key) => ({
      ok: true,
      value: key === 'notes.asked' ? asked : { outcome: 'added', comment: '501', score: 70 },
    }));
    await dialog();
    fill('TextArea', 'note-tried', NOTES.tried);
    fill('TextArea', 'note-needed', NOTES.needed);
    await settled();
    await press('Add notes');
    await until('closed', () => byType('Modal').length === 0);
    expect(invocations().map(({ key, payload }) => [key, payload])).toEqual([
      ['notes.asked', {}],
      ['notes.add', { visit: 2, notes: NOTES }],
    ]);
    // Read anew: the notes stand on the ticket now.
    await until('read again', () => requests().length > 1);
  });

  test('sends nothing while something required is empty, and says what', async () => {
    answerWith(() => ({ ok: true, value: asked }));
    await dialog();
    fill('TextArea', 'note-tried', '.');
    await settled();
    await press('Add notes');
    await untilShown('To be answered: What was tried, and what came of it? · What do you need from the next level?');
    expect(invocations()).toHaveLength(1);
  });

  test('that is refused keeps the text; where nobody answers, it can be tried again', async () => {
    const problem = {
      happened: 'No escalation notes were added: this hand-over has notes already.',
      means: 'm',
      next: 'n',
    };
    answerWith((key) => (key === 'notes.asked' ? { ok: true, value: asked } : { ok: false, problem }));
    await dialog();
    fill('TextArea', 'note-tried', NOTES.tried);
    fill('TextArea', 'note-needed', NOTES.needed);
    await settled();
    await press('Add notes');
    await untilShown('has notes already');
    answerWith(() => {
      throw new Error('the platform failed');
    });
    await press('Add notes');
    await untilShown('nothing is written twice');
    expect(byType('TextArea').find(({ props }) => props['name'] === 'note-tried')?.props['defaultValue']).toBeDefined();
    expect(button('Try again')).toBeDefined();
  });

  test('that may not be done is said in the place of the form', async () => {
    answerWith(() => ({ ok: false, problem: { happened: 'This is for agents.', means: 'm', next: 'n' } }));
    site.search = [ownIssue({ stamp: ESCALATED })];
    await opened();
    await press(ADD);
    await untilShown('This is for agents.');
    expect(button('Add notes')).toBeUndefined();
  });
});
