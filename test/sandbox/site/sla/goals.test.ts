import { ACCOUNT } from '../../../../sandbox/seed/stock/people';
import { editIssue } from '../../../../sandbox/site/issues/edit-issue';
import type { Issue, Site, SlaMetric } from '../../../../sandbox/site/model';
import { editGoals } from '../../../../sandbox/site/sla/goals';
import { issueAfter } from '../../../../sandbox/site/sla/past-issue';
import { readSla } from '../../../../sandbox/site/sla/read';
import { makeTransition } from '../../../../sandbox/site/workflow/make-transition';
import { HOUR, ready, setUp, type Fresh } from '../../seed/fresh-site';

const agent = { accountId: ACCOUNT.agentL1 };
const prioritise = (site: Site, issue: Issue, id: string): void => void editIssue(site, issue, { priority: id }, agent);

function resolution({ help }: Fresh): SlaMetric {
  const found = help.project.serviceDesk?.slas.find((it) => it.name === 'Time to resolution');
  if (!found) throw new Error('no metric');
  return found;
}

describe('the goal of an SLA', () => {
  it('follows the priority while the clock runs, counting from the start', async () => {
    const it = ready();
    const issue = it.help.raise();
    await it.after(5);
    expect(readSla(it.site, issue, resolution(it))?.ongoing).toMatchObject({
      goalDuration: 16 * HOUR,
      breached: false,
    });
    prioritise(it.site, issue, '1');
    expect(readSla(it.site, issue, resolution(it))?.ongoing).toMatchObject({
      goalDuration: 4 * HOUR,
      elapsedTime: 5 * HOUR,
      breached: true,
    });
  });

  it('stays with a completed cycle as it was at its stop, also when the priority changes later', async () => {
    const it = ready();
    const issue = it.help.raise();
    await it.after(1);
    prioritise(it.site, issue, '2');
    it.help.moveTo(issue, 'Resolved');
    prioritise(it.site, issue, '1');
    expect(readSla(it.site, issue, resolution(it))?.completed).toMatchObject([
      { goalDuration: 8 * HOUR, elapsedTime: HOUR },
    ]);
  });

  it('edited by an admin, holds for running clocks at once and for completed cycles never', async () => {
    const it = ready();
    const done = it.help.raise();
    const open = it.help.raise();
    await it.after(1);
    it.help.moveTo(done, 'Resolved');
    editGoals(it.site, resolution(it), [{ jql: null, duration: 2 * HOUR, calendarId: '1' }]);
    expect(readSla(it.site, done, resolution(it))?.completed[0]?.goalDuration).toBe(16 * HOUR);
    expect(readSla(it.site, open, resolution(it))?.ongoing?.goalDuration).toBe(2 * HOUR);
    await it.after(1);
    it.help.moveTo(open, 'Resolved');
    expect(readSla(it.site, open, resolution(it))?.completed[0]?.goalDuration).toBe(2 * HOUR);
  });

  it('without a duration means that the metric does not apply, save to cycles it once had', async () => {
    const it = ready();
    const done = it.help.raise();
    await it.after(1);
    it.help.moveTo(done, 'Resolved');
    await it.after(1);
    editGoals(it.site, resolution(it), [{ jql: null, duration: null, calendarId: '1' }]);
    expect(readSla(it.site, it.help.raise(), resolution(it))).toBeNull();
    expect(readSla(it.site, done, resolution(it))?.completed).toHaveLength(1);
  });

  it('can depend on the team, the labels and the request type an issue had when it stopped', async () => {
    const it = ready();
    const issue = it.help.raise({ team: 'Service Desk' });
    editIssue(it.site, issue, { labels: ['vpn', 'finance'] }, agent);
    const past = issue.history.length;
    it.help.changeTeam(issue, 'Vendor');
    editIssue(
      it.site,
      issue,
      { labels: [], customfield_10010: '2', assignee: ACCOUNT.agentL2, duedate: '2026-12-01' },
      agent,
    );
    it.help.moveTo(issue, 'In Progress');
    expect(issueAfter(it.site, issue, past)).toMatchObject({
      requestTypeId: '1',
      statusId: '10100',
      values: { labels: ['vpn', 'finance'], customfield_10001: it.site.teams[0]?.id, assignee: null, duedate: null },
    });
    expect(issueAfter(it.site, issue, issue.history.length)).toMatchObject({
      requestTypeId: '2',
      values: { assignee: ACCOUNT.agentL2 },
    });
  });
});

describe('a transition to the status an issue has', () => {
  const BACK_TO_SUPPORT = '221';
  const entries = (it: Fresh): SlaMetric => ({
    ...resolution(it),
    start: [{ on: 'entered-status', statusId: '10100' }],
    stop: [],
  });

  it.each([false, true])('is an entry for its SLAs only if the site is told so: %s', async (counts) => {
    const it = await setUp();
    it.site.sla.loopCountsAsEntry = counts;
    const issue = it.help.raise();
    await it.after(1);
    makeTransition(it.site, issue, BACK_TO_SUPPORT, {}, agent);
    expect(issue.history.flatMap(({ items }) => items).filter(({ field }) => field === 'status')).toEqual([]);
    expect(readSla(it.site, issue, entries(it))?.ongoing !== undefined).toBe(counts);
  });
});
