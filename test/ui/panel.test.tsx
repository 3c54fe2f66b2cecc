import {
  answerWith,
  button,
  byType,
  emit,
  forget,
  invocations,
  jiraAnswers,
  JiraAnswer,
  lineOf,
  listensTo,
  press,
  requests,
  settled,
  standOn,
  textOf,
  until,
  untilShown,
} from '../support/forge-ui';
import ForgeReconciler from '@forge/react';
import type { JsonObject } from '../../sandbox/json';
import type { NotesData } from '../../src/domain/handoff/notes';
import { PanelPage } from '../../src/ui/panel/page';
import { browserNow } from '../../src/ui/clock';
import { HOUR, MINUTE, MONDAY } from '../support/builders';
import { aLink, aStamp, CONTEXT, deskAnswer, inStatus, pageRules } from '../support/on-ticket';

const data: NotesData = {
  operation: 'up',
  verb: 'escalate',
  from: { team: 't-desk', level: 'L1' },
  to: { team: 't-tech', level: 'L2' },
  notes: {
    tried: 'Reinstalled the client.\nNo change.',
    needed: 'Access to the gateway',
    log: 'https://logs.invalid/7',
  },
  reason: 'The gateway is theirs',
  asked: [
    { key: 'tried', label: 'What was tried?', kind: 'text' },
    { key: 'needed', label: 'What is needed?', kind: 'text' },
    { key: 'impact', label: 'Impact', kind: 'text' },
    { key: 'log', label: 'Log', kind: 'link' },
  ],
  score: 82,
};
const body = {
  type: 'doc',
  version: 1,
  content: [{ type: 'paragraph', content: [{ type: 'text', text: 'In prose' }] }],
};
const comment = (properties: unknown[] = [{ key: 'tierline-notes', value: data }]): JsonObject =>
  JSON.parse(
    JSON.stringify({
      author: { accountId: 'l1-agent' },
      created: new Date(MONDAY - 10 * MINUTE).toISOString(),
      body,
      properties,
    }),
  );

const own = (links: JsonObject[], notes: string | null): JsonObject => ({
  key: 'HELP-1',
  properties: { tierline: JSON.parse(JSON.stringify(aStamp({ notes }))) },
  fields: { issuelinks: links },
});
const work = (key: string, fields: JsonObject = {}): JsonObject => ({
  key,
  properties: {},
  fields: {
    summary: `Full summary of ${key}`,
    status: inStatus('2', 'In review'),
    created: new Date(MONDAY - 26 * HOUR).toISOString(),
    assignee: { accountId: 'l3-agent' },
    project: { id: '10002' },
    'cf-team': { id: 't-prod', name: 'Product Engineering' },
    ...fields,
  },
});

const site = { search: [] as unknown, comment: comment() as unknown, desk: deskAnswer() as unknown };

beforeEach(() => {
  standOn(CONTEXT);
  Object.assign(site, { search: [own([], '501')], comment: comment(), desk: deskAnswer() });
  answerWith(() => {
    throw new Error('nothing is invoked');
  });
  jiraAnswers(({ path }) => {
    if (path.includes('/expression/')) return site.desk;
    if (path.includes('/comment/')) return site.comment;
    return site.search instanceof JiraAnswer ? site.search : { issues: site.search };
  });
});

const desk = { issueKey: 'HELP-1', levels: [], rules: pageRules(), ahead: MONDAY - browserNow() };

/** Beside a glance, which tells of the desk. */
const open = async (): Promise<void> => {
  await settled();
  forget();
  ForgeReconciler.render(<PanelPage key={Math.random()} />);
  await until('listening', () => listensTo('tierline.desk') > 0);
  await settled();
  emit('tierline.desk', desk);
};

