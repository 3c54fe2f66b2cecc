import { shownRules } from '../../src/domain/shown-rules';
import { checkSetUp } from '../../src/usecases/check-set-up';
import { mendSetUp } from '../../src/usecases/mend-set-up';
import { MONDAY } from '../support/builders';
import { aFullPolicy, aSetup } from '../support/desk-setup';
import { memoryDeskFacts } from '../support/in-memory/desk-facts';
import {
  memoryChecked,
  memoryDeskSetups,
  memoryPastHandOvers,
  memoryRemembered,
} from '../support/in-memory/desk-setups';
import { memoryLedger } from '../support/in-memory/ledger';
import { memoryLinkedDesks } from '../support/in-memory/linked-news';
import { memoryPolicies } from '../support/in-memory/stores';

const POLICY = aFullPolicy();
const DESK = POLICY.desk.projectId;

function aDesk() {
  const clock = { now: () => MONDAY };
  const { fields, doneStatuses } = POLICY;
  const facts = { projectKey: 'HELP', teamKind: 'team' as const, fields, doneStatuses, teamField: 'cf-team' };
  const deps = {
    clock,
    policies: memoryPolicies(POLICY),
    ledger: memoryLedger(clock),
    desk: memoryDeskFacts({ [DESK]: facts, '20000': facts }),
    linkedDesks: memoryLinkedDesks(),
    checked: memoryChecked(),
    handOvers: memoryPastHandOvers(),
    panels: memoryRemembered(),
    looks: memoryRemembered(),
    setups: memoryDeskSetups(aSetup()),
  };
  return { ...deps, check: checkSetUp(deps), mend: mendSetUp(deps) };
}

describe('mending a desk’s set-up', () => {
  test('a look changes nothing', async () => {
    const desk = aDesk();
    expect(await desk.check(DESK)).toMatchObject({ reports: expect.any(Array) });
    expect([desk.setups.fixed, desk.desk.marks.size, (await desk.policies.of(DESK))?.version]).toEqual([[], 0, 1]);
  });

  test('the property is written as when the rules were saved, on the desk and where it has work done', async () => {
    const desk = aDesk();
    await desk.mend(DESK, 'write-property');
    expect(desk.desk.marks.get(DESK)).toEqual(shownRules(POLICY));
    expect(desk.desk.linked.get('20000')).toEqual([DESK]);
    expect(desk.setups.fixed).toEqual([]);
    expect((await desk.policies.of(DESK))?.version).toBe(1);
  });

  test('rules that must name something new are saved as their next version, and shown', async () => {
    const desk = aDesk();
    desk.setups.mends = (policy) => ({
      ...policy,
      escalation: { ...policy.escalation, linkedWork: null },
      closeCheck: { ...policy.closeCheck, counting: null },
    });
    await desk.mend(DESK, 'make-link-type');
    const saved = await desk.policies.of(DESK);
    expect(saved).toMatchObject({ version: 2, escalation: { linkedWork: null } });
    expect(desk.desk.marks.get(DESK)).toMatchObject({ version: 2 });
  });

  test('rules that stay as they are get no new version', async () => {
    const desk = aDesk();
    await desk.mend(DESK, 'add-level-to-screens');
    expect(desk.setups.fixed).toEqual(['add-level-to-screens']);
    expect([desk.desk.marks.size, (await desk.policies.of(DESK))?.version]).toEqual([0, 1]);
  });

  test('what Jira does not allow is told with whom to ask; other trouble is Jira’s own to tell', async () => {
    const desk = aDesk();
    desk.setups.fail('fix', 'forbidden');
    expect(await desk.mend(DESK, 'add-team-to-screens')).toMatchObject({
      outcome: 'refused',
      said: { next: expect.stringContaining('Jira admin') },
    });
    desk.setups.fail('fix', 'busy');
    await expect(desk.mend(DESK, 'add-team-to-screens')).rejects.toMatchObject({ kind: 'busy' });
  });

  test('a project without rules is told so', async () => {
    const desk = aDesk();
    expect(await desk.check('4711')).toMatchObject({ outcome: 'refused' });
    expect(await desk.mend('4711', 'write-property')).toMatchObject({ outcome: 'refused' });
  });
});
