import { aPolicy, aTicket, aVisit, CLOCK, HOUR, MINUTE, MONDAY, STATUS, team } from '../support/builders';
import { aDesk, aTalkativePolicy } from './a-desk';

/** From the waiting status the workflow leads back to work. */
const withWayBack = aTicket({
  transitions: [...aTicket().transitions, { id: '4', to: STATUS.progress }],
});
const ofL1 = aVisit({ due: MONDAY + HOUR });

describe('taking a hand-over back', () => {
  test('puts everything back that was: team, level, person, status, target and time', async () => {
    const desk = aDesk({ ticket: withWayBack, visits: [ofL1] });
    await desk.click();
    desk.clock.at += MINUTE;
    expect(await desk.undo()).toEqual({
      outcome: 'undone',
      to: { team: 't-desk', teamName: 'Service Desk', level: 'L1' },
      kept: [],
    });
    expect(desk.now()).toMatchObject({
      team: { id: 't-desk' },
      level: 'L1',
      assignee: 'l1-agent',
      status: { id: STATUS.progress },
      stamp: { since: ofL1.startedAt, due: ofL1.due, handOvers: 0, notes: null, pairs: [] },
    });
    expect(desk.last()).toMatchObject({
      sequence: 3,
      beginning: 'undone',
      cause: 'click',
      by: 'l1-agent',
      due: ofL1.due,
      progress: 'done',
      verification: 'not-needed',
      retryAt: null,
    });
    expect(desk.conversation.comments).toEqual([]);
  });

  test('goes straight back, through no re-entry, with the fields and the comment as the person', async () => {
    const desk = aDesk({ ticket: withWayBack });
    await desk.click();
    const { completed } = desk.now().clocks[CLOCK.team]!;
    await desk.undo();
    expect(desk.tickets.calls).toEqual(['read', 'edit', 'enter', 'read', 'remove']);
    expect(desk.as).toEqual(['person', 'person']);
    expect(desk.now().clocks[CLOCK.team]?.completed).toEqual(completed);
  });

  test('of a sending back unassigns the person again', async () => {
    const desk = aDesk({ ticket: aTicket({ assignee: null }) });
    await desk.click();
    await desk.sendBack();
    expect(desk.now().assignee).toBe('l1-agent');
    expect(await desk.undo('l2-agent')).toMatchObject({ outcome: 'undone', to: { team: 't-tech' }, kept: [] });
    expect(desk.now()).toMatchObject({ team: { id: 't-tech' }, level: 'L2', assignee: null });
    expect(desk.now().stamp).toMatchObject({ handOvers: 1, pairs: [{ count: 1 }] });
  });

  test('twice over goes on with the time of the first visit', async () => {
    const desk = aDesk({ visits: [ofL1] });
    for (let time = 0; time < 2; time++) {
      await desk.click();
      desk.clock.at += MINUTE;
      await desk.undo();
      desk.clock.at += MINUTE;
    }
    expect(desk.now().stamp).toMatchObject({ since: ofL1.startedAt, due: ofL1.due });
  });

  test('tells a team that was told, and no other', async () => {
    const desk = aDesk({ policy: aTalkativePolicy() });
    const said: string[] = [];
    desk.tickets.notify = async (_id, _recipient, { subject }) => void said.push(subject);
    await desk.click();
    await desk.undo();
    expect(said).toEqual(['HELP-1 is now with Technical Support', 'HELP-1 was taken back from Technical Support']);

    const refused = aDesk({ policy: aTalkativePolicy() });
    await refused.click();
    refused.tickets.fail('notify', 'refused');
    expect(await refused.undo()).toMatchObject({ outcome: 'undone' });
    expect(refused.ledger.reported).toEqual([]);

    const quiet = aDesk({ policy: aTalkativePolicy() });
    quiet.tickets.fail('notify', 'refused');
    await quiet.click();
    quiet.ledger.visits[1] = { ...quiet.last(), notified: 'no' };
    await quiet.undo();
    expect(quiet.tickets.told).toEqual([]);
  });

  test('says what could not be put back', async () => {
    const desk = aDesk();
    await desk.click();
    desk.conversation.fail('remove', 'forbidden');
    desk.tickets.fail('edit', 'forbidden');
    expect(await desk.undo()).toMatchObject({ outcome: 'undone', kept: ['status', 'assignee', 'notes'] });
    expect(desk.now()).toMatchObject({ team: { id: 't-desk' }, assignee: null, status: { id: STATUS.waiting } });
    expect(desk.ledger.reported).toEqual([]);
  });

  test('is not held up by a way back that Jira refuses', async () => {
    const desk = aDesk({ ticket: withWayBack });
    await desk.click();
    desk.tickets.fail('enter', 'refused');
    expect(await desk.undo()).toMatchObject({ outcome: 'undone', kept: ['status'] });
    expect(desk.last()).toMatchObject({ progress: 'done', finding: null });
  });

  test('does not mind notes that somebody removed already', async () => {
    const desk = aDesk({ ticket: withWayBack });
    await desk.click();
    desk.conversation.comments.length = 0;
    expect(await desk.undo()).toMatchObject({ kept: [] });
  });

  test('interrupted by Jira is finished by the repair', async () => {
    const desk = aDesk({ ticket: withWayBack });
    await desk.click();
    desk.tickets.fail('edit', 'strange');
    expect(await desk.undo()).toEqual({ outcome: 'incomplete', finding: null });
    expect(desk.now().team?.id).toBe('t-tech');
    desk.clock.at += HOUR;
    await desk.hear({ cause: 'repair' });
    expect(desk.now()).toMatchObject({
      team: { id: 't-desk' },
      assignee: 'l1-agent',
      status: { id: STATUS.progress },
    });
    expect(desk.last()).toMatchObject({ beginning: 'undone', progress: 'done', retryAt: null });
    expect(desk.ledger.visits).toHaveLength(3);
  });

  test('lets go of what the hand-over had found', async () => {
    const desk = aDesk({ ticket: aTicket({ transitions: [] }) });
    await desk.click();
    expect(desk.ledger.reported).toHaveLength(1);
    await desk.undo();
    expect(desk.ledger.reported).toEqual([]);
  });
});

