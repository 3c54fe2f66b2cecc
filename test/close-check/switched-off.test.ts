import type { Json } from '../../sandbox/json';
import { PROJECT } from '../../sandbox/seed/ids';
import { ACCOUNT } from '../../sandbox/seed/stock/people';
import type { Issue } from '../../sandbox/site/model';
import { conditionExpression, validatorExpression } from '../../src/domain/gate/links-expression';
import { LEVEL } from '../hand-over/steps';
import { aRuledDesk, passed, type RuledDesk } from './a-ruled-desk';
import { ESCALATION, ticketWith } from './by-expression';

const COUNTING = {
  links: [{ type: ESCALATION, side: 'outward' as const }],
  ...{ levels: null, withoutLevel: true, projects: null, unresolvedIsOpen: false },
};
const FIELDS = { level: LEVEL, team: 'customfield_10001' };
const OUTCOME = { rule: 'outcome-recorded', version: 1, levels: ['L1', 'L2'], withoutLevel: true, kinds: ['article'] };
/** Rules that a ticket with open linked work, no notes and no outcome does not pass. */
const HOLDING: readonly (readonly [string, Json])[] = [
  ['linked-closed', { rule: 'linked-closed', version: 1, counting: COUNTING, fields: FIELDS }],
  ['linked-closed-simple', { ...validatorExpression(COUNTING, { level: LEVEL }), counting: COUNTING }],
  ['outcome-recorded', { ...OUTCOME, fields: FIELDS }],
  ['notes-complete', { rule: 'notes-complete', version: 1, levels: null }],
];

const turn = (desk: RuledDesk, on: boolean) =>
  desk.forge.resolve({
    module: 'support-rules',
    key: 'rules.switch',
    payload: { on },
    accountId: ACCOUNT.admin,
    extension: { project: { id: PROJECT.help } },
  });

/** Handed over by hand, so without notes, and with open work linked to it. */
async function aHeldTicket(desk: RuledDesk): Promise<Issue> {
  const [ticket] = ticketWith(desk, { count: 1, last: {} });
  await desk.settle();
  desk.help.changeTeam(ticket, 'Technical Support');
  await desk.settle();
  return ticket;
}

describe.each(HOLDING)('%s at a desk that is switched off', (rule, config) => {
  let desk: RuledDesk;
  let ticket: Issue;
  beforeEach(async () => {
    desk = await aRuledDesk(rule);
    ticket = await aHeldTicket(desk);
    desk.guard(config);
  });

  test('holds no ticket, and does again when the desk is switched on', async () => {
    expect(await desk.close(ticket)).toMatchObject({ status: 400 });
    expect(await turn(desk, false)).toMatchObject({ ok: true });
    expect(await turn(desk, true)).toMatchObject({ ok: true });
    expect(await desk.close(ticket)).toMatchObject({ status: 400 });
    await turn(desk, false);
    expect(await desk.close(ticket)).toEqual(passed());
  });

  test('holds none where the rule was never configured', async () => {
    desk.guard('');
    expect(await desk.close(ticket)).toMatchObject({ status: 400 });
    await turn(desk, false);
    expect(await desk.close(ticket)).toEqual(passed());
  });

  test('holds none in a project that has got another key since', async () => {
    await turn(desk, false);
    const project = desk.site.projects.get(PROJECT.help)!;
    project.key = 'CARE';
    desk.site.issueKeys.delete(ticket.key);
    ticket.key = `CARE-${ticket.id}`;
    desk.site.issueKeys.set(ticket.key, ticket.id);
    expect(await desk.close(ticket)).toEqual(passed());
  });
});

describe.each(HOLDING.filter(([rule]) => rule !== 'linked-closed-simple'))('%s', (rule, config) => {
  test.each([429, 403, 500])('holds no ticket of it where Jira answers the app with %i', async (status) => {
    const desk = await aRuledDesk(rule);
    const ticket = await aHeldTicket(desk);
    desk.guard(config);
    await turn(desk, false);
    desk.sandbox.world().door.fault({ match: { client: 'app', path: '/rest/api/3/issue' }, times: 9, status });
    expect(await desk.close(ticket)).toEqual(passed());
  });
});

test('what hides transitions hides none of them there', async () => {
  const desk = await aRuledDesk('hide-while-open');
  const ticket = await aHeldTicket(desk);
  const module = [...desk.site.appRules.values()].find((it) => it.moduleKey === 'hide-while-open')!;
  const config = JSON.stringify({ ...conditionExpression(COUNTING, { level: LEVEL }), counting: COUNTING });
  for (const { transitions } of desk.site.workflows.values())
    for (const way of transitions.filter(({ id }) => id === '51'))
      way.conditions = [
        { kind: 'app', rule: { id: 'r', ruleKey: module.ruleKey, key: module.ari, config, disabled: false, tag: '' } },
      ];
  const shown = async (): Promise<readonly string[]> => {
    const read = await desk.rest('GET', `/rest/api/3/issue/${ticket.key}/transitions`);
    return (read as { transitions: { name: string }[] }).transitions.map(({ name }) => name);
  };
  const hidden = ['Resolve this issue', 'Escalate'];
  const before = await shown();
  await turn(desk, false);
  const now = await shown();
  expect(before.filter((name) => hidden.includes(name))).toEqual([]);
  // The workflow’s own Escalate, too: it is plain Jira again.
  expect(now.filter((name) => hidden.includes(name)).toSorted()).toEqual(hidden.toSorted());
});
