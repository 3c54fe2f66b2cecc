import {
  answerWith,
  button,
  byType,
  commands,
  emit,
  forget,
  invocations,
  jiraAnswers,
  JiraAnswer,
  lineOf,
  press,
  requests,
  settled,
  standOn,
  textOf,
  until,
  untilShown,
} from '../support/forge-ui';
import ForgeReconciler from '@forge/react';
import type { JsonObject } from '../../sandbox/json';
import { GlancePage } from '../../src/ui/glance/page';
import { CLOCK, HOUR, MINUTE, MONDAY } from '../support/builders';
import { aLink, anSla, aStamp, CONTEXT, deskAnswer, inStatus, pageRules, ticketAnswer } from '../support/on-ticket';

/** What Jira answers; changed by what the page does. */
const site = { desk: deskAnswer() as unknown, ticket: ticketAnswer() as unknown, assign: null as unknown };

beforeEach(() => {
  standOn(CONTEXT);
  Object.assign(site, { desk: deskAnswer(), ticket: ticketAnswer(), assign: new JiraAnswer(204) });
  answerWith(() => {
    throw new Error('nothing is invoked');
  });
  jiraAnswers(({ method, path }) => {
    if (path.startsWith('/rest/api/3/expression/')) return site.desk;
    return method === 'PUT' ? site.assign : site.ticket;
  });
});

const open = async (ticket: JsonObject | null = null): Promise<void> => {
  // What the page before had under way still belongs to it.
  await settled();
  if (ticket) site.ticket = ticket;
  forget();
  ForgeReconciler.render(<GlancePage key={Math.random()} />);
};

describe('at a glance', () => {
  test('one sees who has the ticket, since when, and what time is left, with two requests and no invocation', async () => {
    await open();
    await untilShown('Service desk');
    expect(byType('Lozenge').map((node) => node.children[0]?.props['text'])).toContain('L1');
    expect(textOf()).toContain('Service Desk');
    expect(textOf()).toContain('2 h 5 min');
    expect(textOf()).toContain('since today 7:55 AM');
    expect(lineOf()).toContain('Team target 1 h 55 min left due today 11:55 AM');
    expect(lineOf()).toContain('Time to resolution 3 h left due today 1:00 PM');
    await settled();
    expect(requests().map(({ method, path }) => `${method} ${path.split('?')[0]}`)).toEqual([
      'POST /rest/api/3/expression/evaluate',
      'GET /rest/api/3/issue/HELP-1',
    ]);
    expect(invocations()).toEqual([]);
  });

  test('times are written as the reader is used to', async () => {
    standOn({ ...CONTEXT, locale: 'de_DE', timezone: 'Asia/Tokyo' });
    await open();
    await untilShown('since today 15:55');
  });

  test('a target that is over says since when and by how much', async () => {
    await open(ticketAnswer({ 'cf-due': new Date(MONDAY - 35 * MINUTE).toISOString() }));
    await untilShown('35 min over');
    expect(textOf()).toContain('was due today 9:25 AM');
  });

  test('the team’s own SLA wins over the date, where it is proven', async () => {
    await open(ticketAnswer({ [CLOCK.team]: anSla('Time with team', 40 * MINUTE) }));
    await untilShown('40 min left');
    expect(textOf()).not.toContain('1 h 55 min left');
  });

  test('a customer’s clock that waits, is over or was met says so', async () => {
    const met = { completedCycles: [(anSla('x', HOUR)['ongoingCycle'] as JsonObject) ?? {}], name: 'Time to first response' };
    await open(
      ticketAnswer({
        [CLOCK.resolution]: anSla('Time to resolution', 3 * HOUR, { paused: true }),
        [CLOCK.response]: met,
      }),
    );
    await untilShown('Paused, 3 h left');
    expect(lineOf()).toContain('Time to first response Met');
    await open(ticketAnswer({ [CLOCK.resolution]: anSla('Time to resolution', -HOUR) }));
    await untilShown('1 h over');
  });

  test('open linked work blocks it; what is done or linked otherwise does not', async () => {
    await open(
      ticketAnswer({
        issuelinks: [aLink('DEV-1'), aLink('DEV-2'), aLink('DEV-3', true), aLink('HELP-9', false, '10001')],
      }),
    );
    await untilShown('Blocked by 2 open linked items');
  });

  test('a ticket that no team has yet can be handed to one', async () => {
    await open(ticketAnswer({ 'cf-team': null, 'cf-level': null, 'cf-since': null, 'cf-due': null }));
    await untilShown('No team has it yet');
    expect(textOf()).toContain('No level yet');
  });
});

