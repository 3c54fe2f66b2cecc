import { answerWith, byType, press, textOf, untilShown } from '../support/forge-ui';
import ForgeReconciler from '@forge/react';
import type { StandingCheck } from '../../src/domain/gate/close-rules';
import { CloseChecks } from '../../src/ui/support-rules/close-checks';

const REMOVE = 'Take the close checks out of the workflows';
const check = (more: Partial<StandingCheck> = {}): StandingCheck => ({
  workflow: 'Requests',
  transition: 'Resolve this issue',
  rule: 'linked-closed',
  off: false,
  ...more,
});

/** The reconciler keeps one root a module, so each test is a new page of the same root. */
function open(answers: Parameters<typeof answerWith>[0]): void {
  answerWith(answers);
  ForgeReconciler.render(<CloseChecks key={Math.random()} />);
}
test('a Jira admin sees where close checks stand, and which are switched off', async () => {
  const checks = [check(), check({ workflow: 'Incidents', transition: 'Close', rule: 'hide-while-open', off: true })];
  open(() => ({ ok: true, value: { allowed: true, checks } }));
  await untilShown('Linked escalations closed');
  expect(textOf()).toContain('Incidents');
  expect(textOf()).toContain('Hide while linked escalations are open (switched off)');
});

test('who does not administer Jira is told who does', async () => {
  open(() => ({ ok: true, value: { allowed: false, checks: [] } }));
  await untilShown('only a Jira admin sees where the close checks stand');
  expect(byType('Button')).toHaveLength(0);
});

test('nothing is taken out before it is confirmed, and what came of it is told', async () => {
  let standing = [check()];
  const asked: string[] = [];
  open((key) => {
    asked.push(key);
    if (key === 'close-checks.list') return { ok: true, value: { allowed: true, checks: standing } };
    standing = [];
    return { ok: true, value: { removed: [{ workflow: 'Requests', ended: 'taken-out' }] } };
  });
  await untilShown(REMOVE);
  await press(REMOVE);
  await untilShown('Keep them');
  expect(asked).toEqual(['close-checks.list']);
  await press('Take them out');
  await untilShown('The close checks are out of 1 workflow.');
  await untilShown('No workflow has a close check.');
  expect(byType('Modal')).toHaveLength(0);
});

test('a workflow that keeps its rules is named with the reason and the steps', async () => {
  open((key) =>
    key === 'close-checks.list'
      ? { ok: true, value: { allowed: true, checks: [check({ workflow: 'Approvals', off: true })] } }
      : { ok: true, value: { removed: [{ workflow: 'Approvals', ended: 'approvals' }] } },
  );
  await untilShown(REMOVE);
  await press(REMOVE);
  await untilShown('Take them out');
  await press('Take them out');
  await untilShown('Approvals: Its requests wait for approvals');
  expect(textOf()).toContain('out of 0 workflows');
  expect(textOf()).toContain('switched off');
  expect(textOf()).toContain('delete its Tierline rules');
});

test('a backend that gives no answer does not leave the page waiting', async () => {
  open((key) => {
    if (key === 'close-checks.list') return { ok: true, value: { allowed: true, checks: [check()] } };
    throw new Error('the platform failed');
  });
  await untilShown(REMOVE);
  await press(REMOVE);
  await untilShown('Take them out');
  await press('Take them out');
  await untilShown('No answer came.');
});

test('a list that does not come is said to be missing', async () => {
  open(() => {
    throw new Error('the platform failed');
  });
  await untilShown('The workflows could not be asked.');
});
