import { aTicket, aVisit, MINUTE, MONDAY, STATUS, team } from '../support/builders';
import { aDesk } from './a-desk';

/** Reading the ticket takes until the other one has read it too. */
function bothPastTheirRead(desk: ReturnType<typeof aDesk>): void {
  const { read } = desk.tickets;
  const waiting: (() => void)[] = [];
  let readers = 0;
  desk.tickets.read = async (...args) => {
    const ticket = await read(...args);
    readers += 1;
    if (readers === 1) await new Promise<void>((go) => waiting.push(go));
    waiting.forEach((go) => go());
    return ticket;
  };
}

describe('two agents at once', () => {
  test('both past their read, as after a lease that ran out: one visit, one comment, and the other is told who won', async () => {
    const desk = aDesk();
    desk.ledger.lease = async (issueId, operation, until) => ({ issueId, operation, until });
    bothPastTheirRead(desk);
    const answers = await Promise.all([desk.click({}, 'first'), desk.click({}, 'second')]);
    expect(answers.map(({ outcome }) => outcome).sort()).toEqual(['handed-over', 'overtaken']);
    const winner = desk.last().by;
    expect(answers.find(({ outcome }) => outcome === 'overtaken')).toEqual({
      outcome: 'overtaken',
      by: winner,
      to: { team: 't-tech', teamName: 'Technical Support', level: 'L2' },
    });
    expect(desk.ledger.visits).toHaveLength(2);
    expect(desk.conversation.comments).toHaveLength(1);
    expect(desk.now().team?.id).toBe('t-tech');
  });

  test('under the lease the second is told to wait, and then who won', async () => {
    const desk = aDesk();
    const answers = await Promise.all([desk.click({}, 'first'), desk.click({}, 'second')]);
    expect(answers.map(({ outcome }) => outcome)).toEqual(['handed-over', 'busy']);
    expect(await desk.click({ seen: 1 }, 'second')).toMatchObject({ outcome: 'overtaken', by: 'first' });
    expect(desk.conversation.comments).toHaveLength(1);
  });

  test('the second is told who won while the first is still at work on it', async () => {
    const desk = aDesk();
    await desk.click({}, 'first');
    await desk.ledger.lease('10101', 'the first, still at it', MONDAY + MINUTE);
    expect(await desk.click({ seen: 1 }, 'second')).toMatchObject({ outcome: 'overtaken', by: 'first' });
    expect(await desk.click({}, 'second')).toEqual({ outcome: 'busy' });
    expect(desk.tickets.calls).toEqual([]);
  });
});

describe('a page that was opened a while ago', () => {
  test('is told who handed the ticket on since, before Jira is asked anything', async () => {
    const desk = aDesk();
    await desk.click({}, 'first');
    expect(await desk.click({ seen: 1 }, 'second')).toMatchObject({ outcome: 'overtaken', by: 'first' });
    expect(desk.tickets.calls).toEqual([]);
  });

  test('is none the worse for a hand-over that was undone', async () => {
    const desk = aDesk();
    await desk.click();
    await desk.undo();
    expect(await desk.click({ seen: 1 })).toMatchObject({ outcome: 'handed-over' });
  });

  test('that shows a hand-over which was undone since is told so', async () => {
    const desk = aDesk();
    await desk.click();
    await desk.undo();
    expect(await desk.click({ team: 't-prod', seen: 2 }, 'l2-agent')).toMatchObject({
      outcome: 'overtaken',
      by: 'l1-agent',
      to: { team: 't-desk' },
    });
  });

  test('may show the ticket from before it was placed or reopened', async () => {
    const desk = aDesk();
    expect(await desk.click({ seen: 0 })).toMatchObject({ outcome: 'handed-over' });
  });
});

describe('what is pending on the ticket is brought into order first', () => {
  const moved = aTicket({ team: team('t-func') });

  test('a change of team that nobody has seen yet is handed over, and has overtaken the click', async () => {
    const before = { id: null, name: 'Service Desk' };
    const after = { id: null, name: 'Functional Support' };
    const change = { at: MONDAY - MINUTE, by: 'lead', what: 'team' as const, from: before, to: after };
    const desk = aDesk({ ticket: { ...moved, history: [change] } });
    expect(await desk.click()).toMatchObject({ outcome: 'overtaken', by: 'lead', to: { team: 't-func' } });
    expect(desk.last().startedAt).toBe(change.at);
    expect(desk.now()).toMatchObject({ team: { id: 't-func' }, level: 'L2', assignee: null });
    expect(desk.as).toEqual(['app']);
    expect(desk.conversation.comments).toEqual([]);
  });

  test('a hand-over half made is finished, and then the click goes on', async () => {
    const pending = aVisit({ progress: 'pending', cause: 'reopened', beginning: 'reopened', retryAt: MONDAY });
    const desk = aDesk({ visits: [pending] });
    expect(await desk.click()).toMatchObject({ outcome: 'handed-over' });
    expect(desk.as).toEqual(['app', 'person']);
    expect(desk.ledger.visits.map(({ progress }) => progress)).toEqual(['done', 'done']);
  });

  test('what cannot be finished makes the click wait', async () => {
    const desk = aDesk({ ticket: moved });
    desk.tickets.fail('edit', 'strange');
    expect(await desk.click({ seen: 9 })).toEqual({ outcome: 'busy' });
    expect(desk.conversation.comments).toEqual([]);
  });

  test('a second look at a clock holds nothing up', async () => {
    const desk = aDesk();
    const { read } = desk.tickets;
    const stale = desk.now().clocks;
    desk.tickets.read = async (...args) => ({ ...(await read(...args)), clocks: stale });
    await desk.click();
    expect(desk.last().progress).toBe('applied');
    expect(await desk.sendBack()).toMatchObject({ outcome: 'handed-over' });
    expect(desk.now().status.id).toBe(STATUS.waiting);
    expect(desk.ledger.visits.filter(({ retryAt }) => retryAt !== null)).toHaveLength(1);
  });
});