describe('what can be done', () => {
  test('is offered only where the ticket has a way to go', async () => {
    await open();
    await untilShown('Escalate');
    expect(button('Escalate')?.props['isDisabled']).toBe(false);
    expect(button('Send back')).toBeUndefined();
    expect(button('Transfer')).toBeUndefined();
    await open(ticketAnswer({ 'cf-team': { id: 't-tech' }, 'cf-level': 'L2' }));
    await untilShown('Send back');
    expect(button('Transfer')).toBeDefined();
  });

  test('what only the manager may do explains itself to others', async () => {
    const pairs = [{ teams: ['t-func', 't-tech'], count: 3 }];
    const ticket = ticketAnswer({ 'cf-team': { id: 't-tech' }, 'cf-level': 'L2' }, { team: 't-tech', level: 'L2', pairs });
    await open(ticket);
    await untilShown('only the escalation manager moves it');
    expect(button('Transfer')?.props['isDisabled']).toBe(true);
    site.desk = deskAnswer({ roles: [10002, 10110] });
    await open(ticket);
    await until('Transfer open', () => button('Transfer')?.props['isDisabled'] === false);
  });

  test('nothing is offered on a done ticket', async () => {
    await open(ticketAnswer({ status: inStatus('14', 'Resolved', 'done'), assignee: null }));
    await untilShown('Service desk');
    expect(button('Escalate')).toBeUndefined();
    expect(button('Assign to me')).toBeUndefined();
  });

  test('somebody takes a ticket that nobody has, and Jira’s own view follows', async () => {
    await open(ticketAnswer({ assignee: null }));
    await untilShown('Nobody yet');
    site.ticket = ticketAnswer();
    await press('Assign to me');
    await until('assigned', () => byType('User').length === 1);
    expect(requests().find(({ method }) => method === 'PUT')).toEqual({
      method: 'PUT',
      path: '/rest/api/3/issue/HELP-1/assignee',
      body: { accountId: 'l1-agent' },
    });
    expect(commands('refresh')).toHaveLength(1);
  });

  test('who may not be assigned is told so, and sees what there was', async () => {
    site.assign = new JiraAnswer(403);
    await open(ticketAnswer({ assignee: null }));
    await untilShown('Nobody yet');
    await press('Assign to me');
    await untilShown('Jira did not allow this.');
    expect(textOf()).toContain('Service Desk');
  });

  test('the stock workflow’s Escalate asks for the team', async () => {
    const stockEscalate = { how: 'asks' as const, statuses: ['77'] };
    const rules = pageRules();
    site.desk = deskAnswer({}, { ...rules, escalation: { ...rules.escalation, stockEscalate } });
    await open(ticketAnswer({ status: inStatus('77', 'Escalated') }));
    await untilShown('Moved to Escalated, but no team took it over');
    expect(button('Choose the team')).toBeDefined();
  });
});

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
    await open();
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

  test('what may no longer be taken back says why', async () => {
    await clicked();
    const problem = { happened: 'Somebody has taken it.', means: 'They work on it.', next: 'Talk to them.' };
    answerWith(() => ({ ok: false, problem }));
    await press('Undo');
    await untilShown('Somebody has taken it.');
  });

  test('whoever only looks is not offered to undo it', async () => {
    site.desk = deskAnswer({ me: 'somebody-else' });
    await open();
    await untilShown('Service Desk');
    site.ticket = escalated;
    emit('tierline.changed');
    await untilShown('Technical Support');
    await settled();
    expect(textOf()).not.toContain('Handed to');
  });

  test('after two minutes it has counted', async () => {
    site.desk = deskAnswer({ now: new Date(MONDAY + 2 * MINUTE + 1000).toISOString() });
    await open();
    await untilShown('Service Desk');
    site.ticket = escalated;
    emit('tierline.changed');
    await untilShown('Technical Support');
    await settled();
    expect(button('Undo')).toBeUndefined();
  });
});

describe('in trouble', () => {
  test('it says what happened and what to do, and tries again', async () => {
    site.desk = new JiraAnswer(429);
    await open();
    await untilShown('Jira has too much to do at the moment.');
    site.desk = deskAnswer();
    await press('Try again');
    await untilShown('Service desk');
  });

  test('what was shown stays while it cannot be read anew', async () => {
    await open();
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
    await open();
    await untilShown('Support levels are not set up here.');
    expect(requests()).toHaveLength(1);
  });

  test('a property that somebody else wrote is as good as none', async () => {
    await open({ ...ticketAnswer(), properties: { tierline: { visit: 'x' } } });
    await untilShown('Service desk');
  });
});

test('other pages of the app hear of the desk, and are answered when they ask', async () => {
  await open();
  await untilShown('Service desk');
  const told = () => commands('emit').filter((data) => (data as JsonObject)['event'] === 'tierline.desk');
  await settled();
  expect(told()).toHaveLength(1);
  expect(told()[0]).toMatchObject({ payload: { issueKey: 'HELP-1', levels: [{ id: 'L1' }, { id: 'L2' }, { id: 'L3' }] } });
  emit('tierline.ask-desk');
  expect(told()).toHaveLength(2);
  expect(requests()).toHaveLength(2);
  expect(aStamp().visit).toBe(1);
});
