import {
  answerWith,
  button,
  byType,
  commands,
  emit,
  invocations,
  lineOf,
  listensTo,
  forget,
  press,
  requests,
  settled,
  textOf,
  until,
  untilShown,
} from '../support/forge-ui';
import ForgeReconciler from '@forge/react';
import type { JsonObject } from '../../sandbox/json';
import { PanelPage } from '../../src/ui/panel/page';
import { aLink, deskAnswer, pageRules } from '../support/on-ticket';
import { DONE, fill, openPanel, ownIssue, resetPanel, site, workIssue } from '../support/panel-page';

const MARK: JsonObject = { 'tierline-outcome': { comment: '601', kind: 'answer' } };
const SAID: JsonObject = {
  properties: [
    {
      key: 'tierline-outcome',
      value: { operation: 'o', rootCause: 'The timeout.', kind: 'answer', text: 'Set it to 8 hours.' },
    },
  ],
};
const L3: JsonObject = { 'cf-level': 'L3' };

beforeEach(resetPanel);

const opened = async (...args: Parameters<typeof openPanel>): Promise<void> => {
  await openPanel(...args);
  await untilShown('Linked work');
  await settled();
};

describe('the outcome of the ticket itself', () => {
  test('is asked for at the levels that the rules name, and at no other', async () => {
    site.search = [ownIssue({ fields: L3 })];
    await opened();
    expect(textOf()).toContain('Not recorded yet');
    expect(button('Record outcome')).toBeDefined();
    site.search = [ownIssue({ fields: { 'cf-level': 'L1' } })];
    await opened();
    expect(button('Record outcome')).toBeUndefined();
  });

  test('is shown by its kind; what it says is read only when it is opened', async () => {
    site.search = [ownIssue({ fields: L3, properties: MARK })];
    site.comments.set('601', SAID);
    await opened();
    expect(textOf()).toContain('Outcome: Answer for the first level');
    expect(requests()).toHaveLength(1);
    await press('Show outcome');
    await untilShown('The timeout.');
    expect(lineOf()).toContain('What the first level can answer the next time Set it to 8 hours.');
    expect(requests().at(-1)?.path).toBe('/rest/api/3/issue/HELP-1/comment/601?expand=properties');
  });

  test('that is gone, or not ours, says so', async () => {
    site.search = [ownIssue({ properties: MARK })];
    await opened();
    await press('Show outcome');
    await untilShown('was deleted from the work item');
    site.search = [ownIssue({ properties: { 'tierline-outcome': { comment: 7 } } })];
    await opened();
    expect(button('Show outcome')).toBeUndefined();
  });
});

describe('recording it', () => {
  const dialog = async (): Promise<void> => {
    site.search = [ownIssue({ fields: L3 })];
    await opened();
    await press('Record outcome');
    await untilShown('Record the outcome of HELP-1');
  };
  const written = () => {
    fill('TextArea', 'outcome-root-cause', ' The timeout. ');
    fill('RadioGroup', 'outcome-kind', 'answer');
    return settled().then(() => fill('TextArea', 'outcome-answer', 'Set it to 8 hours.'));
  };
  /** In the dialog, not beside it. */
  const send = async (): Promise<void> => {
    await settled();
    const save = byType('LoadingButton').at(-1);
    await (save?.props['onClick'] as (event: unknown) => unknown)({});
  };

  test('sends cause, kind and text with a name of its own, and has all pages read anew', async () => {
    answerWith(() => ({ ok: true, value: { outcome: 'recorded', comment: '601' } }));
    await dialog();
    await written();
    await send();
    await until('closed', () => byType('Modal').length === 0);
    const [call] = invocations();
    expect(call).toMatchObject({
      key: 'outcome.record',
      payload: { rootCause: 'The timeout.', kind: 'answer', text: 'Set it to 8 hours.', again: false },
    });
    expect((call?.payload as { operation: string }).operation).toMatch(/^[a-z0-9-]{8,64}$/);
    expect(commands('emit')).toContainEqual(expect.objectContaining({ event: 'tierline.changed' }));
  });

  test('sends nothing that says nothing', async () => {
    await dialog();
    fill('TextArea', 'outcome-root-cause', 'n/a');
    fill('Textfield', 'outcome-article', 'in the wiki');
    await send();
    await untilShown('To be answered: Root cause · Address of the article');
    expect(invocations()).toEqual([]);
  });

  test('keeps one text for each kind', async () => {
    await dialog();
    fill('Textfield', 'outcome-article', 'https://kb.example.com/7');
    fill('RadioGroup', 'outcome-kind', 'none');
    await settled();
    expect(byType('TextArea').map(({ props }) => props['defaultValue'])).toEqual(['', '']);
    fill('RadioGroup', 'outcome-kind', 'article');
    await settled();
    expect(byType('Textfield')[0]?.props['defaultValue']).toBe('https://kb.example.com/7');
  });

  test('whose answer was lost is tried again under the same name', async () => {
    answerWith(() => {
      throw new Error('the platform failed');
    });
    await dialog();
    await written();
    await send();
    await untilShown('nothing is written twice');
    answerWith(() => ({ ok: true, value: { outcome: 'recorded', comment: '601' } }));
    await send();
    await until('closed', () => byType('Modal').length === 0);
    const [first, second] = invocations().map(({ payload }) => payload as { operation: string; again: boolean });
    expect(second).toMatchObject({ operation: first?.operation, again: true });
  });

  test('that is refused stands at its input', async () => {
    const problem = { happened: 'Not recorded.', means: 'm', next: 'Say more.', field: 'text' };
    answerWith(() => ({ ok: false, problem }));
    await dialog();
    await written();
    await send();
    await untilShown('Not recorded. Say more.');
  });
});

