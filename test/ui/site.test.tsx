import {
  answerWith,
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
  untilShown,
} from '../support/forge-ui';
import ForgeReconciler from '@forge/react';
import type { ShownDesk } from '../../src/contract/site';
import { csvOf } from '../../src/ui/admin/csv';
import { SitePage } from '../../src/ui/admin/page';
import { CONTEXT } from '../support/on-ticket';

const aDesk = (over: Partial<ShownDesk> = {}): ShownDesk => ({
  projectId: '10000',
  projectKey: 'HELP',
  enabled: true,
  version: 3,
  waiting: 0,
  failed: 0,
  handOvers: 12,
  repaired: 1,
  checkedAt: 1,
  wrong: 0,
  ...over,
});
const USAGE = {
  points: { used: 96, limit: 65_000 },
  storage: { bytes: 2_097_152, limit: 1_073_741_824, visits: 2_300 },
};
const ok = (value: unknown) => ({ ok: true, value });
const usual: Record<string, unknown> = {
  'site.desks': ok({ desks: [aDesk()] }),
  'site.findings': ok({ findings: [] }),
  'site.usage': ok(USAGE),
};

async function open(over: Record<string, unknown> = {}): Promise<void> {
  await settled();
  standOn(CONTEXT);
  answerWith((key) => ({ ...usual, ...over })[key]);
  forget();
  ForgeReconciler.render(<SitePage key={Math.random()} />);
}

describe('the site’s page', () => {
  test('shows how each project does, and what is used', async () => {
    await open();
    await untilShown('about 96 of 65,000 points');
    expect(textOf()).toContain('on, version 3');
    expect(textOf()).toContain('12, 1 of them repaired');
    expect(textOf()).toContain('about 2.0 MB of 1,024 MB');
    expect(textOf()).toContain('Nothing: every hand-over went through.');
  });

  test('says what to do where there is no project yet', async () => {
    await open({ 'site.desks': ok({ desks: [] }) });
    await settled();
    expect(byType('EmptyState')).toHaveLength(1);
  });

  test('tells of one part’s trouble, and shows the others', async () => {
    const problem = {
      happened: 'This is for those who administer Jira.',
      means: 'Nothing.',
      next: 'Ask a Jira admin.',
    };
    await open({ 'site.findings': { ok: false, problem } });
    await untilShown('Ask a Jira admin.');
    await untilShown('on, version 3');
  });

  test('tries again what was given up, and says what came of it', async () => {
    await open({ 'site.desks': ok({ desks: [aDesk({ failed: 2 })] }), 'site.retry': ok({ tickets: 2 }) });
    await untilShown('on, version 3');
    await press('Try again');
    await untilShown('2 work items of HELP will be looked at within a minute.');
    expect(invocations()).toContainEqual({ key: 'site.retry', payload: { projectId: '10000' } });
  });

  test('leads to the project', async () => {
    await open();
    await untilShown('on, version 3');
    expect(byType('Link').map(({ props }) => props['href'])).toEqual(['/jira/servicedesk/projects/HELP/queues']);
  });

  test('names tickets by their keys, and leads to them, as far as who looks may see them', async () => {
    const found = { projectId: '10000', code: 'no-team', at: 1, detail: '', happened: 'A', means: 'B', next: 'C' };
    jiraAnswers(() => ({ issues: [{ id: '10101', key: 'HELP-1' }] }));
    const findings = ['10101', '10102', null].map((issueId) => ({ ...found, issueId }));
    await open({ 'site.findings': ok({ findings }) });
    await untilShown('HELP-1');
    expect(byType('Link').map(({ props }) => props['href'])).toContain('/browse/HELP-1');
    expect(lineOf()).toContain('HELP , Work item 10102');
    expect(requests()).toMatchObject([
      { method: 'POST', path: '/rest/api/3/issue/bulkfetch', body: { issueIdsOrKeys: ['10101', '10102'] } },
    ]);
  });

  test('names them by their ids where Jira does not answer', async () => {
    const found = { projectId: '10000', code: 'no-team', at: 1, detail: '', happened: 'A', means: 'B', next: 'C' };
    jiraAnswers(() => new JiraAnswer(500));
    await open({ 'site.findings': ok({ findings: [{ ...found, issueId: '10101' }] }) });
    await untilShown('Work item 10101');
  });

  test('makes a bundle for support', async () => {
    await open({ 'site.diagnostics': ok({ bundle: { app: { version: '1' } } }) });
    await untilShown('on, version 3');
    await press('Make a diagnostic bundle');
    await untilShown('Copy this into your message to support.');
    expect(byType('CodeBlock')[0]?.props['text']).toContain('"version": "1"');
  });

  test('writes the history as lines that no sheet takes for formulas', () => {
    expect(csvOf([{ seq: 1, team: '=HYPERLINK("x")', by: null }])).toBe('seq,team,by\r\n1,"\'=HYPERLINK(""x"")",');
    expect(csvOf([])).toBe('');
  });
});
