import { PROJECT } from '../../sandbox/seed/ids';
import { saveRules } from '../../sandbox/seed/rules';
import { ACCOUNT } from '../../sandbox/seed/stock/people';
import { HELP_RULES } from '../hand-over/steps';
import { aReadyDesk, visitsOf, type ReadyDesk } from '../support/ready-desk';

const ask = (desk: ReadyDesk, key: string, accountId: string = ACCOUNT.admin) =>
  desk.forge.resolve({
    module: 'support-rules',
    key,
    payload: {},
    accountId,
    extension: { project: { id: PROJECT.help } },
  });

describe('tickets that were there before the rules', () => {
  test('are stamped in the background, page by page, and nothing else is done to them', async () => {
    const desk = await aReadyDesk();
    await saveRules(desk.forge, PROJECT.help, { ...HELP_RULES, enabled: false });
    const tickets = Array.from({ length: 120 }, () => desk.help.raise({ team: 'Technical Support' }));
    desk.help.assign(tickets[0]!, ACCOUNT.agentL2);
    await desk.settle();
    await desk.wait(1);
    await saveRules(desk.forge, PROJECT.help, HELP_RULES);
    const before = tickets.map(({ statusId, values }) => [statusId, values['assignee']]);
    expect(await ask(desk, 'stamping.start')).toMatchObject({ value: { stamping: { state: 'going', about: 120 } } });
    await desk.settle();
    expect(await ask(desk, 'stamping.read')).toMatchObject({ value: { stamping: { state: 'done', done: 120 } } });
    const visits = await desk.rows('SELECT beginning, COUNT(*) AS times FROM visit GROUP BY beginning');
    expect(visits).toEqual([{ beginning: 'adopted', times: 120 }]);
    expect(tickets.map(({ statusId, values }) => [statusId, values['assignee']])).toEqual(before);
    expect(tickets[7]?.properties['tierline']).toMatchObject({ level: 'L2', visit: 1 });
    // And then they change hands like any other.
    desk.help.changeTeam(tickets[7]!, 'Product Engineering');
    await desk.settle();
    expect(await visitsOf(desk, tickets[7]!)).toMatchObject([{ seq: 1 }, { seq: 2, level_id: 'L3' }]);
  });

  test('are no matter of agents', async () => {
    const desk = await aReadyDesk();
    for (const key of ['stamping.start', 'stamping.read', 'stamping.stop'])
      expect(await ask(desk, key, ACCOUNT.agentL1)).toMatchObject({ ok: false });
  });
});
