import { HOUR, MINUTE, MONDAY, STATUS, aTicket, aVisit } from '../support/builders';
import { aDesk } from './a-desk';

type Desk = ReturnType<typeof aDesk>;

/** A click whose edit Jira refuses until the app gives up. */
async function givenUp(desk: Desk, click: (desk: Desk) => Promise<unknown>): Promise<void> {
  desk.tickets.fail('edit', 'strange', 6);
  expect(await click(desk)).toMatchObject({ outcome: 'incomplete' });
  for (let attempt = 2; attempt <= 6; attempt++) {
    desk.clock.at += HOUR;
    await desk.hear({ cause: 'repair' });
  }
  expect(desk.last()).toMatchObject({ progress: 'stuck', retryAt: null });
}

describe('a click that never reached the ticket and was given up', () => {
  const work = { assignee: 'l1-agent', status: { id: STATUS.progress, done: false } };

  test('leaves the ticket to whoever works on it, when something else is heard of it', async () => {
    const desk = aDesk();
    await givenUp(desk, (one) => one.click());
    desk.tickets.change('10101', work);
    await desk.hear({ cause: 'audit' });
    expect(desk.tickets.calls).toEqual(['read']);
    expect(desk.now()).toMatchObject({ ...work, team: { id: 't-desk' }, level: 'L1' });
    expect(desk.last()).toMatchObject({ team: 't-desk', beginning: 'undone', by: null, progress: 'done' });
    // That it was given up is to be known all the same.
    expect(await desk.ledger.findings('10000', 9)).toMatchObject([{ code: 'gave-up' }]);
    expect(await desk.hear({ cause: 'audit' })).toMatchObject({ outcome: 'nothing' });
  });

  test('stands in nobody’s way, and counts for nothing', async () => {
    const desk = aDesk();
    await givenUp(desk, (one) => one.click());
    desk.clock.at += MINUTE;
    expect(await desk.click({ seen: 1 })).toMatchObject({ outcome: 'handed-over', to: { team: 't-tech' } });
    expect(desk.now()).toMatchObject({ team: { id: 't-tech' }, level: 'L2', assignee: null });
    expect(desk.now().stamp).toMatchObject({ handOvers: 1, from: { team: 't-desk', level: 'L1' } });
    expect(await desk.ledger.findings('10000', 9)).toEqual([]);
  });

  test('is finished when the rules were saved', async () => {
    const desk = aDesk();
    await givenUp(desk, (one) => one.click());
    expect(await desk.hear({ cause: 'rules' })).toMatchObject({ outcome: 'handed-over' });
    expect(desk.now().team?.id).toBe('t-tech');
  });

  test('when it was an undoing, leaves the ticket to the team that has it', async () => {
    const desk = aDesk();
    await desk.click();
    await givenUp(desk, (one) => one.undo());
    desk.tickets.change('10101', { assignee: 'l2-agent', status: work.status });
    await desk.hear({ cause: 'audit' });
    expect(desk.now()).toMatchObject({ assignee: 'l2-agent', status: work.status, team: { id: 't-tech' } });
    expect(desk.last()).toMatchObject({ team: 't-tech', beginning: 'adopted' });
  });
});

test('a click that Jira stopped is not made days later, when a ticket that was resolved meanwhile is reopened', async () => {
  const desk = aDesk();
  desk.tickets.fail('edit', 'strange', 1);
  await desk.click();
  desk.tickets.change('10101', { status: { id: STATUS.resolved, done: true } });
  expect(await desk.hear()).toMatchObject({ outcome: 'resolved' });
  desk.clock.at += 48 * HOUR;
  desk.tickets.change('10101', { status: { id: STATUS.progress, done: false }, assignee: 'l1-agent' });
  await desk.hear();
  expect(desk.now()).toMatchObject({ team: { id: 't-desk' }, assignee: 'l1-agent', status: { id: STATUS.progress } });
  expect(desk.last()).toMatchObject({ team: 't-desk', state: 'open' });
  expect(await desk.hear()).toMatchObject({ outcome: 'nothing' });
});

describe('the second look at the clock of the team before', () => {
  const waiting = () => {
    const look = { progress: 'applied', verification: 'not-yet', retryAt: MONDAY + 2 * MINUTE } as const;
    return aDesk({ visits: [aVisit({ ...look, cause: 'team', beginning: 'transfer' })] });
  };

  test('is still to come where the click was withdrawn', async () => {
    const desk = waiting();
    desk.conversation.fail('write', 'forbidden');
    expect(await desk.click()).toMatchObject({ outcome: 'refused' });
    expect(desk.last()).toMatchObject({ sequence: 1, progress: 'applied', retryAt: MONDAY + 2 * MINUTE });
  });

  test('also where the repair withdraws it', async () => {
    const desk = waiting();
    desk.conversation.write = () => Promise.reject(new Error('killed'));
    await expect(desk.click()).rejects.toThrow('killed');
    desk.clock.at += 3 * MINUTE;
    await desk.hear({ cause: 'repair' });
    expect(desk.last()).toMatchObject({ sequence: 1, progress: 'done' });
    expect(desk.last().verification).not.toBe('not-yet');
  });

  test.each(['at once', 'by the repair'])('is over where the notes are on record %s', async (when) => {
    const desk = waiting();
    if (when === 'by the repair') {
      desk.conversation.fail('write', 'lost');
      desk.conversation.fail('find', 'strange');
    }
    await desk.click();
    desk.clock.at += HOUR;
    await desk.hear({ cause: 'repair' });
    expect(desk.ledger.visits).toMatchObject([
      { progress: 'done', retryAt: null },
      { progress: 'done', retryAt: null },
    ]);
  });
});

