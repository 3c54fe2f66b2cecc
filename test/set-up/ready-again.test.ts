import { PROJECT } from '../../sandbox/seed/ids';
import { READY_DRAFTS, READY_RULES } from '../../sandbox/seed/rules';
import type { PolicyDraft } from '../../src/domain/policy';
import { aStockDesk, states, writes } from './at-stock';

const of = (all: typeof READY_RULES, projectId: string) =>
  JSON.parse(JSON.stringify(all.find((desk) => desk.projectId === projectId)?.rules)) as PolicyDraft;

describe.each([
  ['HELP', PROJECT.help],
  ['OPS', PROJECT.ops],
])('on the ready desk %s', (_, projectId) => {
  test.each([
    ['the rules that it was set up with', READY_DRAFTS],
    ['the rules that are in force, with the ids of what was made', READY_RULES],
  ])('the set-up applied again for %s wants nothing', async (_, rules) => {
    const desk = await aStockDesk('ready');
    const since = desk.runs().at(-1)?.id ?? 0;
    const plan = await desk.make(of(rules, projectId), { projectId });
    expect(new Set(Object.values(states(plan)))).toEqual(new Set(['done']));
    for (const { id } of plan.changes) await desk.apply(id, { projectId });
    expect(writes(desk.runs(since))).toEqual([]);
    expect((await desk.check({ projectId })).filter(({ state }) => state === 'wrong' || state === 'advice')).toEqual(
      [],
    );
  });
});
