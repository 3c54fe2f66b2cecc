import { FINDINGS } from '../../src/domain/finding';
import type { Visit } from '../../src/domain/visit';
import { listVisits } from '../../src/usecases/list-visits';
import type { Ending } from '../../src/domain/gate/outcome';
import { memoryEndings } from '../support/in-memory/close-check';
import { aPolicy, aVisit, HOUR, MONDAY } from '../support/builders';
import { memoryLedger } from '../support/in-memory/ledger';
import { memoryPolicies } from '../support/in-memory/stores';

const DAY = 24 * HOUR;
/** From nine to five in Berlin, where Monday's builders' clock shows ten. */
const office = {
  timeZone: 'Europe/Berlin',
  hours: ([1, 2, 3, 4, 5] as const).map((weekday) => ({ weekday, start: 9 * HOUR, end: 17 * HOUR })),
  holidays: [],
};

async function history(visits: Visit[], now = MONDAY, policy = aPolicy({ hours: office }), ended: Ending[] = []) {
  const clock = { now: () => now };
  const ledger = memoryLedger(clock);
  ledger.visits.push(...visits);
  return listVisits({ clock, ledger, policies: memoryPolicies(policy), endings: memoryEndings(...ended) })('10101');
}

const escalated = (over: Partial<Visit> = {}): Visit =>
  aVisit({
    sequence: 2,
    level: 'L2',
    team: 't-tech',
    fromLevel: 'L1',
    fromTeam: 't-desk',
    beginning: 'escalate',
    cause: 'click',
    by: '712020:agent-l1',
    startedAt: MONDAY,
    operation: 'click.2',
    notes: { comment: '10200', score: 80 },
    ...over,
  });

describe('the history of a ticket', () => {
  test('of a ticket without visits is empty', async () => {
    expect(await history([])).toEqual([]);
  });

  test('tells who closed it past the close check, and why, of the visit that ended so', async () => {
    const override = { by: '712020:manager', reason: 'The bank closes at noon.' };
    const ending = { issueId: '10101', sequence: 2, projectId: '10000', at: MONDAY, outcome: null, override };
    const [second, first] = await history([aVisit(), escalated()], MONDAY, undefined, [ending]);
    expect([second?.override, first?.override]).toEqual([override, null]);
  });

  test('begins with the newest visit, and names each team, who sent it, why, and its notes', async () => {
    const [second, first] = await history([aVisit(), escalated({ finding: 'not-told' })]);
    expect(second).toMatchObject({
      sequence: 2,
      team: 't-tech',
      teamName: 'Technical Support',
      level: 'L2',
      from: { team: 't-desk', teamName: 'Service Desk', level: 'L1' },
      beginning: 'escalate',
      cause: 'click',
      by: '712020:agent-l1',
      notes: { comment: '10200', score: 80 },
      finding: FINDINGS['not-told'],
    });
    expect(first).toMatchObject({ sequence: 1, from: null, beginning: 'placed', notes: null, finding: null });
  });

  test('a visit lasts until the next one begins, and is ended by it', async () => {
    const [, first] = await history([aVisit(), escalated()], MONDAY + DAY);
    expect(first).toMatchObject({ state: 'ended', endedAt: MONDAY, held: HOUR, worked: HOUR });
  });

  test('the running one lasts until now; its working hours are less than the clock’s', async () => {
    const [second] = await history([aVisit(), escalated()], MONDAY + DAY);
    expect(second).toMatchObject({ state: 'open', endedAt: null, held: DAY, worked: 8 * HOUR });
  });

  test('a resolved one lasts until it was resolved', async () => {
    const [only] = await history(
      [aVisit({ state: 'resolved', endedAt: MONDAY, startedAt: MONDAY - HOUR })],
      MONDAY + DAY,
    );
    expect(only).toMatchObject({ state: 'resolved', endedAt: MONDAY, held: HOUR });
    const reopened = aVisit({ sequence: 2, beginning: 'reopened', startedAt: MONDAY + DAY, operation: 'again' });
    const [, first] = await history([aVisit({ state: 'resolved', endedAt: MONDAY }), reopened], MONDAY + 2 * DAY);
    expect(first).toMatchObject({ state: 'resolved', endedAt: MONDAY, held: HOUR });
  });

  test('a team’s own hours count for its visits', async () => {
    const teams = aPolicy().teams.map((team) =>
      team.id === 't-tech' ? { ...team, hours: { timeZone: 'UTC', hours: [], holidays: [] } } : team,
    );
    const [second] = await history([escalated()], MONDAY + DAY, aPolicy({ hours: office, teams }));
    expect(second).toMatchObject({ held: DAY, worked: DAY });
  });

  test('a hand-over that was taken back is marked, as is the way back', async () => {
    const back = aVisit({
      sequence: 3,
      beginning: 'undone',
      cause: 'click',
      startedAt: MONDAY + 1000,
      operation: 'undo',
    });
    const [third, second, first] = await history([aVisit(), escalated(), back], MONDAY + HOUR);
    expect([third?.beginning, second?.undone, first?.undone]).toEqual(['undone', true, undefined]);
    expect(third?.undone).toBeUndefined();
  });

  test('a team that the rules no longer know keeps its id, and a desk without rules too', async () => {
    const [gone] = await history([aVisit({ team: 't-gone' })]);
    expect(gone).toMatchObject({ team: 't-gone', teamName: 't-gone' });
    const [elsewhere] = await history([aVisit({ projectId: '10009' })]);
    expect(elsewhere).toMatchObject({ teamName: 't-desk', held: HOUR, worked: HOUR });
  });
});
