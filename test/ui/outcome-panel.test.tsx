import {
  answerWith,
  button,
  byType,
  forget,
  invocations,
  jiraAnswers,
  JiraAnswer,
  lineOf,
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
import { OutcomePanelPage } from '../../src/ui/outcome-panel/page';
import { inStatus, pageRules } from '../support/on-ticket';
import { fill } from '../support/panel-page';

const CONTEXT = {
  ...{ locale: 'en_US', timezone: 'Europe/Berlin' },
  extension: { issue: { id: '20001', key: 'DEV-1' }, project: { id: '10002', key: 'DEV', type: 'software' } },
};

/** Links of DEV-1: it is the outward end of an escalation, as tickets are escalated to it. */
const from = (key: string, type = '10007', side = 'inwardIssue'): JsonObject => ({
  type: { id: type },
  [side]: { key },
});
const issue = (key: string, projectId: string, fields: JsonObject = {}, properties: JsonObject = {}): JsonObject => ({
  ...{ key, properties },
  fields: { summary: `Summary of ${key}`, status: inStatus('2', 'Pending'), project: { id: projectId }, ...fields },
});
const own = (links: JsonObject[], properties: JsonObject = {}): JsonObject =>
  issue('DEV-1', '10002', { issuelinks: links }, properties);

const site = { search: [] as JsonObject[], linked: null as unknown, desk: null as unknown };

beforeEach(() => {
  standOn(CONTEXT);
  Object.assign(site, {
    search: [own([])],
    linked: { value: { linked: true, enabled: false, watch: [], done: [], desks: ['10000'] } },
    desk: { value: JSON.parse(JSON.stringify(pageRules())) as JsonObject },
  });
  answerWith(() => {
    throw new Error('nothing is invoked');
  });
  jiraAnswers(({ path }) => {
    if (path.includes('/search/')) return { issues: site.search };
    return path.includes('/project/10002/') ? site.linked : site.desk;
  });
});

const open = async (): Promise<void> => {
  await settled();
  forget();
  ForgeReconciler.render(<OutcomePanelPage key={Math.random()} />);
  await untilShown('Tickets that wait for this');
  await settled();
};

describe('who waits for the work', () => {
  test('are the open tickets of desks whose rules count it, and no others', async () => {
    site.search = [
      own([
        from('HELP-1'),
        from('HELP-2'),
        from('HELP-3', '10000'),
        from('HELP-4', '10007', 'outwardIssue'),
        from('OPS-1'),
      ]),
      issue('HELP-1', '10000'),
      issue('HELP-2', '10000', { status: inStatus('3', 'Resolved', 'done') }),
      issue('HELP-3', '10000'),
      issue('HELP-4', '10000'),
      issue('OPS-1', '10001'),
    ];
    await open();
    expect(byType('Link').map((node) => node.props['href'])).toEqual(['/browse/HELP-1']);
    expect(lineOf()).toContain('HELP-1 Summary of HELP-1 Pending');
    expect(textOf()).toContain('the ticket hears of it with the outcome');
    expect(requests()).toHaveLength(3);
    expect(invocations()).toEqual([]);
  });

  test('are nobody where who looks may not see the desk', async () => {
    site.search = [own([])];
    site.desk = new JiraAnswer(404);
    await open();
    expect(textOf()).toContain('No open ticket waits for this that you may see.');
  });
});

test('the outcome is recorded here, and read anew', async () => {
  await open();
  expect(textOf()).toContain('Not recorded yet');
  await press('Record outcome');
  await untilShown('Record the outcome of DEV-1');
  fill('TextArea', 'outcome-root-cause', 'A race in the queue.');
  fill('Textfield', 'outcome-article', 'https://kb.example.com/9');
  await settled();
  answerWith(() => ({ ok: true, value: { outcome: 'recorded', comment: '700' } }));
  site.search = [own([], { 'tierline-outcome': { comment: '700', kind: 'article' } })];
  const save = byType('LoadingButton').at(-1);
  await (save?.props['onClick'] as (event: unknown) => unknown)({});
  await untilShown('Outcome: Knowledge article');
  await until('closed', () => byType('Modal').length === 0);
  expect(invocations()).toMatchObject([{ key: 'outcome.record', payload: { kind: 'article', again: false } }]);
});

test('trouble says what to do', async () => {
  jiraAnswers(() => new JiraAnswer(500));
  await settled();
  forget();
  ForgeReconciler.render(<OutcomePanelPage key={Math.random()} />);
  await untilShown('Jira answered something unexpected.');
  expect(button('Try again')).toBeDefined();
});
