import { aPolicy, aTicket, aVisit, CLOCK, HOUR, MINUTE, MONDAY, STATUS, team } from '../support/builders';
import { aDesk, aTalkativePolicy, NOTES } from './a-desk';

type Desk = ReturnType<typeof aDesk>;

/** The whole of an escalation to Technical Support, as after one that nothing disturbed. */
function expectHandedOver(desk: Desk): void {
  expect(desk.now()).toMatchObject({ team: { id: 't-tech' }, level: 'L2', status: { id: STATUS.waiting } });
  expect(desk.now().assignee).toBeNull();
  expect(desk.now().clocks[CLOCK.team]?.completed).toHaveLength(1);
  expect(desk.ledger.visits).toHaveLength(2);
  expect(desk.last()).toMatchObject({
    progress: 'done',
    retryAt: null,
    notes: { comment: desk.conversation.comments[0]?.id },
  });
  expect(desk.conversation.comments).toHaveLength(1);
}

const repaired = async (desk: Desk) => {
  desk.clock.at += HOUR;
  return desk.hear({ cause: 'repair' });
};

describe('the notes of a click', () => {
  test.each([
    ['forbidden', 'let you comment'],
    ['refused', 'Shorten'],
    ['busy', 'minutes'],
    ['field', 'Try again'],
  ] as const)('that Jira refuses (%s) leave everything as it was', async (kind, next) => {
    const desk = aDesk();
    desk.conversation.fail('write', kind);
    expect(await desk.click()).toMatchObject({
      outcome: 'refused',
      said: { means: expect.stringContaining('nothing was changed'), next: expect.stringContaining(next) },
    });
    expect(desk.ledger.visits).toHaveLength(1);
    expect(desk.tickets.calls).toEqual(['read', 'comment']);
    expect(await desk.click()).toMatchObject({ outcome: 'handed-over' });
  });

  test('whose refusal withdraws the visit leave the findings of before', async () => {
    const desk = aDesk();
    desk.ledger.visits[0] = { ...desk.last(), finding: 'no-path-to-waiting' };
    const finding = {
      code: 'no-path-to-waiting',
      projectId: '10000',
      issueId: '10101',
      at: MONDAY,
      detail: '',
    } as const;
    await desk.ledger.report(finding);
    desk.conversation.fail('write', 'forbidden');
    await desk.click();
    expect(desk.ledger.reported).toEqual([finding]);
    await desk.click();
    expect(desk.ledger.reported).toEqual([]);
  });

  test('whose answer is lost are found, and the hand-over goes on', async () => {
    const desk = aDesk();
    desk.conversation.fail('write', 'lost');
    expect(await desk.click()).toMatchObject({ outcome: 'handed-over' });
    expect(desk.tickets.calls).toEqual(['read', 'comment', 'find', 'enter', 'edit', 'enter', 'read']);
    expectHandedOver(desk);
  });

  test.each(['unknown', 'strange'] as const)(
    'that are not there after an answer of %s hand nothing over',
    async (kind) => {
      const desk = aDesk();
      desk.conversation.fail('write', kind);
      expect(await desk.click()).toMatchObject({ outcome: 'refused' });
      expect(desk.tickets.calls).toEqual(['read', 'comment', 'find']);
      expect(desk.ledger.visits).toHaveLength(1);
    },
  );

  describe('that cannot be looked for either', () => {
    const aDeskInTheDark = async (write: 'lost' | 'unknown') => {
      const desk = aDesk();
      desk.conversation.fail('write', write);
      desk.conversation.fail('find', 'strange');
      expect(await desk.click()).toEqual({
        outcome: 'incomplete',
        visit: 2,
        done: [],
        missing: ['notes', 'fields', 'status'],
        finding: null,
      });
      expect(desk.now().team?.id).toBe('t-desk');
      return desk;
    };

    test('are found by the repair, which finishes the hand-over', async () => {
      const desk = await aDeskInTheDark('lost');
      expect(await repaired(desk)).toMatchObject({ outcome: 'handed-over' });
      expectHandedOver(desk);
      expect(desk.last().notes?.score).toBe(desk.conversation.comments[0]?.data?.score);
      expect(desk.as).toEqual(['app']);
    });

    /** All attempts are used up, and then the ticket is looked at once more. */
    const givenUp = async (desk: Desk) => {
      desk.conversation.fail('find', 'strange', 5);
      for (let attempt = 0; attempt < 5; attempt++) await repaired(desk);
      expect(desk.last()).toMatchObject({ progress: 'stuck', attempts: 6, notes: null });
      desk.clock.at += HOUR;
      return desk.hear({ cause: 'audit' });
    };

    test('until they are given up are those of the click that was never made', async () => {
      const desk = await aDeskInTheDark('lost');
      expect(await givenUp(desk)).toMatchObject({ outcome: 'forsaken' });
      expect(desk.ledger.visits.map(({ beginning, notes }) => [beginning, notes?.comment])).toEqual([
        ['placed', undefined],
        ['escalate', desk.conversation.comments[0]?.id],
        ['undone', undefined],
      ]);
    });

    test('and are not there when it was given up: it stays on record as it was', async () => {
      const desk = await aDeskInTheDark('unknown');
      expect(await givenUp(desk)).toMatchObject({ outcome: 'forsaken' });
      expect(desk.ledger.visits.map(({ beginning, progress }) => [beginning, progress])).toEqual([
        ['placed', 'done'],
        ['escalate', 'stuck'],
        ['undone', 'done'],
      ]);
    });

    test('and are not there: the repair withdraws the visit, and the ticket is as it was', async () => {
      const desk = await aDeskInTheDark('unknown');
      expect(await repaired(desk)).toEqual({ outcome: 'withdrawn', issue: '10101' });
      expect(desk.ledger.visits).toHaveLength(1);
      expect(desk.now()).toEqual(aTicket());
      expect(await desk.ledger.due(desk.clock.at + HOUR, 9)).toEqual([]);
    });

    test('and are not there: whoever clicks next is not in anybody’s way', async () => {
      const desk = await aDeskInTheDark('unknown');
      expect(await desk.click({ seen: 1 }, 'another')).toMatchObject({ outcome: 'handed-over' });
      expect(desk.ledger.visits.map(({ by }) => by)).toEqual([null, 'another']);
    });

    test('and are not there, but somebody changed the team meanwhile: that hand-over is made', async () => {
      const desk = await aDeskInTheDark('unknown');
      desk.tickets.change('10101', { team: team('t-func') });
      expect(await repaired(desk)).toMatchObject({ outcome: 'handed-over' });
      expect(desk.ledger.visits.map((visit) => [visit.team, visit.fromTeam])).toEqual([
        ['t-desk', null],
        ['t-func', 't-desk'],
      ]);
    });
  });
});

