import {
  button,
  byType,
  commands,
  invocations,
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
import type { JsonObject } from '../../sandbox/json';
import { CLOCK, HOUR, MINUTE, MONDAY } from '../support/builders';
import { openGlance, resetSite, site } from '../support/glance-page';
import { aLink, anSla, CONTEXT, deskAnswer, inStatus, pageRules, ticketAnswer } from '../support/on-ticket';

beforeEach(resetSite);

describe('at a glance', () => {
  test('one sees who has the ticket, since when, and what time is left, with two requests and no invocation', async () => {
    await openGlance();
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
    await openGlance();
    await untilShown('since today 15:55');
  });

  test('a target that is over says since when and by how much', async () => {
    await openGlance(ticketAnswer({ 'cf-due': new Date(MONDAY - 35 * MINUTE).toISOString() }));
    await untilShown('35 min over');
    expect(textOf()).toContain('was due today 9:25 AM');
  });

  test('the team’s own SLA wins over the date, where it is proven', async () => {
    const startTime = { epochMillis: MONDAY - 2 * HOUR - 5 * MINUTE };
    await openGlance(ticketAnswer({ [CLOCK.team]: anSla('Time with team', 40 * MINUTE, { startTime }) }));
    await untilShown('40 min left');
    expect(textOf()).not.toContain('1 h 55 min left');
  });

  test('a customer’s clock that waits, is over or was met says so', async () => {
    const met = {
      completedCycles: [(anSla('x', HOUR)['ongoingCycle'] as JsonObject) ?? {}],
      name: 'Time to first response',
    };
    await openGlance(
      ticketAnswer({
        [CLOCK.resolution]: anSla('Time to resolution', 3 * HOUR, { paused: true }),
        [CLOCK.response]: met,
      }),
    );
    await untilShown('Paused, 3 h left');
    expect(lineOf()).toContain('Time to first response Met');
    await openGlance(ticketAnswer({ [CLOCK.resolution]: anSla('Time to resolution', -HOUR) }));
    await untilShown('1 h over');
  });

  test('open linked work blocks it; what is done or linked otherwise does not', async () => {
    await openGlance(
      ticketAnswer({
        issuelinks: [aLink('DEV-1'), aLink('DEV-2'), aLink('DEV-3', true), aLink('HELP-9', false, '10001')],
      }),
    );
    await untilShown('Blocked by 2 open linked items');
  });

  test('nothing blocks a ticket that was closed all the same', async () => {
    await openGlance(ticketAnswer({ issuelinks: [aLink('DEV-1')], status: inStatus('14', 'Closed', 'done') }));
    await untilShown('until it was resolved');
    expect(textOf()).not.toContain('Blocked');
  });

  test('a ticket that no team has yet can be handed to one', async () => {
    await openGlance(ticketAnswer({ 'cf-team': null, 'cf-level': null, 'cf-since': null, 'cf-due': null }));
    await untilShown('No team has it yet');
    expect(textOf()).toContain('No level yet');
  });
});

describe('what can be done', () => {
  test('is offered only where the ticket has a way to go', async () => {
    await openGlance();
    await untilShown('Escalate');
    expect(button('Escalate')?.props['isDisabled']).toBe(false);
    expect(button('Send back')).toBeUndefined();
    expect(button('Transfer')).toBeUndefined();
    await openGlance(ticketAnswer({ 'cf-team': { id: 't-tech' }, 'cf-level': 'L2' }));
    await untilShown('Send back');
    expect(button('Transfer')).toBeDefined();
  });

  test('what only the manager may do explains itself to others', async () => {
    const pairs = [{ teams: ['t-func', 't-tech'], count: 3 }];
    const ticket = ticketAnswer(
      { 'cf-team': { id: 't-tech' }, 'cf-level': 'L2' },
      { team: 't-tech', level: 'L2', pairs },
    );
    await openGlance(ticket);
    await untilShown('only the escalation manager moves it');
    expect(button('Transfer')?.props['isDisabled']).toBe(true);
    site.desk = deskAnswer({ roles: [10002, 10110] });
    await openGlance(ticket);
    await until('Transfer open', () => button('Transfer')?.props['isDisabled'] === false);
  });

  test('a done ticket was with its team until then, and no time goes on', async () => {
    await openGlance(ticketAnswer({ status: inStatus('14', 'Resolved', 'done') }));
    await untilShown('until it was resolved');
    expect(lineOf()).toContain('With team from today 7:55 AM');
    expect(textOf()).not.toContain('2 h 5 min');
  });

  test('nothing is offered on a done ticket', async () => {
    await openGlance(ticketAnswer({ status: inStatus('14', 'Resolved', 'done'), assignee: null }));
    await untilShown('Service desk');
    expect(button('Escalate')).toBeUndefined();
    expect(button('Assign to me')).toBeUndefined();
  });

  test('somebody takes a ticket that nobody has, and Jira’s own view follows', async () => {
    await openGlance(ticketAnswer({ assignee: null }));
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
    await openGlance(ticketAnswer({ assignee: null }));
    await untilShown('Nobody yet');
    await press('Assign to me');
    await untilShown('Jira did not allow this.');
    expect(textOf()).toContain('Service Desk');
  });

  test('the stock workflow’s Escalate asks for the team', async () => {
    const stockEscalate = { how: 'asks' as const, statuses: ['77'] };
    const rules = pageRules();
    site.desk = deskAnswer({}, { ...rules, escalation: { ...rules.escalation, stockEscalate } });
    await openGlance(ticketAnswer({ status: inStatus('77', 'Escalated') }));
    await untilShown('Moved to Escalated, but no team took it over');
    expect(button('Choose the team')).toBeDefined();
  });
});