describe('without a glance, nobody has told whether who looks is an agent', () => {
  beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
  afterEach(() => void vi.useRealTimers());

  const alone = async (): Promise<void> => {
    site.search = [ownIssue({ fields: L3 })];
    site.write = () => deskAnswer();
    await settled();
    forget();
    ForgeReconciler.render(<PanelPage key={Math.random()} />);
    await until('listening', () => listensTo('tierline.desk') > 0);
    await settled();
    vi.advanceTimersByTime(1_500);
    await untilShown('Not recorded yet');
  };

  test('so Jira is asked before anybody writes in vain', async () => {
    await alone();
    site.agent = false;
    await press('Record outcome');
    await untilShown('This is for agents who may edit and comment on this ticket.');
    expect(byType('Modal')).toEqual([]);
    site.agent = true;
    await press('Record outcome');
    await untilShown('Record the outcome of HELP-1');
  });
});

describe('what keeps the ticket open', () => {
  const told = () => commands('emit').map((data) => (data as { payload?: unknown }).payload);

  test('is what the rules count, by level and side; the glance is told of it', async () => {
    const links = [
      aLink('DEV-1'),
      aLink('DEV-2'),
      { type: { id: '10000' }, inwardIssue: aLink('OPS-1')['outwardIssue'] ?? null },
    ];
    site.search = [
      ownIssue({ links }),
      workIssue('DEV-1', { 'cf-level': 'L3' }),
      workIssue('DEV-2', { 'cf-level': 'L2' }),
      workIssue('OPS-1', { 'cf-level': 'L3' }),
    ];
    const rules = pageRules();
    const counting = {
      links: [
        { type: '10007', side: 'outward' as const },
        { type: '10000', side: 'inward' as const },
      ],
      ...{ levels: ['L3'] as [string], withoutLevel: false, projects: null, unresolvedIsOpen: false },
    };
    await opened({ ...rules, closeCheck: { ...rules.closeCheck, counting } });
    expect(textOf()).toContain('This ticket cannot be closed until 2 linked items are done.');
    expect(lineOf()).toContain('Full summary of OPS-1');
    expect(told()).toContainEqual({ issueKey: 'HELP-1', open: 2 });
  });

  test('does not keep a ticket that was closed all the same', async () => {
    site.search = [ownIssue({ fields: DONE, links: [aLink('DEV-1')] }), workIssue('DEV-1')];
    await opened();
    expect(textOf()).toContain('DEV-1');
    expect(textOf()).not.toContain('cannot be closed');
  });

  test('asks nobody to take what is done', async () => {
    site.search = [ownIssue({ links: [aLink('DEV-1', true)] }), workIssue('DEV-1', { ...DONE, assignee: null })];
    await opened();
    expect(textOf()).not.toContain('nobody yet');
    expect(textOf()).not.toContain('no team yet');
  });

  test('shows the outcome of linked work that has one', async () => {
    site.search = [ownIssue({ links: [aLink('DEV-1')] }), workIssue('DEV-1', {}, MARK)];
    site.comments.set('601', SAID);
    await opened();
    expect(requests()).toHaveLength(1);
    await press('Show outcome');
    await untilShown('The timeout.');
    expect(requests().at(-1)?.path).toContain('/issue/DEV-1/comment/601');
  });
});

test('a change elsewhere is followed', async () => {
  site.search = [ownIssue({ fields: L3 })];
  await opened();
  site.search = [ownIssue({ fields: L3, properties: MARK })];
  emit('JIRA_ISSUE_CHANGED', {});
  await untilShown('Outcome: Answer for the first level');
});
