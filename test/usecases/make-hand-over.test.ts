import { aPolicy, aTicket, aVisit, CLOCK, HOUR, MINUTE, MONDAY, STATUS, team } from '../support/builders';
import { aDesk, ASKED, aTalkativePolicy, NOTES } from './a-desk';

/** The ticket is with L2, sent there by the L1 agent. */
const atL2 = () => ({
  ticket: aTicket({ team: team('t-tech'), level: 'L2', assignee: 'l2-agent' }),
  visits: [
    aVisit(),
    aVisit({
      sequence: 2,
      team: 't-tech',
      level: 'L2',
      fromTeam: 't-desk',
      fromLevel: 'L1',
      beginning: 'escalate',
      cause: 'click',
      by: 'l1-agent',
      startedAt: MONDAY - 30 * MINUTE,
    }),
  ],
});

describe('escalating by a click', () => {
  test('moves the ticket up, restarts the team’s clock and leaves one visit with its notes', async () => {
    const desk = aDesk();
    expect(await desk.click()).toEqual({
      outcome: 'handed-over',
      verification: 'restarted',
      visit: 2,
      to: { team: 't-tech', teamName: 'Technical Support', level: 'L2' },
      person: null,
      undoUntil: MONDAY + 2 * MINUTE,
      told: false,
      reply: 'none',
      score: expect.any(Number),
      finding: null,
    });
    expect(desk.now()).toMatchObject({
      team: { id: 't-tech' },
      level: 'L2',
      assignee: null,
      status: { id: STATUS.waiting },
      clocks: { [CLOCK.team]: { completed: [{ stop: MONDAY }], ongoing: { start: MONDAY } } },
      stamp: { from: { team: 't-desk', level: 'L1' }, by: 'l1-agent', notes: desk.conversation.comments[0]?.id },
    });
    expect(desk.ledger.visits).toHaveLength(2);
    expect(desk.last()).toMatchObject({
      beginning: 'escalate',
      cause: 'click',
      by: 'l1-agent',
      progress: 'done',
      verification: 'restarted',
      retryAt: null,
      notes: { comment: desk.conversation.comments[0]?.id },
    });
  });

  test('leaves one internal comment, with what was asked and answered beside it', async () => {
    const desk = aDesk();
    const answer = await desk.click();
    expect(desk.conversation.comments).toMatchObject([
      {
        kind: 'internal',
        document: { type: 'doc' },
        data: {
          operation: desk.last().operation,
          verb: 'escalate',
          from: { team: 't-desk', level: 'L1' },
          to: { team: 't-tech', level: 'L2' },
          notes: NOTES,
          asked: ASKED,
          score: answer.outcome === 'handed-over' ? answer.score : -1,
        },
      },
    ]);
    expect(JSON.stringify(desk.conversation.comments[0]?.document)).toContain('Technical Support (L2 Specialists)');
  });

  test('makes the design’s calls and no more: fields as the person, status as the app', async () => {
    const desk = aDesk();
    await desk.click();
    expect(desk.tickets.calls).toEqual(['read', 'comment', 'enter', 'edit', 'enter', 'read']);
    expect(desk.as).toEqual(['person']);
    const plain = aDesk({ policy: aPolicy({ teamClock: null }) });
    await plain.click();
    expect(plain.tickets.calls).toEqual(['read', 'comment', 'edit', 'enter', 'read']);
  });

  test('tells the team, then the customer, each with one call more', async () => {
    const desk = aDesk({ policy: aTalkativePolicy() });
    expect(await desk.click({ reply: ' We are on it. ' })).toMatchObject({ told: true, reply: 'sent' });
    expect(desk.tickets.calls).toEqual(['read', 'comment', 'enter', 'edit', 'enter', 'read', 'notify', 'reply']);
    expect(desk.conversation.comments[1]).toMatchObject({ kind: 'reply', text: 'We are on it.' });
  });

  test.each([
    ['with a mail and a reply', aTalkativePolicy(), 'We are on it.'],
    ['with a reply', aPolicy(), 'We are on it.'],
    ['alone', aPolicy(), undefined],
  ])('%s takes at most seven statements of the ledger', async (_, policy, reply) => {
    const desk = aDesk({ policy });
    const statements: string[] = [];
    for (const name of ['lease', 'visitsOf', 'open', 'update', 'release', 'forget', 'settle', 'withdraw'] as const) {
      const made = desk.ledger[name].bind(desk.ledger) as (...args: unknown[]) => Promise<unknown>;
      Object.assign(desk.ledger, { [name]: (...args: unknown[]) => (statements.push(name), made(...args)) });
    }
    await desk.click({ reply });
    const updates = statements.filter((name) => name === 'update');
    expect(statements.filter((name) => name !== 'update')).toEqual(['lease', 'visitsOf', 'open', 'release']);
    expect(updates.length).toBeLessThanOrEqual(3);
  });

  test('of a ticket nobody has looked at yet adopts it first', async () => {
    const desk = aDesk({ ticket: aTicket({ created: MONDAY - 72 * HOUR }), visits: [] });
    expect(await desk.click({ seen: 0 })).toMatchObject({ outcome: 'handed-over', visit: 2 });
    expect(desk.ledger.visits.map(({ beginning, by }) => [beginning, by])).toEqual([
      ['adopted', null],
      ['escalate', 'l1-agent'],
    ]);
  });

  test('says what does not hold', async () => {
    const desk = aDesk({ ticket: aTicket({ transitions: [] }) });
    expect(await desk.click()).toMatchObject({
      outcome: 'handed-over',
      finding: { happened: expect.stringContaining('no transition') },
    });
  });
});