describe('Jira stopping half-way', () => {
  /** The calls after the comment, and what is made by then. */
  const steps = [
    ['entering re-entry', 'enter', 0, ['notes']],
    ['the edit', 'edit', 0, ['notes']],
    ['leaving re-entry', 'enter', 1, ['notes', 'fields']],
    ['reading it again', 'read', 1, ['notes', 'fields', 'status']],
    ['telling the team', 'notify', 0, ['notes', 'fields', 'status']],
  ] as const;

  const failing = (call: string, earlier: number, kind: 'strange' | 'lost' | 'busy') => {
    const desk = aDesk({ policy: aTalkativePolicy() });
    let left = earlier;
    if (call === 'enter' || call === 'read') {
      const made = desk.tickets[call] as (...args: unknown[]) => Promise<unknown>;
      const counted = (...args: unknown[]) => {
        if (left-- === 0) desk.tickets.fail(call, kind);
        return made(...args);
      };
      Object.assign(desk.tickets, { [call]: counted });
    } else desk.tickets.fail(call, kind);
    return desk;
  };

  test.each(steps)(
    'at %s says what was done and what was not, and the repair finishes it',
    async (_, call, earlier, done) => {
      const desk = failing(call, earlier, 'strange');
      expect(await desk.click({ reply: 'We are on it.' })).toMatchObject({
        outcome: 'incomplete',
        visit: 2,
        done,
        missing: ['notes', 'fields', 'status', 'told', 'reply'].filter((step) => !done.some((one) => one === step)),
      });
      expect(desk.errands.sent).toMatchObject([{ errand: { cause: 'again' }, delay: 15 }]);
      expect(await repaired(desk)).toMatchObject({ outcome: 'handed-over', verification: 'restarted' });
      expectHandedOver(desk);
      expect(desk.tickets.told).toHaveLength(1);
      expect(desk.as.slice(1)).toEqual(desk.as.length > 1 ? ['app'] : []);
    },
  );

  test.each(steps.slice(0, 4))('with the answer to %s lost makes no step twice', async (_, call, earlier) => {
    const desk = failing(call, earlier, 'lost');
    expect(await desk.click()).toMatchObject({ outcome: 'incomplete' });
    await repaired(desk);
    expectHandedOver(desk);
  });

  test('for want of a right names it, and leaves no ticket in the re-entry status', async () => {
    const desk = aDesk();
    desk.tickets.fail('edit', 'forbidden');
    expect(await desk.click()).toMatchObject({
      outcome: 'incomplete',
      finding: { happened: 'Jira did not let the app change the ticket.' },
    });
    expect(desk.now().status.id).toBe(STATUS.waiting);
    expect(await repaired(desk)).toMatchObject({ outcome: 'handed-over' });
    expect(desk.now()).toMatchObject({ team: { id: 't-tech' }, assignee: null });
    expect(desk.ledger.reported).toEqual([]);
  });

  test('for a transition that is refused is no hand-over that was made', async () => {
    const desk = aDesk({ policy: aPolicy({ teamClock: null }) });
    desk.tickets.fail('enter', 'refused');
    expect(await desk.click()).toMatchObject({ outcome: 'incomplete', done: ['notes', 'fields'], missing: ['status'] });
  });

  test('before the edit keeps the assignee that somebody chose since, and drops the one of before', async () => {
    const change = (at: number, to: string) => ({
      at,
      by: to,
      what: 'assignee' as const,
      from: { id: null, name: null },
      to: { id: to, name: null },
    });
    const teamBefore = {
      at: MONDAY - 2 * HOUR,
      by: 'x',
      what: 'team' as const,
      from: { id: null, name: null },
      to: { id: null, name: 'Service Desk' },
    };
    const desk = aDesk({ ticket: aTicket({ history: [teamBefore, change(MONDAY - HOUR, 'l1-agent')] }) });
    desk.tickets.fail('edit', 'strange', 2);
    await desk.click();
    await desk.hear({ cause: 'repair' });
    expect(desk.last().attempts).toBe(2);
    await repaired(desk);
    expect(desk.now().assignee).toBeNull();

    const taken = aDesk({ ticket: aTicket({ history: [teamBefore] }) });
    taken.tickets.fail('edit', 'strange');
    await taken.click();
    taken.tickets.change('10101', { assignee: 'l2-agent', history: [teamBefore, change(MONDAY + MINUTE, 'l2-agent')] });
    await repaired(taken);
    expect(taken.now()).toMatchObject({ team: { id: 't-tech' }, assignee: 'l2-agent' });
  });

  test('on the way back to a person still brings the ticket to them', async () => {
    const desk = aDesk();
    await desk.click();
    desk.tickets.fail('edit', 'strange');
    expect(await desk.sendBack()).toMatchObject({ outcome: 'incomplete' });
    await repaired(desk);
    expect(desk.now()).toMatchObject({ team: { id: 't-desk' }, assignee: 'l1-agent', status: { id: STATUS.waiting } });
  });

  test('behind the edit on the way back to a person does not take that person for a newer one', async () => {
    const desk = aDesk();
    await desk.click();
    desk.tickets.fail('edit', 'lost');
    expect(await desk.sendBack()).toMatchObject({ outcome: 'incomplete' });
    await repaired(desk);
    expect(desk.now()).toMatchObject({ assignee: 'l1-agent', status: { id: STATUS.waiting } });
    expect(desk.last()).toMatchObject({ progress: 'done', verification: 'restarted' });
  });
});

test('a click that dies before its notes is withdrawn, one that dies after them is finished', async () => {
  const died = new Error('killed');
  const before = aDesk();
  before.conversation.write = () => Promise.reject(died);
  await expect(before.click()).rejects.toThrow(died);
  expect(before.last()).toMatchObject({ progress: 'pending', notes: null });
  expect(await repaired(before)).toMatchObject({ outcome: 'withdrawn' });

  const after = aDesk();
  const { update } = after.ledger;
  after.ledger.update = () => Promise.reject(died);
  await expect(after.click({ notes: NOTES })).rejects.toThrow(died);
  after.ledger.update = update;
  expect(await repaired(after)).toMatchObject({ outcome: 'handed-over' });
  expectHandedOver(after);
});

test('notes of a visit that ended are not looked for', async () => {
  const ended = aVisit({ cause: 'click', beginning: 'escalate', progress: 'pending', state: 'ended' });
  const desk = aDesk({ visits: [ended] });
  await desk.hear();
  expect(desk.tickets.calls).not.toContain('find');
});