test('whoever clicks again and again does not use up the attempts to find a former click’s notes', async () => {
  const desk = aDesk();
  desk.conversation.fail('write', 'lost');
  desk.conversation.fail('find', 'strange', 8);
  await desk.click();
  for (let time = 0; time < 7; time++) expect(await desk.click({ seen: 1 }, 'another')).toEqual({ outcome: 'busy' });
  expect(desk.last()).toMatchObject({ progress: 'pending', attempts: 1 });
  desk.clock.at += HOUR;
  expect(await desk.hear({ cause: 'repair' })).toMatchObject({ outcome: 'handed-over' });
});

test('a click given up before its notes were found is not made without them when the rules are saved', async () => {
  const desk = aDesk();
  desk.conversation.fail('write', 'unknown');
  desk.conversation.fail('find', 'strange', 6);
  await desk.click();
  for (let attempt = 2; attempt <= 6; attempt++) await desk.hear({ cause: 'repair' });
  expect(desk.last().progress).toBe('stuck');
  await desk.hear({ cause: 'rules' });
  expect(desk.now().team?.id).toBe('t-desk');
});

describe('a reply to the customer whose answer was lost', () => {
  const replying = (trouble: 'lost' | 'unknown') => {
    const desk = aDesk();
    const { write } = desk.conversation;
    desk.conversation.write = (id, comment) => {
      if (comment.kind === 'reply') desk.conversation.fail('write', trouble);
      return write(id, comment);
    };
    return desk;
  };

  test('is told as sent where it is there, so that nobody sends it again', async () => {
    const desk = replying('lost');
    expect(await desk.click({ reply: 'We are on it.' })).toMatchObject({ reply: 'sent' });
    expect(desk.conversation.comments.map(({ kind }) => kind)).toEqual(['internal', 'reply']);
  });

  test('is told as not sent where it is not', async () => {
    expect(await replying('unknown').click({ reply: 'We are on it.' })).toMatchObject({ reply: 'not-sent' });
  });
});

describe('what was done is told, whatever happens to our own housekeeping', () => {
  test('a lease that cannot be given back', async () => {
    const desk = aDesk();
    desk.ledger.release = () => Promise.reject(new Error('the database is away'));
    expect(await desk.click()).toMatchObject({ outcome: 'handed-over' });
  });

  test.each(['a clock that lags', 'a Jira that fails'])('a queue that takes no errand for %s', async (what) => {
    const desk = aDesk();
    const { read } = desk.tickets;
    const stale = desk.now().clocks;
    if (what === 'a clock that lags')
      desk.tickets.read = async (...args) => ({ ...(await read(...args)), clocks: stale });
    else desk.tickets.fail('edit', 'strange');
    desk.errands.send = () => Promise.reject(new Error('too many'));
    expect(await desk.click()).toMatchObject({
      outcome: what === 'a clock that lags' ? 'handed-over' : 'incomplete',
    });
    expect(await desk.ledger.due(desk.clock.at + HOUR, 9)).toHaveLength(1);
  });
});

test('a ticket that somebody had accepted is accepted again when its hand-over is undone', async () => {
  const desk = aDesk({ visits: [aVisit({ state: 'accepted' })] });
  await desk.click({}, 'lead');
  await desk.undo('lead');
  expect(desk.now().assignee).toBe('l1-agent');
  expect(desk.last()).toMatchObject({ beginning: 'undone', state: 'accepted' });
});

test('an answer that copies the summary or the description counts as none', async () => {
  const texts = ['The printers of the second floor stall', 'Since Monday, nobody\ncan print upstairs.'];
  const desk = aDesk({ ticket: { ...aTicket(), texts } });
  for (const tried of ['the printers of the second floor stall.', 'Since Monday, nobody can print upstairs'])
    expect(await desk.click({ notes: { tried, needed: 'A driver that works.' } })).toMatchObject({
      outcome: 'refused',
      said: { field: 'notes.tried', next: expect.stringContaining('says the same') },
    });
  expect(desk.tickets.calls).toEqual(['read']);
  expect(desk.ledger.visits).toHaveLength(1);
});
