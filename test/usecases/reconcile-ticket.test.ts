import { aPolicy, aTicket, CLOCK, HOUR, MINUTE, MONDAY, SAVED, STATUS, team } from '../support/builders';
import { aDesk } from './a-desk';

const moved = aTicket({ team: team('t-tech') });

describe('a hand-over', () => {
  test('clears the assignee, returns the status, restarts the team’s clock and writes one visit', async () => {
    const desk = aDesk({ ticket: moved });
    expect(await desk.hear()).toMatchObject({ outcome: 'handed-over', verification: 'restarted' });
    expect(desk.now()).toMatchObject({ assignee: null, level: 'L2', status: { id: STATUS.waiting } });
    expect(desk.now().clocks[CLOCK.team]).toEqual({
      completed: [{ start: MONDAY - HOUR, stop: MONDAY }],
      ongoing: { start: MONDAY, paused: false },
    });
    expect(desk.ledger.visits).toHaveLength(2);
    expect(desk.last()).toMatchObject({
      team: 't-tech',
      level: 'L2',
      fromTeam: 't-desk',
      beginning: 'escalate',
      progress: 'done',
      retryAt: null,
      by: 'l1-agent',
      startedAt: MONDAY,
    });
    expect(desk.tickets.calls).toEqual(['read', 'enter', 'edit', 'enter', 'read']);
  });

  test('told of twice, is made once', async () => {
    const desk = aDesk({ ticket: moved });
    await desk.hear();
    expect(await desk.hear()).toMatchObject({ outcome: 'nothing' });
    expect(desk.tickets.calls).toEqual(['read']);
    expect(desk.ledger.visits).toHaveLength(2);
  });

  test('waits while somebody else works on the ticket', async () => {
    const desk = aDesk({ ticket: moved });
    await desk.ledger.lease(moved.id, 'somebody', MONDAY + MINUTE);
    expect(await desk.hear()).toMatchObject({ outcome: 'busy' });
    expect(desk.tickets.calls).toEqual([]);
    desk.clock.at += 2 * MINUTE;
    expect(await desk.hear()).toMatchObject({ outcome: 'handed-over' });
  });

  test('of a team changed again while we worked ends with the last team, in two visits', async () => {
    const desk = aDesk({ ticket: moved });
    const { edit } = desk.tickets;
    desk.tickets.edit = async (...args) => {
      const answer = await edit(...args);
      if (desk.now().team?.id === 't-tech') desk.tickets.change(moved.id, { team: team('t-prod') });
      return answer;
    };
    await desk.hear();
    expect(desk.ledger.visits.map((visit) => visit.team)).toEqual(['t-desk', 't-tech', 't-prod']);
    expect(desk.ledger.visits.every((visit) => visit.retryAt === null)).toBe(true);
  });

  test('that arrives late keeps what people did since', async () => {
    const since = MONDAY - 3 * MINUTE;
    const nobody = { id: null, name: null };
    const desk = aDesk({
      ticket: aTicket({
        team: team('t-tech'),
        assignee: 'l2-agent',
        history: [
          {
            at: since,
            by: 'l1-agent',
            what: 'team',
            from: { id: null, name: 'Service Desk' },
            to: { id: null, name: 'Technical Support' },
          },
          { at: since + MINUTE, by: 'l2-agent', what: 'assignee', from: nobody, to: { id: 'l2-agent', name: null } },
          { at: since + MINUTE, by: 'l2-agent', what: 'status', from: nobody, to: nobody },
        ],
      }),
    });
    await desk.hear({ at: since });
    expect(desk.now()).toMatchObject({ assignee: 'l2-agent', status: { id: STATUS.progress }, level: 'L2' });
    expect(desk.last()).toMatchObject({ startedAt: since, by: 'l1-agent' });
  });

  test('tells the receiving team once', async () => {
    const policy = aPolicy();
    const people = { kind: 'people' as const, accountIds: ['l2-agent'] };
    const desk = aDesk({
      ticket: moved,
      policy: { ...policy, teams: policy.teams.map((one) => ({ ...one, notify: people })) },
    });
    await desk.hear();
    await desk.hear();
    expect(desk.tickets.told).toEqual([`${moved.id} people`]);
  });

  test('is told of in words of the desk’s own first, where it has some', async () => {
    const policy = aPolicy({ messages: { teamTold: 'Please look within the hour.' } });
    const people = { kind: 'people' as const, accountIds: ['l2-agent'] };
    const teams = policy.teams.map((one) => ({ ...one, notify: people }));
    const desk = aDesk({ ticket: moved, policy: { ...policy, teams } });
    const texts: string[] = [];
    desk.tickets.notify = async (_, __, { text }) => void texts.push(text);
    await desk.hear();
    expect(texts).toEqual([expect.stringMatching(/^Please look within the hour\.\n\nHELP-1 was handed to /)]);
  });

  test('is not held up by a team that cannot be told', async () => {
    const policy = aPolicy();
    const group = { kind: 'group' as const, groupId: 'gone' };
    const desk = aDesk({
      ticket: moved,
      policy: { ...policy, teams: policy.teams.map((one) => ({ ...one, notify: group })) },
    });
    desk.tickets.fail('notify', 'refused', 99);
    expect(await desk.hear()).toMatchObject({ outcome: 'handed-over', verification: 'restarted' });
    expect(desk.last()).toMatchObject({ progress: 'done', retryAt: null });
    expect(desk.ledger.reported.map(({ code }) => code)).toEqual(['not-told']);
  });

  test('tells the team after all when Jira could not send the mail for the moment', async () => {
    const policy = aPolicy();
    const people = { kind: 'people' as const, accountIds: ['l2-agent'] };
    const desk = aDesk({
      ticket: moved,
      policy: { ...policy, teams: policy.teams.map((one) => ({ ...one, notify: people })) },
    });
    desk.tickets.fail('notify', 'strange');
    expect(await desk.hear()).toMatchObject({ outcome: 'incomplete' });
    desk.clock.at += MINUTE;
    expect(await desk.hear({ cause: 'again' })).toMatchObject({ outcome: 'handed-over', verification: 'restarted' });
    expect(desk.tickets.told).toHaveLength(1);
  });
});

