import type { JsonObject } from '../../sandbox/json';
import { ISSUE_TYPE, PROJECT, RESOLUTION } from '../../sandbox/seed/ids';
import { ACCOUNT } from '../../sandbox/seed/stock/people';
import { createIssue } from '../../sandbox/site/issues/create-issue';
import { editIssue } from '../../sandbox/site/issues/edit-issue';
import type { Issue } from '../../sandbox/site/model';
import { outcomeDocument } from '../../src/domain/gate/outcome-document';
import type { OutcomeData } from '../../src/domain/gate/outcome';
import { jiraCheckedTickets } from '../../src/jira/checked-tickets';
import { jiraKeptComments } from '../../src/jira/kept-comments';
import { mayRecordOutcome } from '../../src/jira/outcome-rights';
import { jiraOutcomes } from '../../src/jira/outcomes';
import { standOnNothing } from '../support/forge-platform';
import { person } from '../support/ready-desk';
import { atSite, type AtSite } from './at-site';

const LEVEL = 'customfield_10200';

describe('outcomes on the site', () => {
  let at: AtSite;
  let ticket: Issue;
  let bug: Issue;
  beforeAll(async () => {
    at = await atSite();
  });
  beforeEach(async () => {
    ticket = at.desk.help.raise({ summary: 'The VPN drops' });
    const values = { summary: 'Find out why' };
    bug = createIssue(
      at.desk.site,
      { projectId: PROJECT.dev, typeId: ISSUE_TYPE.bug, values },
      { accountId: ACCOUNT.agentL3 },
    );
    await at.desk.settle();
  });
  afterEach(() => at.door.clearFaults());
  afterAll(standOnNothing);

  const data = (operation: string): OutcomeData => ({
    ...{ operation, rootCause: 'The gateway closes after ten minutes.', kind: 'answer' },
    text: 'Set the timeout to eight hours.',
  });
  const write = (issue: Issue, operation: string, look = false): Promise<string> =>
    jiraOutcomes.write(issue.id, outcomeDocument(data(operation)), data(operation), { look });

  test('on a desk: one internal comment and the mark, as the person, with two calls', async () => {
    const record = at.standAs(ACCOUNT.agentL2);
    const id = await write(ticket, 'one');
    expect(record.rest.map(({ method, status, as }) => `${method} ${status} ${as}`)).toEqual([
      'POST 201 user',
      'PUT 201 user',
    ]);
    expect(ticket.comments).toMatchObject([{ id, author: ACCOUNT.agentL2, public: false }]);
    expect(ticket.comments[0]?.properties['tierline-outcome']).toEqual(data('one'));
    expect(ticket.properties['tierline-outcome']).toEqual({ comment: id, kind: 'answer' });
    const portal = `/rest/servicedeskapi/request/${ticket.key}/comment`;
    expect(await at.desk.rest('GET', portal, undefined, person(ACCOUNT.customer))).toMatchObject({ size: 0 });
  });

  test('a mark that somebody wrote to lead elsewhere is none', async () => {
    at.standAs();
    ticket.properties['tierline-outcome'] = { comment: '../../10000', kind: 'answer' };
    expect(await jiraOutcomes.read(ticket.id)).toBeNull();
    const asked = { level: LEVEL, outcome: true } as const;
    expect(await jiraCheckedTickets.read(ticket.key, asked)).toMatchObject({ mark: null });
  });

  test('in a project without customers: a comment that everybody reads', async () => {
    at.standAs(ACCOUNT.agentL3);
    await write(bug, 'one');
    expect(bug.comments).toMatchObject([{ author: ACCOUNT.agentL3, public: true }]);
  });

  test('is read as the app, with two calls', async () => {
    at.standAs(ACCOUNT.agentL2);
    const comment = await write(ticket, 'one');
    const record = at.standAs();
    expect(await jiraOutcomes.read(ticket.id)).toEqual({ mark: { comment, kind: 'answer' }, data: data('one') });
    expect(record.rest.map(({ as }) => as)).toEqual(['app', 'app']);
  });

  test('that was never there, or whose comment is gone or is not ours, is none', async () => {
    at.standAs(ACCOUNT.agentL2);
    expect(await jiraOutcomes.read(ticket.id)).toBeNull();
    await write(ticket, 'one');
    ticket.comments[0]!.properties['tierline-outcome'] = { rootCause: 7 };
    expect(await jiraOutcomes.read(ticket.id)).toBeNull();
    ticket.comments.length = 0;
    expect(await jiraOutcomes.read(ticket.id)).toBeNull();
    for (const forged of [
      { comment: 7, kind: 'answer' },
      { comment: '1', kind: 'all' },
    ] as JsonObject[]) {
      ticket.properties['tierline-outcome'] = forged;
      expect(await jiraOutcomes.read(ticket.id)).toBeNull();
    }
  });

  test('whose answer was lost is found by its operation, and one that is sent again is not written twice', async () => {
    at.standAs(ACCOUNT.agentL2);
    at.door.fault({ match: { method: 'POST', client: 'app' }, times: 1, drop: true });
    const comment = await write(ticket, 'lost');
    expect(ticket.comments).toMatchObject([{ id: comment }]);
    at.door.fault({ match: { method: 'PUT', client: 'app' }, times: 1, status: 503 });
    await expect(write(ticket, 'half')).rejects.toMatchObject({ kind: 'strange' });
    const half = ticket.comments.at(-1)?.id;
    expect(await write(ticket, 'half', true)).toBe(half);
    expect(ticket.comments).toHaveLength(2);
    expect(ticket.properties['tierline-outcome']).toMatchObject({ comment: half });
  });

  test('of somebody who may not comment is refused and leaves nothing', async () => {
    at.standAs(ACCOUNT.outsider);
    await expect(write(ticket, 'one')).rejects.toMatchObject({ kind: 'gone' });
    expect(ticket.comments).toEqual([]);
    expect(ticket.properties['tierline-outcome']).toBeUndefined();
  });

  test('as a rule sees the ticket: level, mark, and when its resolution was taken away, in one call', async () => {
    const by = { accountId: ACCOUNT.agentL2 };
    at.standAs(ACCOUNT.agentL2);
    const comment = await write(ticket, 'one');
    editIssue(at.desk.site, ticket, { [LEVEL]: 'L3', resolution: RESOLUTION.done }, by);
    await at.desk.wait(1);
    const reopenedAt = at.desk.now();
    editIssue(at.desk.site, ticket, { resolution: null }, by);
    const record = at.standAs();
    expect(await jiraCheckedTickets.read(ticket.key, { level: LEVEL, outcome: true })).toEqual({
      ...{ id: ticket.id, key: ticket.key, projectId: PROJECT.help, level: 'L3', reopenedAt },
      mark: { comment, kind: 'answer' },
    });
    expect(record.rest).toMatchObject([{ method: 'GET', as: 'app', status: 200 }]);
    expect(await jiraCheckedTickets.read(ticket.key, { level: null, outcome: false })).toMatchObject({
      level: null,
      mark: null,
    });
  });

  test('comments are read with when they were written; what is gone or strange says so', async () => {
    at.standAs(ACCOUNT.agentL2);
    const id = await write(ticket, 'one');
    expect(await jiraKeptComments.outcome(ticket.id, id)).toEqual({ data: data('one'), at: ticket.comments[0]?.at });
    expect(await jiraKeptComments.notes(ticket.id, id)).toBe('strange');
    expect(await jiraKeptComments.notes(ticket.id, '999999')).toBe('gone');
  });

  test.each<[string, boolean, boolean]>([
    [ACCOUNT.agentL1, true, true],
    [ACCOUNT.manager, true, true],
    [ACCOUNT.collaborator, true, false],
    [ACCOUNT.customer, true, false],
    [ACCOUNT.outsider, true, false],
    [ACCOUNT.agentL3, false, true],
    [ACCOUNT.customer, false, false],
    [ACCOUNT.outsider, false, false],
  ])('%s (on a desk: %s) may record one: %s', async (account, desk, may) => {
    const record = at.standAs(account);
    expect(await mayRecordOutcome(desk ? ticket.id : bug.id, desk)).toBe(may);
    expect(record.rest).toMatchObject([{ method: 'GET', as: 'user' }]);
  });
});
