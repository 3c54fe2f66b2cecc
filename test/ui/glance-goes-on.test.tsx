import {
  answerWith,
  button,
  commands,
  emit,
  invocations,
  JiraAnswer,
  press,
  requests,
  settled,
  textOf,
  until,
  untilShown,
} from '../support/forge-ui';
import type { JsonObject } from '../../sandbox/json';
import { CLOCK, HOUR, MINUTE, MONDAY } from '../support/builders';
import { answerBoth, fill, handedOver } from '../support/open-dialog';
import { openGlance, resetSite, site } from '../support/glance-page';
import { anSla, deskAnswer, pageRules, ticketAnswer } from '../support/on-ticket';

beforeEach(resetSite);

describe('after a click', () => {
  const escalated = ticketAnswer(
    { 'cf-team': { id: 't-tech', name: 'Technical Support' }, 'cf-level': 'L2', assignee: null },
    {
      visit: 2,
      team: 't-tech',
      level: 'L2',
      since: MONDAY,
      beginning: 'escalate',
      by: 'l1-agent',
      from: { team: 't-desk', level: 'L1' },
    },
  );
  const clicked = async () => {
    await openGlance();
    await untilShown('Service Desk');
    site.ticket = escalated;
    emit('tierline.changed');
    await untilShown('Handed to Technical Support.');
  };

  test('it says to whom the ticket went, and can be taken back', async () => {
    await clicked();
    expect(textOf()).not.toContain('The team was told.');
    answerWith(() => ({
      ok: true,
      value: { outcome: 'undone', to: { team: 't-desk', teamName: 'Service Desk', level: 'L1' }, kept: ['status'] },
    }));
    site.ticket = ticketAnswer({}, { visit: 3, beginning: 'undone', by: 'l1-agent' });
    await press('Undo');
    await untilShown('Undone: Service Desk has it again.');
    expect(textOf()).toContain('The status could not be put back');
    expect(invocations()).toEqual([{ key: 'hand-over.undo', payload: { visit: 2 } }]);
    await until('nothing to undo', () => button('Undo') === undefined);
  });

  test('what was typed for it is a draft again when it is taken back, but for the reply, which was sent', async () => {
    await openGlance();
    await untilShown('Service Desk');
    await press('Escalate');
    await answerBoth();
    await press('Write a reply to the customer');
    await fill('customer-reply', 'The specialists have it now.');
    const desk = { team: 't-desk', teamName: 'Service Desk', level: 'L1' };
    const undone = { outcome: 'undone', to: desk, kept: [] };
    answerWith((key) => ({
      ok: true,
      value: key === 'hand-over.undo' ? undone : { ...handedOver, visit: 2, undoUntil: MONDAY + 2 * MINUTE },
    }));
    site.ticket = escalated;
    await press('Escalate to Technical Support');
    await untilShown('Handed to Technical Support.');
    site.ticket = ticketAnswer({}, { visit: 3, beginning: 'undone', by: 'l1-agent' });
    await press('Undo');
    await untilShown('Undone: Service Desk has it again.');
    const drafts = requests().filter(({ path }) => path.includes('/user/properties/tierline-drafts'));
    expect(drafts.at(-1)).toMatchObject({ method: 'PUT' });
    expect(Object.values(drafts.at(-1)?.body as JsonObject)).toMatchObject([
      { start: 'escalate', notes: { tried: expect.any(String), needed: expect.any(String) }, reply: '' },
    ]);
  });

  test('what may no longer be taken back says why', async () => {
    await clicked();
    const problem = { happened: 'Somebody has taken it.', means: 'They work on it.', next: 'Talk to them.' };
    answerWith(() => ({ ok: false, problem }));
    await press('Undo');
    await untilShown('Somebody has taken it.');
    await settled();
    // A second try would be answered the same; what is shown of the ticket is read anew.
    expect(button('Try again')).toBeUndefined();
    expect(requests().length).toBeGreaterThan(4);
  });

  test('it can be taken back also where Jira has told of the change before the click was answered', async () => {
    await openGlance();
    await untilShown('Service Desk');
    site.ticket = escalated;
    emit('JIRA_ISSUE_CHANGED', {});
    await untilShown('Technical Support');
    expect(textOf()).not.toContain('Handed to');
    const to = { team: 't-tech', teamName: 'Technical Support', level: 'L2' };
    const made = { outcome: 'handed-over', visit: 2, to, person: null, told: true, reply: 'none', score: 70 };
    emit('tierline.changed', { answer: { ...made, undoUntil: MONDAY + 2 * MINUTE, finding: null } });
    // And tells of it again while the ticket is being read.
    emit('JIRA_ISSUE_CHANGED', {});
    await untilShown('Handed to Technical Support.');
    expect(textOf()).toContain('The team was told.');
  });

  test('what was taken back has the target again that it had', async () => {
    const restarted = { [CLOCK.team]: anSla('Time with team', 2 * HOUR) };
    // The team has had it for two hours, its SLA began a cycle one hour ago.
    await openGlance(ticketAnswer(restarted, { visit: 3 }));
    await untilShown('1 h 55 min left');
    expect(textOf()).not.toContain('2 h left');
  });

  test('whoever only looks is not offered to undo it', async () => {
    site.desk = deskAnswer({ me: 'somebody-else' });
    await openGlance();
    await untilShown('Service Desk');
    site.ticket = escalated;
    emit('tierline.changed');
    await untilShown('Technical Support');
    await settled();
    expect(textOf()).not.toContain('Handed to');
  });

  test('after two minutes it has counted', async () => {
    site.desk = deskAnswer({ now: new Date(MONDAY + 2 * MINUTE + 1000).toISOString() });
    await openGlance();
    await untilShown('Service Desk');
    site.ticket = escalated;
    emit('tierline.changed');
    await untilShown('Technical Support');
    await settled();
    expect(button('Undo')).toBeUndefined();
  });
});

