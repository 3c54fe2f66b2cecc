import { judge, type HandedOver } from '../../../src/domain/trial/judge';
import { onTrial, receiverAfter, rulesOnTrial, strategiesFor } from '../../../src/domain/trial/strategies';
import type { ClockReading, Ticket } from '../../../src/domain/ticket';
import type { Visit } from '../../../src/domain/visit';
import { aPolicy, aTicket, aVisit, CLOCK, HOUR, MONDAY, STATUS, team } from '../../support/builders';
import { NAMES } from '../../support/in-memory/trial';

const ran: ClockReading = { completed: [], ongoing: { start: MONDAY - HOUR, paused: false } };
const anew: ClockReading = {
  completed: [{ start: MONDAY - HOUR, stop: MONDAY }],
  ongoing: { start: MONDAY + 1, paused: false },
};
const still = { completed: [], ongoing: null };

const clocks = (of: ClockReading | null): Ticket['clocks'] => ({
  [CLOCK.team]: of,
  [CLOCK.resolution]: ran,
  [CLOCK.response]: ran,
});
const aVisitThen = (before: ClockReading | null, over: Partial<Visit> = {}): Visit =>
  aVisit({
    sequence: 2,
    team: 't-tech',
    level: 'L2',
    beginning: 'escalate',
    startedAt: MONDAY,
    before: { clocks: clocks(before), from: MONDAY, to: MONDAY + 10 },
    ...over,
  });
const aTicketAfter = (over: Partial<Ticket> = {}): Ticket =>
  aTicket({
    team: team('t-tech'),
    level: 'L2',
    assignee: null,
    status: { id: STATUS.waiting, done: false },
    clocks: clocks(anew),
    ...over,
  });

const seen = (over: Partial<HandedOver> = {}) => {
  const strategy = over.strategy ?? 'unassign';
  return judge({
    strategy,
    policy: rulesOnTrial(aPolicy(), strategy),
    names: NAMES,
    visit: aVisitThen(ran),
    ticket: aTicketAfter(),
    now: MONDAY + 1_000,
    finding: null,
    second: false,
    ...over,
  });
};
const LATE = MONDAY + 50_000;

describe('a hand-over of a trial', () => {
  test('that starts the team’s clock anew and leaves the customers’ alone is what is wanted', () => {
    expect(seen()).toMatchObject({ kind: 'restarted' });
  });

  test('through a status of its own is proof only with nobody to lose', () => {
    expect(seen({ strategy: 'reentry' })).toBe('again');
    expect(seen({ strategy: 'reentry', second: true })).toMatchObject({ kind: 'restarted' });
  });

  test('of a ticket whose clock did not run is none, and the next one is', () => {
    expect(seen({ visit: aVisitThen(still) })).toBe('again');
    expect(seen({ visit: aVisitThen(still), second: true })).toMatchObject({ kind: 'not-restarted' });
  });

  test.each([
    ['team', { team: team('t-func') }],
    ['level', { level: 'L1' }],
    ['status', { status: { id: STATUS.handing, done: false } }],
    ['assignee', { assignee: 'somebody' }],
  ])('whose %s is not as it should be is none', (_, over) => {
    expect(seen({ ticket: aTicketAfter(over) })).toMatchObject({ kind: 'broken', note: expect.stringMatching(/\.$/) });
  });

  test('that ends a cycle of a customer’s is refused, however well the team’s goes', () => {
    const disturbed = { ...clocks(anew), [CLOCK.resolution]: anew };
    const verdict = seen({ ticket: aTicketAfter({ clocks: disturbed }) });
    expect(verdict).toMatchObject({ kind: 'disturbed', note: expect.stringContaining('“Time to resolution”') });
  });

  test('is given time for its reading to catch up, and then no more', () => {
    const ticket = aTicketAfter({ clocks: clocks(ran) });
    expect(seen({ ticket })).toBe('not-yet');
    expect(seen({ ticket, now: LATE })).toMatchObject({
      kind: 'not-restarted',
      note: expect.stringContaining('old cycle'),
    });
    const stopped = aTicketAfter({ clocks: clocks({ ...anew, ongoing: null }) });
    expect(seen({ ticket: stopped, now: LATE })).toMatchObject({
      note: expect.stringContaining('did not start again'),
    });
  });

  test('with no clock to start anew is none of its business', () => {
    expect(seen({ visit: aVisitThen(null), ticket: aTicketAfter({ clocks: clocks(null) }) })).toMatchObject({
      kind: 'no-clock',
    });
  });

  test('alone is done when the customers’ clocks have had time to show', () => {
    const visit = aVisitThen(ran);
    expect(seen({ strategy: 'none', visit })).toBe('not-yet');
    expect(seen({ strategy: 'none', visit, now: LATE })).toMatchObject({ kind: 'handed-over' });
  });
});

describe('what is tried', () => {
  test('is the surest way first, as far as the rules and the admin allow it', () => {
    const noReentry = aPolicy({
      teamClock: { field: CLOCK.team, stopsOn: 'none', proven: false },
      workTypes: { request: { waiting: STATUS.waiting } },
    });
    expect(strategiesFor(aPolicy(), true)).toEqual(['reentry', 'unassign', 'none']);
    expect(strategiesFor(aPolicy(), false)).toEqual(['reentry', 'none']);
    expect(strategiesFor(noReentry, true)).toEqual(['unassign', 'none']);
    expect(strategiesFor(noReentry, false)).toEqual(['none']);
    expect(strategiesFor(aPolicy({ teamClock: null }), true)).toEqual(['none']);
  });

  test('tells nobody', () => {
    const [first] = aPolicy().teams;
    const talkative = aPolicy({
      teams: aPolicy().teams.map((it) => ({ ...it, notify: { kind: 'group', groupId: 'g' } })),
    });
    expect(rulesOnTrial(talkative, 'reentry').teams[0]).toEqual(first);
  });

  test('goes to the next higher level, else wherever there is somebody', () => {
    expect(receiverAfter(aPolicy(), { id: 't-desk', level: 'L1' })).toMatchObject({ team: 't-tech', verb: 'escalate' });
    expect(receiverAfter(aPolicy(), { id: 't-prod', level: 'L3' })).toMatchObject({
      team: 't-desk',
      verb: 'send-back',
    });
    const one = aPolicy({ teams: [{ id: 't-desk', name: 'Desk', level: 'L1' }], defaultTeams: {} });
    expect(receiverAfter(one, { id: 't-desk', level: 'L1' })).toBeNull();
  });

  test('says nothing of rules that came to say something else of hand-overs', () => {
    const rules = aPolicy();
    expect(
      onTrial({ ...rules, version: 7, targets: [], teamClock: { field: CLOCK.team, stopsOn: 'none', proven: false } }),
    ).toBe(onTrial(rules));
    expect(onTrial({ ...rules, customerClocks: [] })).not.toBe(onTrial(rules));
    expect(onTrial({ ...rules, workTypes: {} })).not.toBe(onTrial(rules));
  });
});