describe('sending back', () => {
  test('goes to the team and the person that sent it, with the reason in the notes', async () => {
    const desk = aDesk(atL2());
    expect(await desk.sendBack()).toMatchObject({ outcome: 'handed-over', person: 'l1-agent', to: { team: 't-desk' } });
    expect(desk.now()).toMatchObject({
      team: { id: 't-desk' },
      level: 'L1',
      assignee: 'l1-agent',
      status: { id: STATUS.waiting },
    });
    expect(desk.tickets.calls).toEqual(['read', 'comment', 'enter', 'edit', 'enter', 'read']);
    expect(desk.conversation.comments[0]?.data?.reason).toBe('The log of the server is missing.');
    expect(JSON.stringify(desk.conversation.comments[0]?.document)).toContain('The log of the server is missing.');
  });

  test.each(['forbidden', 'field'] as const)(
    'goes to nobody where Jira refuses that person (%s), with one call more',
    async (kind) => {
      const desk = aDesk(atL2());
      desk.tickets.fail('edit', kind);
      expect(await desk.sendBack()).toMatchObject({ outcome: 'handed-over', person: null });
      expect(desk.now()).toMatchObject({ team: { id: 't-desk' }, assignee: null, status: { id: STATUS.waiting } });
      expect(desk.tickets.calls).toEqual(['read', 'comment', 'enter', 'edit', 'edit', 'enter', 'read']);
      expect(desk.last().before).not.toHaveProperty('assignTo');
    },
  );

  test('needs a reason', async () => {
    const desk = aDesk(atL2());
    expect(await desk.sendBack({ reason: 'n/a' })).toMatchObject({ outcome: 'refused', said: { field: 'reason' } });
  });

  test('after an undone escalation still knows who had sent the ticket before it', async () => {
    const desk = aDesk(atL2());
    await desk.click({ team: 't-prod' }, 'l2-agent');
    await desk.undo('l2-agent');
    expect(await desk.sendBack()).toMatchObject({ outcome: 'handed-over', person: 'l1-agent' });
  });
});

test('transferring stays on the level', async () => {
  const desk = aDesk(atL2());
  const answer = await desk.click(
    { verb: 'transfer', team: 't-func', notes: {}, reason: 'It is about SAP.' },
    'l2-agent',
  );
  expect(answer).toMatchObject({ outcome: 'handed-over', to: { team: 't-func', level: 'L2' } });
  expect(desk.last()).toMatchObject({ beginning: 'transfer', fromTeam: 't-tech' });
});

