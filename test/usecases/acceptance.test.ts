import type { Change } from '../../src/domain/ticket';
import { aTicket, aVisit, HOUR, MINUTE, MONDAY } from '../support/builders';
import { aDesk } from './a-desk';

const assigned = (by: string, to: string, at = MONDAY): Change => ({
  at,
  by,
  what: 'assignee',
  from: { id: null, name: null },
  to: { id: to, name: null },
});

describe('a team accepts a ticket', () => {
  test('when one of them assigns it to himself, once', async () => {
    const desk = aDesk();
    await desk.click();
    desk.tickets.change('10101', { assignee: 'l2-agent' });
    expect(await desk.hear({ by: 'l2-agent', takenBy: 'l2-agent' })).toMatchObject({ outcome: 'accepted' });
    expect(desk.last()).toMatchObject({ sequence: 2, state: 'accepted' });
    expect(await desk.hear({ by: 'l2-agent', takenBy: 'l2-agent' })).toMatchObject({ outcome: 'nothing' });
    expect(desk.tickets.calls).toEqual(['read']);
  });

  test('when a late look finds in the history that one of them did', async () => {
    const desk = aDesk({ ticket: aTicket({ assignee: 'l1-agent', history: [assigned('l1-agent', 'l1-agent')] }) });
    expect(await desk.hear({ cause: 'audit' })).toMatchObject({ outcome: 'accepted' });
  });

  test('but not when somebody else assigned it, or it was taken away again', async () => {
    const given = aDesk({
      ticket: aTicket({ history: [assigned('l1-agent', 'l1-agent'), assigned('lead', 'l1-agent')] }),
    });
    expect(await given.hear({ cause: 'audit' })).toMatchObject({ outcome: 'nothing' });
    const free = aDesk({ ticket: aTicket({ assignee: null }) });
    expect(await free.hear({ takenBy: 'l2-agent' })).toMatchObject({ outcome: 'nothing' });
    expect(free.last().state).toBe('open');
  });

  test('not when the app brought it back to its sender, even if the sender’s own click did', async () => {
    const desk = aDesk();
    await desk.click({}, 'l1-agent');
    await desk.sendBack({}, 'l1-agent');
    expect(desk.now().assignee).toBe('l1-agent');
    expect(desk.last().state).toBe('open');
  });

  test('while its clock still waits for its second look: then the second look finds it', async () => {
    const desk = aDesk();
    const { read } = desk.tickets;
    const stale = desk.now().clocks;
    desk.tickets.read = async (...args) => ({ ...(await read(...args)), clocks: stale });
    await desk.click();
    desk.tickets.read = read;
    const history = [assigned('l2-agent', 'l2-agent', MONDAY + 10_000)];
    desk.tickets.change('10101', { assignee: 'l2-agent', history });
    desk.clock.at += 10_000;
    expect(await desk.hear({ by: 'l2-agent', takenBy: 'l2-agent' })).toMatchObject({ outcome: 'nothing' });
    desk.clock.at += MINUTE;
    expect(await desk.hear({ cause: 'again' })).toMatchObject({ outcome: 'accepted' });
    expect(desk.last()).toMatchObject({
      state: 'accepted',
      progress: 'done',
      verification: 'restarted',
      retryAt: null,
    });
  });

  test('also of a ticket that was adopted', async () => {
    const desk = aDesk({
      ticket: aTicket({ created: MONDAY - 72 * HOUR }),
      visits: [aVisit({ beginning: 'adopted' })],
    });
    expect(await desk.hear({ takenBy: 'l1-agent' })).toMatchObject({ outcome: 'accepted' });
  });
});

test('an accepted visit is handed over, resolved and reopened like any other', async () => {
  const accepted = [aVisit({ state: 'accepted' })];
  expect(await aDesk({ visits: accepted }).click()).toMatchObject({ outcome: 'handed-over' });
  const desk = aDesk({ visits: accepted });
  desk.tickets.change('10101', { status: { id: '14', done: true } });
  expect(await desk.hear()).toMatchObject({ outcome: 'resolved' });
});