describe('a hand-over is not taken back', () => {
  const expectRefused = async (desk: ReturnType<typeof aDesk>, why: string, by?: string, visit?: number) => {
    const before = desk.ledger.visits.length;
    expect(await desk.undo(by, visit)).toMatchObject({
      outcome: 'refused',
      said: { happened: expect.stringContaining(why) },
    });
    expect(desk.ledger.visits).toHaveLength(before);
    expect(desk.tickets.calls.filter((call) => call !== 'read')).toEqual([]);
  };

  test('after two minutes, but for a few seconds in which a click is on its way', async () => {
    const late = aDesk();
    await late.click();
    late.clock.at += 2 * MINUTE + 5001;
    await expectRefused(late, 'more than two minutes ago');
    const inTime = aDesk();
    await inTime.click();
    inTime.clock.at += 2 * MINUTE + 5000;
    expect(await inTime.undo()).toMatchObject({ outcome: 'undone' });
  });

  test('by anybody else', async () => {
    const desk = aDesk();
    await desk.click();
    await expectRefused(desk, 'somebody else made it', 'manager');
  });

  test('once somebody has taken the ticket, whether it is on record or not', async () => {
    const desk = aDesk();
    await desk.click();
    desk.tickets.change('10101', { assignee: 'l2-agent' });
    await expectRefused(desk, 'has taken the ticket');
    await desk.hear({ takenBy: 'l2-agent', by: 'l2-agent' });
    await expectRefused(desk, 'has taken the ticket');
  });

  test('once the ticket has moved on', async () => {
    const desk = aDesk();
    await desk.click();
    await desk.click({ team: 't-prod' }, 'l2-agent');
    await expectRefused(desk, 'has moved on', 'l1-agent', 2);
    const byHand = aDesk();
    await byHand.click();
    byHand.tickets.change('10101', { team: team('t-func') });
    await expectRefused(byHand, 'has moved on');
    const done = aDesk();
    await done.click();
    done.tickets.change('10101', { status: { id: STATUS.resolved, done: true } });
    await expectRefused(done, 'has moved on');
  });

  test('twice, nor where it was no click', async () => {
    const desk = aDesk();
    await desk.click();
    await desk.undo();
    await expectRefused(desk, 'has moved on');
    const event = aDesk({ ticket: aTicket({ team: team('t-tech') }) });
    await event.hear();
    await expectRefused(event, 'has moved on');
    await expectRefused(aDesk({ visits: [] }), 'has moved on', 'l1-agent', 1);
  });

  test('where no team had the ticket before', async () => {
    const desk = aDesk({ ticket: aTicket({ team: null, created: MONDAY - 72 * HOUR }), visits: [] });
    expect(await desk.click({ seen: 0 })).toMatchObject({ outcome: 'handed-over', visit: 1 });
    await expectRefused(desk, 'no team had');
  });

  test('while the repair is still at it', async () => {
    const desk = aDesk();
    desk.tickets.fail('edit', 'strange');
    await desk.click();
    expect(await desk.undo()).toEqual({ outcome: 'busy' });
    await desk.ledger.lease('10101', 'the repair', MONDAY + MINUTE);
    expect(await desk.undo()).toEqual({ outcome: 'busy' });
  });
});

test('where losing the assignee stops the team’s clock, a ticket goes to nobody before it goes to its sender', async () => {
  const policy = aPolicy({ teamClock: { field: CLOCK.team, stopsOn: 'unassign', proven: true } });
  const desk = aDesk({ policy });
  await desk.click();
  desk.tickets.change('10101', { assignee: 'l2-agent', status: { id: STATUS.progress, done: false } });
  const seen: (string | null)[] = [];
  const { edit } = desk.tickets;
  desk.tickets.edit = async (...args) => {
    const answer = await edit(...args);
    seen.push(desk.now().assignee);
    return answer;
  };
  expect(await desk.sendBack()).toMatchObject({ outcome: 'handed-over', person: 'l1-agent' });
  expect(seen).toEqual([null, 'l1-agent']);
  expect(desk.tickets.calls).toEqual(['read', 'comment', 'edit', 'enter', 'edit', 'read']);
});