describe('what is refused is refused before anything is written', () => {
  const expectUntouched = (desk: ReturnType<typeof aDesk>, visits = 1): void => {
    expect(desk.tickets.calls.filter((call) => call !== 'read')).toEqual([]);
    expect(desk.ledger.visits).toHaveLength(visits);
  };

  test.each([
    ['a team that has it already', { team: 't-desk', verb: 'transfer' as const }, 'team'],
    ['a team nobody knows', { team: 'marketing' }, 'team'],
    ['a required answer that is missing', { notes: { ...NOTES, needed: '.' } }, 'notes.needed'],
    ['a copy of the other answer', { notes: { ...NOTES, needed: NOTES.tried } }, 'notes.needed'],
    ['an answer that nobody asked for', { notes: { ...NOTES, colour: 'red' } }, 'notes.colour'],
    ['an answer of another type', { notes: { ...NOTES, impact: true } }, 'notes.impact'],
  ])('%s, by the name of the field', async (_, wanted, field) => {
    const desk = aDesk();
    expect(await desk.click(wanted)).toMatchObject({ outcome: 'refused', said: { field } });
    expectUntouched(desk);
  });

  test.each([
    ['a done ticket', { status: { id: STATUS.resolved, done: true } }],
    ['a work type the rules do not know', { typeId: 'change' }],
    ['a ticket that was moved to another project', { projectId: '20000' }],
  ])('%s', async (_, over) => {
    const desk = aDesk({ ticket: aTicket(over) });
    expect(await desk.click()).toMatchObject({ outcome: 'refused' });
    expectUntouched(desk);
  });

  test('a desk that is switched off', async () => {
    const desk = aDesk({ policy: aPolicy({ enabled: false }) });
    expect(await desk.click()).toMatchObject({ outcome: 'refused' });
    expect(await desk.undo()).toMatchObject({ outcome: 'refused' });
    expect(desk.tickets.calls).toEqual([]);
  });

  test('a skipped level, but not to the escalation manager, and only then Jira is asked for the role', async () => {
    const wanted = { team: 't-prod', reason: 'Production is down.' };
    const desk = aDesk({ policy: aTalkativePolicy() });
    expect(await desk.click(wanted)).toMatchObject({ outcome: 'refused' });
    expectUntouched(desk);
    desk.people.roles.set('manager-role', true);
    expect(await desk.click(wanted)).toMatchObject({ outcome: 'handed-over', to: { level: 'L3' } });
    expect(desk.people.calls).toEqual(['inRole', 'inRole']);
    await desk.undo();
    await desk.click();
    expect(desk.people.calls).toHaveLength(2);
  });

  test('a ticket whose role question fails changes nothing', async () => {
    const desk = aDesk({ policy: aTalkativePolicy() });
    desk.people.fail('inRole', 'busy');
    await expect(desk.click({ team: 't-prod', reason: 'Production is down.' })).rejects.toThrow('busy');
    expectUntouched(desk);
    expect(await desk.click()).toMatchObject({ outcome: 'handed-over' });
  });
});

describe('ping-pong', () => {
  test('is free up to the third time between two teams, and takes the manager from the fourth', async () => {
    const desk = aDesk({ policy: aTalkativePolicy() });
    expect(await desk.click()).toMatchObject({ outcome: 'handed-over' });
    expect(await desk.sendBack()).toMatchObject({ outcome: 'handed-over' });
    expect(desk.now().stamp?.pairs).toEqual([{ teams: ['t-desk', 't-tech'], count: 2 }]);
    expect(await desk.click()).toMatchObject({ outcome: 'handed-over' });
    expect(await desk.sendBack()).toMatchObject({
      outcome: 'refused',
      said: { next: expect.stringContaining('manager') },
    });
    desk.people.roles.set('manager-role', true);
    expect(await desk.sendBack()).toMatchObject({ outcome: 'handed-over' });
  });

  test('does not count what was undone', async () => {
    const desk = aDesk();
    for (let time = 0; time < 5; time++) {
      expect(await desk.click()).toMatchObject({ outcome: 'handed-over' });
      expect(await desk.undo()).toMatchObject({ outcome: 'undone' });
    }
    expect(desk.now().stamp).toMatchObject({ pairs: [], handOvers: 0, notes: null });
  });
});