describe('placing and adopting', () => {
  test('a new ticket gets team, level and its first visit, and keeps assignee and status', async () => {
    const desk = aDesk({ ticket: aTicket({ team: null, level: null }), visits: [] });
    expect(await desk.hear()).toMatchObject({ outcome: 'placed' });
    expect(desk.now()).toMatchObject({
      team: { id: 't-desk' },
      level: 'L1',
      assignee: 'l1-agent',
      status: { id: STATUS.progress },
    });
    expect(desk.last()).toMatchObject({ beginning: 'placed', startedAt: desk.now().created });
    expect(desk.tickets.calls).toEqual(['read', 'edit']);
  });

  test('an older ticket is adopted and not touched', async () => {
    const desk = aDesk({ ticket: aTicket({ created: MONDAY - 72 * HOUR }), visits: [] });
    expect(await desk.hear()).toMatchObject({ outcome: 'adopted' });
    expect(desk.tickets.calls).toEqual(['read']);
  });
});

describe('when Jira fails', () => {
  test.each(['enter', 'edit'] as const)('an answer of %s that is lost does not make the step twice', async (call) => {
    const desk = aDesk({ ticket: moved });
    desk.tickets.fail(call, 'lost');
    expect(await desk.hear()).toMatchObject({ outcome: 'incomplete' });
    expect(desk.errands.sent).toEqual([{ errand: expect.objectContaining({ cause: 'again' }), delay: 15 }]);
    desk.clock.at += MINUTE;
    expect(await desk.hear({ cause: 'again' })).toMatchObject({ outcome: 'handed-over', verification: 'restarted' });
    expect(desk.now().clocks[CLOCK.team]?.completed).toHaveLength(1);
    expect(desk.ledger.visits).toHaveLength(2);
    expect(desk.last()).toMatchObject({ progress: 'done', retryAt: null });
  });

  test('a missing permission is named at once and given up after six attempts', async () => {
    const desk = aDesk({ ticket: moved });
    desk.tickets.fail('edit', 'forbidden', 99);
    for (let attempt = 1; attempt <= 6; attempt++) {
      expect(await desk.hear({ cause: 'repair' })).toMatchObject({ outcome: 'incomplete', finding: 'not-permitted' });
      expect(desk.last().attempts).toBe(attempt);
      desk.clock.at += HOUR;
    }
    expect(desk.last()).toMatchObject({ progress: 'stuck', retryAt: null });
    expect(await desk.hear({ cause: 'repair' })).toMatchObject({ outcome: 'nothing' });
    expect(desk.ledger.reported.map((finding) => finding.code)).toEqual(['not-permitted']);
  });

  test('a permission given back finishes the hand-over and takes the finding away', async () => {
    const desk = aDesk({ ticket: moved });
    desk.tickets.fail('edit', 'forbidden', 1);
    await desk.hear();
    desk.clock.at += HOUR;
    expect(await desk.hear({ cause: 'repair' })).toMatchObject({ outcome: 'handed-over' });
    expect(desk.ledger.reported).toEqual([]);
  });

  test('a used-up quota is waited for', async () => {
    const desk = aDesk({ ticket: moved });
    desk.tickets.fail('edit', 'busy');
    await desk.hear();
    expect(desk.last().retryAt).toBe(MONDAY + 15 * MINUTE);
  });

  test('a ticket that cannot be read for once is looked at again, and then left in peace', async () => {
    const desk = aDesk();
    desk.tickets.fail('read', 'strange');
    await desk.hear();
    expect(desk.last().retryAt).not.toBeNull();
    await desk.hear({ cause: 'repair' });
    expect(desk.last()).toMatchObject({ retryAt: null, attempts: 0 });
  });
});

