import { FIELD, OWNING_TEAM, STATUS, TEAM } from '../../sandbox/seed/ids';
import { ACCOUNT } from '../../sandbox/seed/stock/people';
import type { Service } from '../../sandbox/forge/platform/platform';
import type { Issue } from '../../sandbox/site/model';
import type { Projection } from '../../src/domain/projection';
import { jiraTickets } from '../../src/jira/tickets';
import { standOnNothing } from '../support/forge-platform';
import { atSite, type AtSite } from './at-site';

describe('writing a ticket', () => {
  let at: AtSite;
  let issue: Issue;
  beforeAll(async () => {
    at = await atSite();
  });
  beforeEach(async () => {
    issue = at.desk.help.raise({ summary: 'The VPN drops' });
    await at.desk.settle();
    at.desk.help.assign(issue, ACCOUNT.agentL1);
    at.desk.help.moveTo(issue, 'In Progress');
    at.standAs();
  });
  afterEach(() => at.door.clearFaults());
  afterAll(standOnNothing);

  const stamp = (over: Partial<Projection> = {}): Projection => ({
    visit: 2,
    operation: 'event.2',
    level: 'L2',
    team: TEAM.technical,
    since: at.desk.now(),
    due: at.desk.now() + 90_500,
    handOvers: 1,
    beginning: 'escalate',
    from: { team: TEAM.serviceDesk, level: 'L1' },
    by: ACCOUNT.agentL1,
    notes: '10100',
    pairs: [{ teams: [TEAM.serviceDesk, TEAM.technical], count: 1 }],
    ...over,
  });
  const handOver = { team: TEAM.technical, assignee: 'clear', level: 'L2' } as const;
  const done = () =>
    at.calls().map(({ method, path, status }) => `${method} ${path.replace(issue.id, 'ID')} ${status}`);

  test('sets team, level, assignee, both date fields and the property with one PUT', async () => {
    const answer = await jiraTickets.edit(at.help, issue.id, { ...handOver, stamp: stamp() }, { transitions: false });
    expect(answer).toBeNull();
    expect(done()).toEqual(['PUT /rest/api/3/issue/ID 204']);
    const { fields } = at.help;
    expect(issue.values).toMatchObject({
      [FIELD.team]: TEAM.technical,
      [fields.level]: 'L2',
      assignee: null,
      [fields.withTeamSince]: at.desk.now(),
      // An app's date-time field holds whole seconds.
      [fields.targetDue]: at.desk.now() + 90_000,
    });
    expect(issue.properties['tierline']).toEqual(stamp());
    expect(await jiraTickets.read(at.help, issue.id, { history: false })).toMatchObject({
      team: { id: TEAM.technical },
      level: 'L2',
      assignee: null,
      stamp: stamp(),
    });
  });

  test('by a click is written by the person, in whose name the history has it', async () => {
    const record = at.standAs(ACCOUNT.agentL2);
    const edit = { ...handOver, assignee: { to: ACCOUNT.agentL3 }, stamp: stamp() };
    const open = await jiraTickets.edit(at.help, issue.id, edit, { transitions: true, as: 'person' });
    expect(record.rest).toMatchObject([{ method: 'PUT', as: 'user' }]);
    expect(open).toContainEqual({ id: expect.any(String), to: STATUS.waitingForSupport });
    expect(issue.values).toMatchObject({ [FIELD.team]: TEAM.technical, assignee: ACCOUNT.agentL3 });
    expect(issue.history.at(-1)).toMatchObject({ author: ACCOUNT.agentL2 });
  });

  test('by a click asks for the app’s own transitions where none of the person’s leads to the waiting status', async () => {
    const { transitions } = await jiraTickets.read(at.help, issue.id, { history: false });
    await jiraTickets.enter(issue.id, transitions.find(({ to }) => to === STATUS.handingOver)!.id);
    const name = at.desk.help.project.workflows[issue.typeId] ?? '';
    const workflow = at.desk.site.workflows.get(name)!;
    const whole = workflow.transitions;
    workflow.transitions = whole.filter(({ to, id }) => to !== STATUS.waitingForSupport || id === '211');
    const record = at.standAs(ACCOUNT.agentL1);
    const open = await jiraTickets.edit(at.help, issue.id, handOver, { transitions: true, as: 'person' });
    workflow.transitions = whole;
    expect(record.rest.map(({ method, as }) => `${method} ${as}`)).toEqual(['PUT user', 'GET app']);
    expect(open).toContainEqual({ id: expect.any(String), to: STATUS.waitingForSupport });
  });

  test('is refused to a person without the right to edit, and changes nothing', async () => {
    at.standAs(ACCOUNT.collaborator);
    await expect(
      jiraTickets.edit(at.help, issue.id, handOver, { transitions: false, as: 'person' }),
    ).rejects.toMatchObject({ kind: 'forbidden' });
    expect(issue.values['assignee']).toBe(ACCOUNT.agentL1);
  });

  test('leaves alone what it was not asked to set', async () => {
    const { fields } = at.help;
    const before = { ...issue.values };
    await jiraTickets.edit(at.help, issue.id, { level: 'L3' }, { transitions: false });
    expect(issue.values).toEqual({ ...before, [fields.level]: 'L3' });
    expect(at.calls()[0]?.requestBody).toEqual({ fields: { [fields.level]: 'L3' } });
  });

  test('takes the target away where the team has none', async () => {
    await jiraTickets.edit(at.help, issue.id, { ...handOver, stamp: stamp({ due: null }) }, { transitions: false });
    expect(issue.values[at.help.fields.targetDue] ?? null).toBeNull();
  });

  test('a team that is an option of a select field is set by the option’s id', async () => {
    const other = at.desk.ops.raise();
    const edit = { ...handOver, team: OWNING_TEAM.network };
    await jiraTickets.edit(at.ops, other.id, edit, { transitions: false });
    expect(other.values[FIELD.owningTeam]).toBe(OWNING_TEAM.network);
  });

  test('answers the transitions then open, from the same PUT', async () => {
    const open = await jiraTickets.edit(at.help, issue.id, handOver, { transitions: true });
    expect(done()).toEqual(['PUT /rest/api/3/issue/ID 200']);
    expect(open).toContainEqual({ id: expect.any(String), to: STATUS.handingOver });
    expect(open).toEqual((await jiraTickets.read(at.help, issue.id, { history: false })).transitions);
  });

  test('asks for the transitions where the PUT’s answer has none listed', async () => {
    const unlisted = (jira: Service): Service => ({
      ...jira,
      answer: async (ask) =>
        ask.method === 'PUT' ? (await jira.answer(ask), Response.json({ id: issue.id, fields: {} })) : jira.answer(ask),
    });
    at.standAs(undefined, unlisted);
    const open = await jiraTickets.edit(at.help, issue.id, handOver, { transitions: true });
    expect(done()).toEqual(['PUT /rest/api/3/issue/ID 200', 'GET /rest/api/3/issue/ID/transitions 200']);
    expect(open).toContainEqual({ id: expect.any(String), to: STATUS.handingOver });
  });

  test('goes through a transition, and is refused one that the ticket’s status has not', async () => {
    const { transitions } = await jiraTickets.read(at.help, issue.id, { history: false });
    await jiraTickets.enter(issue.id, transitions.find(({ to }) => to === STATUS.handingOver)!.id);
    expect(issue.statusId).toBe(STATUS.handingOver);
    await expect(jiraTickets.enter(issue.id, '99999')).rejects.toMatchObject({
      kind: 'refused',
      what: 'transition issue answered 400',
    });
    await expect(jiraTickets.enter('99999', '1')).rejects.toMatchObject({ kind: 'gone' });
  });

  test('an edit whose answer was lost may have been done, and is “unknown”', async () => {
    at.door.fault({ match: { method: 'PUT', client: 'app' }, times: 1, drop: true });
    await expect(jiraTickets.edit(at.help, issue.id, handOver, { transitions: true })).rejects.toMatchObject({
      kind: 'unknown',
    });
    expect(issue.values[FIELD.team]).toBe(TEAM.technical);
  });

  describe('telling the receiving team', () => {
    const message = { subject: 'With your team', text: 'HELP-1 is with Technical Support now.' };
    const mails = () =>
      at.desk.site.mails.filter((mail) => mail.issueId === issue.id && mail.subject === message.subject);

    test('is one mail to each person, and none to the customer', async () => {
      await jiraTickets.notify(issue.id, { kind: 'people', accountIds: [ACCOUNT.agentL2, ACCOUNT.agentL3] }, message);
      expect(mails().map(({ to }) => to)).toEqual([ACCOUNT.agentL2, ACCOUNT.agentL3]);
      expect(mails()[0]).toMatchObject({ text: message.text });
      expect(issue.comments).toEqual([]);
    });

    test('goes to all of a group', async () => {
      const group = at.desk.site.groups.find(({ members }) => members.has(ACCOUNT.agentL2))!;
      await jiraTickets.notify(issue.id, { kind: 'group', groupId: group.id }, message);
      expect(mails().map(({ to }) => to)).toContain(ACCOUNT.agentL2);
    });

    test('costs nothing where nobody is to be told', async () => {
      await jiraTickets.notify(issue.id, { kind: 'nobody' }, message);
      expect(done()).toEqual([]);
    });

    test('is refused for a person who is not there any more', async () => {
      await expect(
        jiraTickets.notify(issue.id, { kind: 'people', accountIds: ['712020:gone'] }, message),
      ).rejects.toMatchObject({ kind: 'refused' });
    });
  });
});