describe('the latest escalation notes', () => {
  test('are a brief: who, when, where to, the reason first, then what was answered', async () => {
    await open();
    await untilShown('Latest escalation notes');
    expect(byType('User')[0]?.props['accountId']).toBe('l1-agent');
    expect(lineOf()).toContain('today 9:50 AM Escalated to Technical Support ( L2 )');
    expect(textOf()).toContain('Notes score 82 of 100');
    const said = lineOf();
    const order = ['The gateway is theirs', 'What was tried?', 'No change.', 'What is needed?', 'Log'];
    expect(order.map((words) => said.indexOf(words))).toEqual(
      order.map((words) => said.indexOf(words)).toSorted((a, b) => a - b),
    );
    expect(said).not.toContain('Impact');
    expect(byType('Link').map((node) => node.props['href'])).toContain('https://logs.invalid/7');
  });

  test('cost two requests with the linked work, and no invocation', async () => {
    await open();
    await untilShown('Latest escalation notes');
    await settled();
    expect(requests().map(({ method, path }) => `${method} ${path}`)).toEqual([
      'POST /rest/api/3/search/jql',
      'GET /rest/api/3/issue/HELP-1/comment/501?expand=properties',
    ]);
    expect(requests()[0]?.body).toMatchObject({
      reconcileIssues: [10101],
      properties: ['tierline', 'tierline-outcome'],
    });
    expect(invocations()).toEqual([]);
  });

  test('that are none yet cost one request, and say what will stand there', async () => {
    site.search = [own([], null)];
    await open();
    await untilShown('No escalation notes yet');
    await settled();
    expect(requests()).toHaveLength(1);
  });

  test('whose data are not ours are shown as they were written', async () => {
    site.comment = comment([{ key: 'tierline-notes', value: { score: 'high' } }]);
    await open();
    await until('prose', () => byType('AdfRenderer').length === 1);
    expect(byType('AdfRenderer')[0]?.props['document']).toMatchObject({ content: body.content });
  });

  test('that were deleted, or cannot be read, say so; the rest is shown', async () => {
    site.comment = new JiraAnswer(404);
    await open();
    await untilShown('were deleted from the ticket');
    site.comment = new JiraAnswer(500);
    await open();
    await untilShown('could not be read');
    expect(textOf()).toContain('Linked work');
  });
});

describe('linked work', () => {
  test('says who does it, how it stands and how old it is: open work first', async () => {
    const links = [aLink('DEV-1', true), aLink('DEV-2'), aLink('HELP-7', false, '10001')];
    site.search = [own(links, null), work('DEV-1', { status: inStatus('3', 'Done', 'done') }), work('DEV-2')];
    await open();
    await untilShown('Full summary of DEV-2');
    const said = lineOf();
    expect(said).toContain('DEV-2 Full summary of DEV-2 L3 In review Product Engineering open for 1 d 2 h');
    expect(said.indexOf('DEV-2')).toBeLessThan(said.indexOf('DEV-1'));
    expect(said).not.toContain('HELP-7');
    expect(byType('Link').map((node) => node.props['href'])).toEqual(['/browse/DEV-2', '/browse/DEV-1']);
  });

  test('that the search does not know yet stands there as far as its link tells', async () => {
    site.search = [own([aLink('DEV-9')], null)];
    await open();
    await untilShown('Summary of DEV-9');
    expect(textOf()).toContain('just linked: more in a moment');
  });

  test('that is none says what will be listed', async () => {
    await open();
    await untilShown('will be listed here');
  });
});

describe('without a glance on the page', () => {
  beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
  afterEach(() => void vi.useRealTimers());

  const alone = async (): Promise<void> => {
    await settled();
    forget();
    ForgeReconciler.render(<PanelPage key={Math.random()} />);
    await until('listening', () => listensTo('tierline.desk') > 0);
    await settled();
  };

  test('the panel reads the desk itself, once nobody answers', async () => {
    await alone();
    expect(requests()).toHaveLength(0);
    vi.advanceTimersByTime(1_500);
    await untilShown('Latest escalation notes');
    expect(requests()).toHaveLength(3);
  });

  test('it waits for whoever is about to know', async () => {
    await alone();
    emit('tierline.reading');
    vi.advanceTimersByTime(5_000);
    await settled();
    expect(requests()).toHaveLength(0);
    emit('tierline.desk', desk);
    await untilShown('Latest escalation notes');
    expect(requests()).toHaveLength(2);
  });

  test('a project that is not set up says so', async () => {
    site.desk = deskAnswer({}, null);
    await alone();
    vi.advanceTimersByTime(1_500);
    await untilShown('Support levels are not set up here.');
  });
});

test('a change of the ticket is followed; what cannot be read anew stays', async () => {
  await open();
  await untilShown('Notes score 82 of 100');
  site.search = [own([], null)];
  emit('tierline.changed');
  await untilShown('No escalation notes yet');
  site.search = new JiraAnswer(500);
  emit('JIRA_ISSUE_CHANGED', {});
  await settled();
  expect(textOf()).toContain('No escalation notes yet');
});

test('trouble says what to do', async () => {
  site.search = new JiraAnswer(403);
  await open();
  await untilShown('Jira did not allow this.');
  expect(button('Try again')).toBeDefined();
  site.search = [own([], '501')];
  await press('Try again');
  await untilShown('Notes score 82 of 100');
});
