import type { Change } from '../../src/domain/ticket';
import { aTicket, aVisit, MINUTE, MONDAY, STATUS, team } from '../support/builders';
import { aDesk } from './a-desk';

const SECOND = 1000;
const nobody = { id: null, name: null };
const given = (at: number, by: string): Change => ({
  at,
  by,
  what: 'team',
  from: { id: null, name: 'Service Desk' },
  to: { id: null, name: 'Technical Support' },
});

describe('a hand-over that is found because something else was told', () => {
  const moved = aTicket({ team: team('t-tech'), history: null });
  const events = [
    { what: 'an assignment', changed: {} },
    { what: 'a change to a team before', changed: { team: { id: null, name: 'Functional Support' } } },
    { what: 'a change of level', changed: { level: 'L2' } },
  ];

  test.each(events)('by $what is on record as of whom and when Jira has it', async ({ changed }) => {
    const desk = aDesk({ ticket: moved });
    const { read } = desk.tickets;
    const history = [given(MONDAY - SECOND, 'l2-agent')];
    desk.tickets.read = async (policy, id, want) => ({
      ...(await read(policy, id, want)),
      history: want.history ? history : null,
    });
    await desk.hear({ at: MONDAY - 5 * SECOND, by: 'l1-agent', changed });
    expect(desk.last()).toMatchObject({ team: 't-tech', by: 'l2-agent', startedAt: MONDAY - SECOND });
  });

  test('while a former one is taken up again is on record as of whom and when Jira has it', async () => {
    const escalated = { beginning: 'escalate', cause: 'team', team: 't-tech', fromTeam: 't-desk' } as const;
    const pending = aVisit({ ...escalated, progress: 'pending' });
    const history = [given(MONDAY - MINUTE, 'l1-agent')];
    const desk = aDesk({ visits: [pending], ticket: { ...moved, history } });
    const { edit, read } = desk.tickets;
    desk.tickets.edit = async (...args) => {
      const answer = await edit(...args);
      if (desk.now().team?.id !== 't-tech') return answer;
      history.push({ ...given(MONDAY - SECOND, 'l2-agent'), to: { id: null, name: 'Product Engineering' } });
      desk.tickets.change(moved.id, { team: team('t-prod') });
      return answer;
    };
    desk.tickets.read = async (policy, id, want) => ({
      ...(await read(policy, id, want)),
      history: want.history ? [...history] : null,
    });
    await desk.hear({ cause: 'repair' });
    expect(desk.last()).toMatchObject({ team: 't-prod', by: 'l2-agent', startedAt: MONDAY - SECOND });
  });

  test('needs no second look where the event tells of it', async () => {
    const desk = aDesk({ ticket: moved });
    await desk.hear({ by: 'l1-agent', changed: { team: { id: null, name: 'Technical Support' } } });
    expect(desk.tickets.calls).toEqual(['read', 'enter', 'edit', 'enter', 'read']);
  });
});

test('a reopening that is heard of late began when the ticket was reopened, by whoever did', async () => {
  const reopened = MONDAY - 3 * MINUTE;
  const resolved = aVisit({ state: 'resolved', endedAt: reopened - MINUTE, startedAt: MONDAY - 60 * MINUTE });
  const desk = aDesk({
    visits: [resolved],
    ticket: aTicket({
      history: [
        given(MONDAY - 50 * MINUTE, 'l2-agent'),
        { at: reopened, by: 'l1-agent', what: 'status', from: { ...nobody, id: STATUS.resolved }, to: nobody },
        { at: reopened + MINUTE, by: 'l2-agent', what: 'status', from: nobody, to: { ...nobody, id: STATUS.progress } },
      ],
    }),
  });
  await desk.hear({ cause: 'audit', at: MONDAY });
  expect(desk.last()).toMatchObject({ beginning: 'reopened', startedAt: reopened, by: 'l1-agent' });
});

test('a look that a statement planned too late, at a visit that is over, is called off', async () => {
  const former = aVisit({ retryAt: MONDAY - MINUTE, attempts: 1 });
  const desk = aDesk({ visits: [former, aVisit({ sequence: 2, team: 't-desk' })] });
  await desk.hear({ cause: 'repair' });
  expect(desk.ledger.visits.map(({ retryAt }) => retryAt)).toEqual([null, null]);
});

test('a look planned at a visit that ended with its ticket, half-way, is called off', async () => {
  const half = aVisit({
    state: 'resolved',
    endedAt: MONDAY - MINUTE,
    progress: 'applied',
    retryAt: MONDAY - 1,
    attempts: 1,
  });
  const desk = aDesk({ visits: [half], ticket: aTicket({ status: { id: STATUS.resolved, done: true } }) });
  expect(await desk.hear({ cause: 'repair' })).toMatchObject({ outcome: 'nothing' });
  expect(desk.last()).toMatchObject({ retryAt: null, state: 'resolved' });
});
