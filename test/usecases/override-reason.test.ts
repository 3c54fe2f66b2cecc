import { aTicket, MINUTE, STATUS } from '../support/builders';
import { aDesk } from './a-desk';

const REASON = 'The customer has left the company.';
const closedPast = (reason: string | null) =>
  aDesk({ ticket: aTicket({ status: { id: STATUS.resolved, done: true }, overrideReason: reason }) });

describe('a ticket that was closed past the close check', () => {
  test('has its reason in the ledger, with the visit that ended so and who closed it', async () => {
    const desk = closedPast(` ${REASON}\n`);
    await desk.hear({ by: 'manager' });
    await desk.hear({ by: 'somebody else' });
    expect(desk.endings.all).toEqual([
      {
        issueId: '10101',
        sequence: 1,
        projectId: '10000',
        at: desk.clock.at,
        outcome: null,
        override: { by: 'manager', reason: REASON },
      },
    ]);
    expect(desk.last()).toMatchObject({ state: 'resolved' });
  });

  test('and found by the audit, says by its history who did', async () => {
    const desk = closedPast(REASON);
    const status = { id: STATUS.resolved, name: 'Resolved' };
    const change = {
      at: desk.clock.at,
      by: 'manager',
      what: 'status',
      from: { id: null, name: null },
      to: status,
    } as const;
    desk.tickets.change('10101', { history: [change] });
    await desk.hear({ cause: 'audit' });
    expect(desk.endings.all).toMatchObject([{ override: { by: 'manager' } }]);
  });

  test('keeps it although the first attempt died before the visit ended', async () => {
    const desk = closedPast(REASON);
    const { update } = desk.ledger;
    desk.ledger.update = () => Promise.reject(new Error('killed'));
    await expect(desk.hear()).rejects.toThrow('killed');
    desk.ledger.update = update;
    await desk.hear();
    expect(desk.endings.all).toHaveLength(1);
    expect(desk.last()).toMatchObject({ state: 'resolved' });
  });

  test('and reopened has the field cleared in the edit that is made anyway', async () => {
    const desk = closedPast(REASON);
    await desk.hear();
    desk.clock.at += MINUTE;
    desk.tickets.change('10101', { status: { id: STATUS.waiting, done: false } });
    await desk.hear();
    expect(desk.tickets.calls).toEqual(['read', 'edit']);
    expect(desk.now().overrideReason).toBeNull();
    desk.tickets.change('10101', { status: { id: STATUS.resolved, done: true } });
    await desk.hear();
    expect(desk.endings.all).toHaveLength(1);
  });
});

test.each([null, ' \n'])('a ticket with the reason %j was closed like any other', async (reason) => {
  const desk = closedPast(reason);
  await desk.hear();
  expect(desk.endings.all).toEqual([]);
});
