import { PROJECT } from '../../sandbox/seed/ids';
import { saveRules } from '../../sandbox/seed/rules';
import { aReadyDesk } from '../support/ready-desk';
import { see } from './matrix/seen';
import {
  aTicketAtWork,
  attempts,
  codesOf,
  expectHandedOver,
  expectPeace,
  findingsOf,
  handOver,
  HELP_RULES,
  lastRun,
  lastVisit,
  statusName,
} from './steps';
import { demanding, IMPOSSIBLE, REFUSED, withoutGrant } from './troubles';

const HOURS = 3 * 60;

describe.each(REFUSED)('when $what', ({ breaks, code, detail, stranded }) => {
  test('a hand-over is named after at most six attempts and left in peace, until the rules are saved again', async () => {
    const desk = await aReadyDesk();
    const issue = await aTicketAtWork(desk);
    const before = await see(desk, issue);
    const repair = breaks(desk);
    const after = lastRun(desk);
    await handOver(desk, issue);
    await desk.wait(HOURS);
    const found = (await findingsOf(desk)).filter(({ issueId }) => issueId === issue.id);
    expect(found).toMatchObject([{ code, ...(detail ? { detail: expect.stringContaining(detail) } : {}) }]);
    expect(attempts(desk, issue, after)).toBe(6);
    expect(statusName(desk, issue) === 'Handing over').toBe(stranded ?? false);
    await expectPeace(desk, issue);

    repair();
    await saveRules(desk.forge, PROJECT.help, HELP_RULES);
    await desk.settle();
    await expectHandedOver(desk, issue, before);
    expect(await codesOf(desk, issue)).toEqual([]);
  });

  test('a hand-over is finished within the hour of its repair, and its finding goes', async () => {
    const desk = await aReadyDesk();
    const issue = await aTicketAtWork(desk);
    const before = await see(desk, issue);
    const repair = breaks(desk);
    await handOver(desk, issue);
    await desk.wait(10);
    repair();
    await desk.wait(60);
    await expectHandedOver(desk, issue, before);
    expect(await codesOf(desk, issue)).toEqual([]);
  });
});

test('where one way out of re-entry is barred, another is taken', async () => {
  const desk = await aReadyDesk();
  const issue = await aTicketAtWork(desk);
  const before = await see(desk, issue);
  demanding('211', 'validator')(desk);
  await handOver(desk, issue);
  await desk.wait(1);
  await expectHandedOver(desk, issue, before);
  expect(await codesOf(desk, issue)).toEqual([]);
});

test('a new ticket that could not be placed is placed once the app may, and its finding goes', async () => {
  const desk = await aReadyDesk();
  const repair = withoutGrant('EDIT_ISSUES')(desk);
  const issue = desk.help.raise();
  await desk.settle();
  expect(await codesOf(desk, issue)).toEqual(['not-permitted']);
  repair();
  await desk.wait(60);
  expect(await lastVisit(desk, issue)).toMatchObject({ beginning: 'placed', progress: 'done', attempts: 1 });
  expect(await codesOf(desk, issue)).toEqual([]);
});

describe.each(IMPOSSIBLE)('when $what', ({ breaks, code, ends }) => {
  test('the rest of the hand-over is made, and the finding stands until the ticket changes hands again', async () => {
    const desk = await aReadyDesk();
    const issue = await aTicketAtWork(desk);
    const repair = breaks(desk);
    await handOver(desk, issue);
    expect(await codesOf(desk, issue)).toEqual([code]);
    expect(issue.values['assignee']).toBeNull();
    expect(statusName(desk, issue)).toBe(ends);
    await expectPeace(desk, issue, HOURS);
    repair();
    desk.help.changeTeam(issue, 'Functional Support');
    await desk.settle();
    expect(await codesOf(desk, issue)).toEqual([]);
    expect(statusName(desk, issue)).toBe('Waiting for support');
  });
});