describe('the clocks are verified', () => {
  test('a lagging reading is looked at once more, and then it is enough', async () => {
    const desk = aDesk({ ticket: moved });
    const stale = { ...moved.clocks };
    const { read } = desk.tickets;
    desk.tickets.read = async (...args) => ({ ...(await read(...args)), clocks: stale });
    expect(await desk.hear()).toMatchObject({ verification: 'not-yet' });
    expect(desk.errands.sent.at(-1)).toMatchObject({ delay: 60 });
    desk.clock.at += MINUTE;
    desk.tickets.read = read;
    expect(await desk.hear({ cause: 'again' })).toMatchObject({ outcome: 'verified', verification: 'restarted' });
    expect(desk.last()).toMatchObject({ progress: 'done', retryAt: null });
  });

  test('a clock that never restarts becomes a finding, and nothing enters re-entry again', async () => {
    const desk = aDesk({ ticket: moved });
    const { read } = desk.tickets;
    desk.tickets.read = async (...args) => ({ ...(await read(...args)), clocks: moved.clocks });
    await desk.hear();
    desk.clock.at += MINUTE;
    expect(await desk.hear({ cause: 'again' })).toMatchObject({
      verification: 'not',
      finding: 'team-clock-not-restarted',
    });
    expect(desk.tickets.calls).toEqual(['read']);
  });

  function aDeskWhoseClockStartsAnew() {
    const desk = aDesk({ ticket: moved });
    const { read } = desk.tickets;
    let reads = 0;
    desk.tickets.read = async (...args) => {
      const ticket = await read(...args);
      const again = { completed: [{ start: MONDAY - HOUR, stop: MONDAY }], ongoing: { start: MONDAY, paused: false } };
      if (++reads < 2) return ticket;
      const step = { at: MONDAY, by: 'app', what: 'status', from: { id: STATUS.progress, name: null } } as const;
      const history = [{ ...step, to: { id: STATUS.handing, name: null } }];
      return { ...ticket, clocks: { ...ticket.clocks, [CLOCK.resolution]: again }, ...(reads > 2 ? { history } : {}) };
    };
    return desk;
  }

  test('a hand-over that touches the customer’s clock switches re-entry off for the desk', async () => {
    const desk = aDeskWhoseClockStartsAnew();
    expect(await desk.hear()).toMatchObject({ finding: 'customer-clock-changed' });
    expect(desk.policies.all.get('10000')).toMatchObject({ version: 2, teamClock: { proven: false } });
  });

  test('a clock that an answer to the customer moved at that moment is none of its doing', async () => {
    const desk = aDeskWhoseClockStartsAnew();
    await desk.conversation.write(aTicket().id, { kind: 'reply', text: 'We are at it.', operation: 'theirs' });
    expect(await desk.hear()).toEqual(expect.not.objectContaining({ finding: 'customer-clock-changed' }));
    expect(desk.policies.all.get('10000')).toMatchObject({ teamClock: { proven: true } });
  });
});

describe('the way in and out of Done', () => {
  test('a closed ticket resolves its visit; reopened it starts a new one with its last team', async () => {
    const desk = aDesk();
    desk.tickets.change(aTicket().id, { status: { id: STATUS.resolved, done: true } });
    expect(await desk.hear()).toMatchObject({ outcome: 'resolved' });
    desk.tickets.change(aTicket().id, { status: { id: STATUS.waiting, done: false } });
    desk.clock.at += HOUR;
    expect(await desk.hear()).toMatchObject({ outcome: 'reopened' });
    expect(desk.ledger.visits.map(({ state, beginning }) => [state, beginning])).toEqual([
      ['resolved', 'placed'],
      ['open', 'reopened'],
    ]);
  });

  test('a deleted ticket ends its visit without a call', async () => {
    const desk = aDesk();
    expect(await desk.hear({ cause: 'deleted' })).toMatchObject({ outcome: 'ended' });
    expect(desk.tickets.calls).toEqual([]);
    expect(desk.last()).toMatchObject({ state: 'ended', endedAt: MONDAY });
  });

  test('a moved ticket ends its visit and is passed on to its new desk', async () => {
    const desk = aDesk();
    await desk.policies.save(aPolicy({ desk: { projectId: '20000', projectKey: 'OPS' } }), SAVED);
    desk.tickets.change(aTicket().id, { projectId: '20000' });
    expect(await desk.hear()).toMatchObject({ outcome: 'ended' });
    expect(desk.errands.sent).toMatchObject([{ errand: { projectId: '20000' } }]);
  });
});

test('a project that is no desk costs nothing', async () => {
  const desk = aDesk({ policy: aPolicy({ enabled: false }) });
  expect(await desk.hear()).toMatchObject({ outcome: 'not-a-desk' });
  expect(desk.tickets.calls).toEqual([]);
});
