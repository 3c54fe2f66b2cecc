import type { TakenOut } from '../../src/domain/gate/close-rules';
import { JiraFailure } from '../../src/ports';
import type { PlacedRule, WorkflowRules } from '../../src/ports/close-check';
import { closeChecksPlaced, leaveNoRules, removeCloseChecks } from '../../src/usecases/remove-close-checks';

const rule = (workflow: string, name: string): PlacedRule => ({
  workflow,
  transition: 'Close',
  rule: name,
  off: false,
});
const STANDING = [
  rule('Requests', 'linked-closed'),
  rule('Requests', 'hide-stock-escalate'),
  rule('Incidents', 'outcome-recorded'),
  rule('Changes', 'hide-stock-escalate'),
];

/** Workflows that tell what was done to them, in order. */
function workflows(ended: Record<string, TakenOut> = {}, fails: Partial<WorkflowRules> = {}) {
  const done: string[] = [];
  const rules: WorkflowRules = {
    placed: () => Promise.resolve(STANDING),
    switchOff: (which) => Promise.resolve(void done.push(`off ${which.length}`)),
    takeOut(workflow, which, as) {
      done.push(`${workflow} ${which.length} as ${as}`);
      return Promise.resolve(ended[workflow] ?? 'taken-out');
    },
    ...fails,
  };
  return { rules, done };
}

test('only what can keep a ticket from being closed is listed as a close check', async () => {
  expect(await closeChecksPlaced(workflows().rules)()).toEqual([STANDING[0], STANDING[2]]);
});

test('the checks are switched off before any workflow is touched, and other rules of ours stay', async () => {
  const { rules, done } = workflows({ Incidents: 'approvals' });
  expect(await removeCloseChecks(rules)()).toEqual([
    { workflow: 'Requests', ended: 'taken-out' },
    { workflow: 'Incidents', ended: 'approvals' },
  ]);
  expect(done).toEqual(['off 5', 'Requests 5 as person', 'Incidents 5 as person']);
});

test('nothing is taken out where the checks could not even be switched off', async () => {
  const switchOff = () => Promise.reject(new JiraFailure('busy', 'switch rules off'));
  const { rules, done } = workflows({}, { switchOff });
  await expect(removeCloseChecks(rules)()).rejects.toMatchObject({ kind: 'busy' });
  expect(done).toEqual([]);
});

test('before the app goes every rule of it goes, as the app', async () => {
  const { rules, done } = workflows();
  await leaveNoRules(rules)();
  expect(done).toEqual(['off 3', 'Requests 3 as app', 'Incidents 3 as app', 'Changes 3 as app']);
});

test('a Jira that fails stops no uninstallation', async () => {
  const placed = () => Promise.reject(new JiraFailure('unknown', 'find rules'));
  await expect(leaveNoRules(workflows({}, { placed }).rules)()).resolves.toBeUndefined();
});
