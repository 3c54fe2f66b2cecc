import type { Issue } from '../../sandbox/site/model';
import type { Counting } from '../../src/domain/gate/counting';
import { workflowNamed } from '../hand-over/steps';
import { aReadyDesk, type ReadyDesk } from '../support/ready-desk';
import { byExpression, ESCALATION, RESOLVE, ticketWith, type ExpressionRule } from './by-expression';

const COUNTING: Counting = {
  links: [{ type: ESCALATION, side: 'outward' }],
  levels: null,
  withoutLevel: false,
  projects: null,
  unresolvedIsOpen: false,
};

/** Expressions cannot learn of the licence, so the hourly job switches their rules off and on. */
describe.each<ExpressionRule>(['linked-closed-simple', 'hide-while-open'])('the licence and %s', (rule) => {
  let desk: ReadyDesk;
  let ticket: Issue;
  beforeEach(async () => {
    desk = await aReadyDesk();
    byExpression(desk, rule, COUNTING);
    [ticket] = ticketWith(desk, { count: 1, last: {} });
  });

  const resolves = () =>
    desk.rest('POST', `/rest/api/3/issue/${ticket.key}/transitions`, { transition: { id: RESOLVE } }).then(
      () => true,
      () => false,
    );
  const anHour = () => desk.wait(65);
  const ruleOf = () => {
    const way = workflowNamed(desk, 'Service Request Fulfilment w').transitions.find(({ id }) => id === RESOLVE);
    const [found] = [...(way?.validators ?? []), ...(way?.conditions ?? [])];
    if (found?.kind !== 'app') throw new Error('the rule is gone');
    return found.rule;
  };

  test('ended: within the hour nothing is kept open any more; renewed: the rule holds again', async () => {
    desk.forge.setLicense('active');
    await anHour();
    expect(await resolves()).toBe(false);
    desk.forge.setLicense('inactive');
    await anHour();
    expect(ruleOf().disabled).toBe(true);
    desk.forge.setLicense('active');
    await anHour();
    expect(ruleOf()).toMatchObject({ disabled: false, tag: '' });
    expect(await resolves()).toBe(false);
    desk.forge.setLicense('inactive');
    await anHour();
    expect(await resolves()).toBe(true);
  });

  test('a rule that an admin switched off stays off', async () => {
    ruleOf().disabled = true;
    desk.forge.setLicense('inactive');
    await anHour();
    desk.forge.setLicense('active');
    await anHour();
    expect(ruleOf().disabled).toBe(true);
  });

  test('Jira is asked once when it ends, and not again while it stays so', async () => {
    desk.forge.setLicense('inactive');
    await anHour();
    const before = desk.forge.invocations().at(-1)?.id ?? 0;
    await anHour();
    const calls = desk.runs(before).flatMap((run) => run.rest.map(({ path }) => path));
    expect(calls.filter((path) => path.includes('rule/config'))).toEqual([]);
  });
});
