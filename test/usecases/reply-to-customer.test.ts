import { aPolicy, CLOCK, HOUR, MINUTE, MONDAY } from '../support/builders';
import { aDesk, aTalkativePolicy } from './a-desk';

describe('a hand-over with a reply to the customer', () => {
  test('says that the reply was not sent, and has handed over all the same', async () => {
    const desk = aDesk();
    const { write } = desk.conversation;
    desk.conversation.write = (id, comment) => {
      if (comment.kind === 'reply') desk.conversation.fail('write', 'forbidden');
      return write(id, comment);
    };
    expect(await desk.click({ reply: 'We are on it.' })).toMatchObject({ outcome: 'handed-over', reply: 'not-sent' });
  });

  test.each([aPolicy(), aTalkativePolicy()])('has on record when the reply goes out before it does', async (policy) => {
    const desk = aDesk({ policy });
    const { write } = desk.conversation;
    const known: unknown[] = [];
    desk.conversation.write = (id, comment) => {
      if (comment.kind === 'reply') known.push(desk.last().before?.replied);
      return write(id, comment);
    };
    await desk.click({ reply: 'We are on it.' });
    expect(known).toEqual([MONDAY]);
  });

  test('ends the customer’s first response by its reply without an alarm, also where the clocks are read late', async () => {
    const desk = aDesk();
    const { read } = desk.tickets;
    const stale = desk.now().clocks;
    desk.tickets.read = async (...args) => ({ ...(await read(...args)), clocks: stale });
    await desk.click({ reply: 'We are on it.' });
    expect(desk.last()).toMatchObject({ progress: 'applied', before: { replied: MONDAY } });
    desk.tickets.read = read;
    const ended = { completed: [{ start: MONDAY - HOUR, stop: MONDAY + 500 }], ongoing: null };
    desk.tickets.change(desk.now().id, { clocks: { ...desk.now().clocks, [CLOCK.response]: ended } });
    desk.clock.at += MINUTE;
    expect(await desk.hear({ cause: 'again' })).toEqual({
      outcome: 'verified',
      issue: desk.now().id,
      verification: 'restarted',
    });
    expect(desk.ledger.reported).toEqual([]);
  });

  test('tells nobody twice when the history cannot be read for a clock that looks wrong', async () => {
    const desk = aDesk({ policy: aTalkativePolicy() });
    const { read } = desk.tickets;
    const anew = { completed: [{ start: MONDAY - HOUR, stop: MONDAY }], ongoing: { start: MONDAY, paused: false } };
    let reads = 0;
    desk.tickets.read = async (...args) => {
      reads += 1;
      if (reads === 3) desk.tickets.fail('read', 'busy');
      const ticket = await read(...args);
      return reads === 2 ? { ...ticket, clocks: { ...ticket.clocks, [CLOCK.resolution]: anew } } : ticket;
    };
    expect(await desk.click({ reply: 'We are on it.' })).toMatchObject({
      outcome: 'incomplete',
      done: ['notes', 'fields', 'status', 'told', 'reply'],
      missing: [],
    });
    desk.clock.at += HOUR;
    expect(await desk.hear({ cause: 'repair' })).toMatchObject({ outcome: 'handed-over' });
    expect(desk.last()).toMatchObject({ progress: 'done', notified: 'yes', before: { replied: MONDAY } });
    expect(desk.tickets.told).toHaveLength(1);
    expect(desk.conversation.comments.filter(({ kind }) => kind === 'reply')).toHaveLength(1);
  });
});
