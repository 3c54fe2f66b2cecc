import { z } from 'zod';
import { FIELD, ISSUE_TYPE, OWNING_TEAM, PRIORITY, STATUS, TEAM } from '../../sandbox/seed/ids';
import { ACCOUNT } from '../../sandbox/seed/stock/people';
import { parseTicket } from '../../src/jira/parse-ticket';
import { jiraTickets } from '../../src/jira/tickets';
import { MINUTE } from '../support/builders';
import { standOnNothing } from '../support/forge-platform';
import { atSite, type AtSite } from './at-site';

const read = (at: AtSite, issueId: string, history = false) => jiraTickets.read(at.help, issueId, { history });
const Body = z.object({ fields: z.looseObject({}) }).loose();

describe('reading a ticket', () => {
  let at: AtSite;
  beforeAll(async () => {
    at = await atSite();
  });
  afterAll(standOnNothing);

  test('brings fields, SLAs, property and transitions with one GET', async () => {
    const { desk } = at;
    const issue = desk.help.raise({ priority: 'High' });
    await desk.settle();
    await desk.wait(5);
    const raisedAt = issue.created;
    desk.help.assign(issue, ACCOUNT.agentL1);
    desk.help.moveTo(issue, 'In Progress');
    const record = at.standAs();
    const ticket = await read(at, issue.id);
    expect(ticket).toEqual({
      id: issue.id,
      key: issue.key,
      projectId: '10000',
      typeId: ISSUE_TYPE.serviceRequest,
      status: { id: STATUS.inProgress, done: false },
      assignee: ACCOUNT.agentL1,
      priority: PRIORITY.high,
      created: raisedAt,
      team: { id: TEAM.serviceDesk, name: 'Service Desk' },
      level: 'L1',
      transitions: expect.arrayContaining([{ id: expect.any(String), to: STATUS.handingOver }]),
      clocks: {
        [FIELD.timeToFirstResponse]: { completed: [], ongoing: { start: raisedAt, paused: false } },
        [FIELD.timeToResolution]: { completed: [], ongoing: { start: raisedAt, paused: false } },
        [FIELD.timeWithTeam]: { completed: [], ongoing: { start: raisedAt, paused: false } },
      },
      stamp: expect.objectContaining({ visit: 1, level: 'L1', team: TEAM.serviceDesk, since: raisedAt }),
      links: [],
      overrideReason: null,
      history: null,
    });
    expect(record.rest).toEqual([{ method: 'GET', path: `/rest/api/3/issue/${issue.id}`, status: 200, as: 'app' }]);
  });

  test('brings what people wrote where it is wanted, in plain words and with the same one GET', async () => {
    const { desk } = at;
    const paragraph = (words: string) => ({ type: 'paragraph', content: [{ type: 'text', text: words }] });
    const description = { version: 1, type: 'doc', content: [paragraph('It drops.'), paragraph('Since Monday.')] };
    const issue = desk.help.raise({ summary: 'The VPN drops' });
    await desk.settle();
    at.standAs();
    expect(await jiraTickets.read(at.help, issue.id, { history: false, texts: true })).toMatchObject({
      texts: ['The VPN drops'],
    });
    await desk.rest('PUT', `/rest/api/3/issue/${issue.key}`, { fields: { description } });
    const record = at.standAs();
    expect(await jiraTickets.read(at.help, issue.id, { history: false, texts: true })).toMatchObject({
      texts: ['The VPN drops', 'It drops.\nSince Monday.'],
    });
    expect(record.rest).toHaveLength(1);
  });

  test('brings the history where it is wanted: who changed team, level, assignee and status, the oldest first', async () => {
    const { desk } = at;
    const issue = desk.help.raise();
    await desk.settle();
    const changedAt = desk.now() + MINUTE;
    await desk.wait(1);
    desk.help.changeTeam(issue, 'Technical Support', ACCOUNT.agentL1);
    desk.help.changeTeam(issue, 'Logistics', ACCOUNT.agentL2);
    desk.help.assign(issue, ACCOUNT.agentL2, ACCOUNT.agentL2);
    at.standAs();
    const history = (await read(at, issue.id, true)).history ?? [];
    // A Team field's history holds names only; both changes were made in the same instant.
    expect(history.slice(-3)).toEqual([
      {
        at: changedAt,
        by: ACCOUNT.agentL1,
        what: 'team',
        from: { id: null, name: 'Service Desk' },
        to: { id: null, name: 'Technical Support' },
      },
      {
        at: changedAt,
        by: ACCOUNT.agentL2,
        what: 'team',
        from: { id: null, name: 'Technical Support' },
        to: { id: null, name: 'Logistics' },
      },
      {
        at: changedAt,
        by: ACCOUNT.agentL2,
        what: 'assignee',
        from: { id: null, name: null },
        to: { id: ACCOUNT.agentL2, name: 'L2 agent' },
      },
    ]);
    expect(history.map((change) => change.what)).toEqual(expect.arrayContaining(['level']));
    expect(history.every((change, index) => index === 0 || history[index - 1]!.at <= change.at)).toBe(true);
  });

  test('a desk whose teams are options of a select field reads the same', async () => {
    const { desk } = at;
    const issue = desk.ops.raise({ team: 'Field crew' });
    await desk.settle();
    await desk.wait(1);
    desk.ops.changeTeam(issue, 'Network');
    at.standAs();
    const ticket = await jiraTickets.read(at.ops, issue.id, { history: true });
    expect(ticket.team).toEqual({ id: OWNING_TEAM.network, name: 'Network' });
    expect(ticket.history?.at(-1)).toMatchObject({
      what: 'team',
      from: { id: OWNING_TEAM.fieldCrew, name: 'Field crew' },
      to: { id: OWNING_TEAM.network, name: 'Network' },
    });
  });

  test('a closed ticket is done, an untouched one has neither team nor stamp', async () => {
    const { desk } = at;
    const closed = desk.help.raise();
    await desk.settle();
    desk.help.moveTo(closed, 'Resolved');
    const untouched = desk.help.raise();
    at.standAs();
    expect(await read(at, closed.id)).toMatchObject({
      status: { id: STATUS.resolved, done: true },
      clocks: { [FIELD.timeWithTeam]: { ongoing: null } },
    });
    expect(await read(at, untouched.id)).toMatchObject({ team: null, level: null, stamp: null, assignee: null });
  });

  describe('an answer', () => {
    /** A real answer in which the site says something else. */
    async function answered(fields: object, more: object = {}) {
      const issue = at.desk.help.raise();
      const path = `/rest/api/3/issue/${issue.id}?properties=tierline`;
      const body = Body.parse(await at.desk.rest('GET', path));
      return parseTicket(at.help, { ...body, ...more, fields: { ...body.fields, ...fields } });
    }

    test('whose team is a bare id, as on some sites, is understood', async () => {
      expect((await answered({ [FIELD.team]: TEAM.logistics })).team).toEqual({
        id: TEAM.logistics,
        name: TEAM.logistics,
      });
    });

    test('whose SLA does not apply to the ticket, or is not there at all, has no reading of it', async () => {
      const { clocks } = await answered({ [FIELD.timeToResolution]: null, [FIELD.timeWithTeam]: undefined });
      expect(clocks).toMatchObject({
        [FIELD.timeToResolution]: null,
        [FIELD.timeWithTeam]: null,
        [FIELD.timeToFirstResponse]: { completed: [] },
      });
    });

    test('that lists a transition as not available has it not', async () => {
      const transitions = [
        { id: '1', to: { id: '3' }, isAvailable: false },
        { id: '2', to: { id: '5' } },
      ];
      expect((await answered({}, { transitions })).transitions).toEqual([{ id: '2', to: '5' }]);
    });

    test('whose property somebody else wrote is read without it', async () => {
      expect((await answered({}, { properties: { tierline: { visit: 'one' } } })).stamp).toBeNull();
    });

    test('of another shape is “strange”, and not half understood', async () => {
      await expect(answered({ status: 'Open' })).rejects.toMatchObject({ name: 'JiraFailure', kind: 'strange' });
      await expect(answered({ [FIELD.team]: [TEAM.logistics] })).rejects.toMatchObject({ kind: 'strange' });
    });
  });
});