test('somebody else’s change does not turn the dialog in which one is writing', async () => {
  await openGlance();
  await untilShown('Service desk');
  await press('Escalate');
  await untilShown('What was tried');
  site.ticket = ticketAnswer(
    { 'cf-team': { id: 't-tech', name: 'Technical Support' }, 'cf-level': 'L2' },
    { visit: 2 },
  );
  emit('JIRA_ISSUE_CHANGED', {});
  await untilShown('Specialists');
  await settled();
  expect(button('Escalate to Technical Support')).toBeDefined();
});

describe('in trouble', () => {
  test('it says what happened and what to do, and tries again', async () => {
    site.desk = new JiraAnswer(429);
    await openGlance();
    await untilShown('Jira has too much to do at the moment.');
    site.desk = deskAnswer();
    await press('Try again');
    await untilShown('Service desk');
  });

  test('what was shown stays while it cannot be read anew', async () => {
    await openGlance();
    await untilShown('Service desk');
    site.ticket = new JiraAnswer(503);
    emit('JIRA_ISSUE_CHANGED', {});
    await untilShown('What you see may be out of date.');
    expect(textOf()).toContain('Service Desk');
  });

  test.each([
    ['none', deskAnswer({}, null)],
    ['switched off', deskAnswer({}, { ...pageRules(), enabled: false })],
    ['somebody else’s', deskAnswer({}, { enabled: true, levels: 'many' })],
  ])('rules that are %s count as not set up', async (_what, desk) => {
    site.desk = desk;
    await openGlance();
    await untilShown('Support levels are not set up here.');
    expect(requests()).toHaveLength(1);
  });

  test('a property that somebody else wrote is as good as none', async () => {
    await openGlance({ ...ticketAnswer(), properties: { tierline: { visit: 'x' } } });
    await untilShown('Service desk');
  });
});

test('other pages of the app hear of the desk, and are answered when they ask', async () => {
  await openGlance();
  await untilShown('Service desk');
  const told = () => commands('emit').filter((data) => (data as JsonObject)['event'] === 'tierline.desk');
  await settled();
  expect(told()).toHaveLength(1);
  expect(told()[0]).toMatchObject({
    payload: { issueKey: 'HELP-1', levels: [{ id: 'L1' }, { id: 'L2' }, { id: 'L3' }] },
  });
  emit('tierline.ask-desk');
  expect(told()).toHaveLength(2);
  expect(requests()).toHaveLength(2);
});

test('who asks for the desk while the ticket is still being read is answered at once', async () => {
  let answer: (ticket: unknown) => void = () => undefined;
  site.ticket = new Promise((resolve) => (answer = resolve));
  await openGlance();
  await until('the ticket asked for', () => requests().length === 2);
  const told = () => commands('emit').filter((data) => (data as JsonObject)['event'] === 'tierline.desk').length;
  const before = told();
  emit('tierline.ask-desk');
  expect(told()).toBe(before + 1);
  answer(ticketAnswer());
  await untilShown('Service desk');
});
