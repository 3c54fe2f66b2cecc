import { AN_HOUR, APART, FIRST } from '../../src/domain/pace';
import { aTicket, aVisit, HOUR, MINUTE, MONDAY, STATUS, team } from '../support/builders';
import { aDesk } from './a-desk';

const TO_TECH = { changed: { team: team('t-tech')! } };

/** Somebody has changed so many tickets within the hour, and now this one. */
function changedAs({ before }: { before: number }) {
  const others = Array.from({ length: before }, (_, index) =>
    aVisit({ issueId: String(500_000 + index), by: 'l1-agent', startedAt: MONDAY - MINUTE }),
  );
  const desk = aDesk({ ticket: aTicket({ team: team('t-tech') }), visits: [...others, aVisit()] });
  return { ...desk, visit: () => desk.ledger.visits.filter(({ issueId }) => issueId === '10101') };
}

/** The place after the one that begins now. */
async function inLine() {
  const desk = changedAs({ before: FIRST });
  desk.ledger.visits.push(...[1, 2].map((n) => aVisit({ issueId: String(n), operation: `${n}` })));
  await desk.hear({ ...TO_TECH, issueId: '1' }).catch(() => undefined);
  expect(await desk.hear(TO_TECH)).toMatchObject({ outcome: 'waiting' });
  return desk;
}

test('who has changed few tickets is not held up', async () => {
  const desk = changedAs({ before: FIRST - 1 });
  expect(await desk.hear(TO_TECH)).toMatchObject({ outcome: 'handed-over' });
});

test('who has changed two hundred waits for a turn, and Jira is asked nothing', async () => {
  const desk = await inLine();
  expect(desk.tickets.calls).toEqual([]);
  expect(desk.visit()).toEqual([aVisit({ retryAt: MONDAY + APART })]);
  expect(desk.errands.sent.at(-1)).toMatchObject({ errand: { cause: 'again' }, delay: Math.ceil(APART / 1000) });
});

test('somebody else’s change meanwhile is made at once', async () => {
  const desk = changedAs({ before: FIRST });
  expect(await desk.hear({ ...TO_TECH, by: 'l2-agent' })).toMatchObject({ outcome: 'handed-over' });
});

test('a click is made at once, also on a ticket that stands in the line', async () => {
  const desk = await inLine();
  expect(await desk.click({ team: 't-prod', seen: 1 })).toMatchObject({ outcome: 'overtaken' });
  expect(desk.visit().at(-1)).toMatchObject({ team: 't-tech', progress: 'done', beginning: 'escalate' });
});

test('when its turn comes the ticket is handed over, and nothing is left to be looked at', async () => {
  const desk = await inLine();
  desk.clock.at += APART;
  expect(await desk.hear({ cause: 'repair' })).toMatchObject({ outcome: 'handed-over' });
  expect(desk.visit().map(({ team: id, retryAt }) => [id, retryAt])).toEqual([
    ['t-desk', null],
    ['t-tech', null],
  ]);
});

test('a second change keeps the place, and the ticket then goes where it stands', async () => {
  const desk = await inLine();
  desk.tickets.change('10101', { team: team('t-prod') });
  expect(await desk.hear({ changed: { team: team('t-prod')! } })).toMatchObject({ outcome: 'waiting' });
  expect(desk.visit()).toEqual([aVisit({ retryAt: MONDAY + APART })]);
  desk.clock.at += APART;
  await desk.hear({ cause: 'repair' });
  expect(desk.visit().map(({ team: id }) => id)).toEqual(['t-desk', 't-prod']);
});

test('a change back leaves the line without a trace', async () => {
  const desk = await inLine();
  desk.tickets.change('10101', { team: team('t-desk') });
  desk.clock.at += APART;
  expect(await desk.hear({ cause: 'repair' })).toMatchObject({ outcome: 'nothing' });
  expect(desk.visit()).toEqual([aVisit()]);
});

test('whoever touches a ticket in the line does not move it forward', async () => {
  const desk = await inLine();
  expect(await desk.hear({ takenBy: 'l1-agent' })).toMatchObject({ outcome: 'waiting' });
  expect(desk.visit()).toEqual([aVisit({ retryAt: MONDAY + APART })]);
});

test('a ticket that is resolved meanwhile is resolved then, not when its turn comes', async () => {
  const desk = await inLine();
  desk.tickets.change('10101', { status: { id: STATUS.resolved, done: true } });
  expect(await desk.hear()).toMatchObject({ outcome: 'resolved' });
  expect(desk.visit()).toEqual([aVisit({ state: 'resolved', endedAt: MONDAY, retryAt: null })]);
});

test('a ticket that is not on record waits as the visit that begins', async () => {
  const desk = changedAs({ before: FIRST + 1 });
  desk.ledger.visits.splice(desk.ledger.visits.indexOf(desk.visit()[0]!), 1);
  const heard = { ...TO_TECH, fromTeam: team('t-desk')! };
  desk.tickets.change('10101', { created: 0 });
  await desk.hear({ ...heard, issueId: '404' }).catch(() => undefined);
  expect(await desk.hear(heard)).toMatchObject({ outcome: 'waiting' });
  expect(desk.visit()).toMatchObject([{ team: 't-tech', progress: 'pending', retryAt: MONDAY + APART }]);
  desk.clock.at += APART;
  expect(await desk.hear({ cause: 'repair' })).toMatchObject({ outcome: 'handed-over' });
  expect(desk.visit()).toMatchObject([{ team: 't-tech', progress: 'done', retryAt: null }]);
});

test('what the audit finds goes at once as far as two hundred, then a thousand an hour, in the order in which it was found', async () => {
  const desk = changedAs({ before: 0 });
  const ids = Array.from({ length: FIRST + 50 }, (_, index) => String(700_000 + index));
  desk.ledger.visits.push(...ids.map((issueId) => aVisit({ issueId })));
  // Of tickets that are not there: what is asked of Jira fails, what waits does not ask.
  for (const issueId of ids) await desk.hear({ cause: 'audit', issueId }).catch(() => undefined);
  const waiting = ids
    .map((id) => desk.ledger.visits.find(({ issueId }) => issueId === id)!)
    .filter(({ attempts }) => attempts === 0);
  expect(waiting.map(({ issueId }) => issueId)).toEqual(ids.slice(FIRST));
  expect(waiting.map(({ retryAt }) => retryAt)).toEqual(waiting.map((_, n) => MONDAY + (n + 1) * APART));
  expect(waiting.length * APART).toBe((HOUR * waiting.length) / AN_HOUR);
});
