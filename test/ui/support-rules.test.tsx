import { answerWith, byType, textOf, untilShown } from '../support/forge-ui';
import ForgeReconciler from '@forge/react';
import { SupportRulesPage } from '../../src/ui/support-rules/page';
import { FINDINGS } from '../../src/domain/finding';
import { aPolicy, MONDAY } from '../support/builders';

/** The reconciler keeps one root a module, so each test is a new page of the same root. */
const open = (answers: Parameters<typeof answerWith>[0]): void => {
  answerWith(answers);
  ForgeReconciler.render(<SupportRulesPage key={Math.random()} />);
};

const answering =
  ({ rules, findings }: { rules: unknown; findings: unknown[] }) =>
  (key: string) => ({
    ok: true,
    value: key === 'rules.read' ? { rules } : key === 'findings.list' ? { findings } : { allowed: true, checks: [] },
  });

const finding = {
  code: 'not-permitted' as const,
  issueId: '10101',
  at: MONDAY,
  detail: 'edit issue answered 403',
  ...FINDINGS['not-permitted'],
};

test('a project admin reads who has which level, and what stands in the way', async () => {
  open(answering({ rules: aPolicy(), findings: [finding] }));
  expect(byType('Spinner')).toHaveLength(1);
  await untilShown('Who supports what');
  expect(textOf()).toContain('Technical Support, Functional Support');
  expect(textOf()).toContain(FINDINGS['not-permitted'].happened);
  expect(textOf()).toContain(FINDINGS['not-permitted'].next);
});

test('a project without rules says so', async () => {
  open(answering({ rules: null, findings: [] }));
  await untilShown('Tierline is not set up for this project');
  expect(textOf()).toContain('Nothing: every hand-over went through.');
});

test('who may not administer the project is told so, with what to do', async () => {
  open(() => ({
    ok: false,
    problem: {
      happened: 'You may not do this.',
      means: 'Nothing was changed.',
      next: 'Ask an administrator of this project.',
    },
  }));
  await untilShown('You may not do this.');
  expect(textOf()).toContain('Ask an administrator of this project.');
});

test('a backend that does not answer is said to be unreachable', async () => {
  open(() => {
    throw new Error('the platform failed');
  });
  await untilShown('The support rules could not be read.');
});
