import { ACCOUNT } from '../../../../sandbox/seed/stock/people';
import type { Issue, SlaMetric } from '../../../../sandbox/site/model';
import { goalOf } from '../../../../sandbox/site/sla/goals';
import { noteLoop } from '../../../../sandbox/site/sla/loops';
import { metricOfField, metricsOf, readSla } from '../../../../sandbox/site/sla/read';
import { HOUR, ready } from '../../seed/fresh-site';

function aDesk() {
  const it = ready();
  const [response] = it.help.project.serviceDesk!.slas;
  const stopsBy = (by: 'customer' | 'for-customers'): SlaMetric => ({
    ...response!,
    start: [{ on: 'issue-created' }],
    stop: [{ on: 'comment', by }],
    goals: [{ jql: null, duration: HOUR, calendarId: '1' }],
  });
  const says = (issue: Issue, author: string): void => {
    issue.comments.push({ id: '1', author, body: null, at: it.site.clock.now(), public: true, properties: {} });
  };
  const stopped = (issue: Issue, by: 'customer' | 'for-customers'): boolean =>
    readSla(it.site, issue, stopsBy(by))!.completed.length === 1;
  return { ...it, says, stopped };
}

describe('a comment', () => {
  test('is the customer’s where its author is one', () => {
    const it = aDesk();
    const issue = it.help.raise();
    it.says(issue, ACCOUNT.customer);
    expect([it.stopped(issue, 'customer'), it.stopped(issue, 'for-customers')]).toEqual([true, false]);
  });

  test('is the customer’s where another customer wrote it, too', () => {
    const it = aDesk();
    const issue = it.help.raise();
    issue.values['reporter'] = ACCOUNT.agentL2;
    it.says(issue, ACCOUNT.customer);
    expect([it.stopped(issue, 'customer'), it.stopped(issue, 'for-customers')]).toEqual([true, false]);
  });

  test('is the customer’s where its author raised the request, agent or not', () => {
    const it = aDesk();
    const issue = it.help.raise();
    issue.values['reporter'] = ACCOUNT.agentL1;
    it.says(issue, ACCOUNT.agentL1);
    expect([it.stopped(issue, 'customer'), it.stopped(issue, 'for-customers')]).toEqual([true, false]);
  });

  test.each([ACCOUNT.agentL2, 'somebody who is gone'])('is for customers where %s wrote it', (author) => {
    const it = aDesk();
    const issue = it.help.raise();
    expect(it.stopped(issue, 'for-customers')).toBe(false);
    it.says(issue, author);
    expect([it.stopped(issue, 'customer'), it.stopped(issue, 'for-customers')]).toEqual([false, true]);
  });
});

describe('the SLAs of an issue', () => {
  test('are those of its desk; without a desk or a project there are none', () => {
    const { site, help } = aDesk();
    const issue = help.raise();
    expect(metricsOf(site, issue)).toBe(help.project.serviceDesk!.slas);
    const elsewhere = [...site.projects.values()].find((it) => !it.serviceDesk)!;
    expect(metricsOf(site, { ...issue, projectId: elsewhere.id })).toEqual([]);
    expect(metricsOf(site, { ...issue, projectId: 'gone' })).toEqual([]);
  });

  test('are shown by the field of their name', () => {
    const { site, help } = aDesk();
    const issue = help.raise();
    const field = site.fields.get('summary')!;
    for (const metric of help.project.serviceDesk!.slas)
      expect(metricOfField(site, issue, { ...field, name: metric.name })).toBe(metric);
    expect(metricOfField(site, issue, field)).toBeUndefined();
  });

  test('follow a loop at once where loops count, and only there', () => {
    const { site, help } = aDesk();
    const issue = help.raise();
    const { version } = issue;
    noteLoop(site, issue);
    expect([issue.loops, issue.version]).toEqual([undefined, version]);
    site.sla.loopCountsAsEntry = true;
    noteLoop(site, issue);
    expect(issue.version).toBe(version + 1);
    expect(issue.loops).toEqual([{ at: site.clock.now(), statusId: issue.statusId, afterChanges: 0 }]);
  });
});

describe('a goal that cannot be told', () => {
  test('says that JQL or the calendar is missing', () => {
    const { site, help } = aDesk();
    const issue = help.raise();
    const [metric] = help.project.serviceDesk!.slas;
    const goal = (jql: string | null, calendarId: string) => () =>
      goalOf(site, { ...metric!, goals: [{ jql, duration: HOUR, calendarId }] }, issue);
    expect(goal(null, 'gone')).toThrow(`SLA ${metric!.name} counts in a calendar that does not exist: gone`);
    delete site.goalMatches;
    expect(goal('priority = High', '1')).toThrow(
      'The site was put together without JQL for SLA goals: priority = High',
    );
  });
});
