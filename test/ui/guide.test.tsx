import {
  forget,
  invocations,
  JiraAnswer,
  jiraAnswers,
  lineOf,
  press,
  requests,
  standOn,
  textOf,
  untilShown,
} from '../support/forge-ui';
import ForgeReconciler from '@forge/react';
import { shownRules } from '../../src/domain/shown-rules';
import type { Policy } from '../../src/domain/policy';
import { GuidePage } from '../../src/ui/guide/page';
import { aPolicy } from '../support/builders';

function open(answer: (path: string) => unknown): void {
  forget();
  standOn({ extension: { project: { id: '10000', key: 'HELP' } } });
  jiraAnswers(({ path }) => answer(path));
  ForgeReconciler.render(<GuidePage key={Math.random()} />);
}
const showing = (policy: Policy) => (path: string) =>
  path.includes('/priority/') ? { values: [{ id: '1', name: 'Highest' }] } : { value: shownRules(policy) };

const [l1, , l3] = aPolicy().levels;
if (!l1 || !l3) throw new Error('the desk of the tests has three levels');
const levels = [
  l1,
  {
    id: 'L2',
    name: 'Specialists',
    owns: 'Networks.',
    ownsNot: 'Passwords.',
    escalateWhen: 'It needs rights.',
    owner: 'Service owner',
  },
  l3,
];

describe('the support guide', () => {
  test('says who takes care of what, where tickets go and what is asked, without a function', async () => {
    open(showing(aPolicy({ levels, targets: [{ priority: '1', minutes: 90 }, { minutes: 240 }] })));
    await untilShown('Who takes care of what');
    const text = lineOf();
    for (const said of ['Networks.', 'Passwords.', 'It needs rights.', 'Looked after by Service owner'])
      expect(text).toContain(said);
    expect(text).toContain('New tickets go to Service Desk.');
    expect(text).toContain('L2 Specialists: Technical Support and Functional Support');
    expect(text).toContain('What was tried, and what came of it? (required)');
    expect(text).toContain('Any team, Highest: 1 hour 30 minutes');
    expect(text).toContain('Any team, any priority: 4 hours');
    expect(text).toContain('From hand-over 4 between the same two teams on, only an escalation manager makes it.');
    expect(invocations()).toEqual([]);
  });

  test('names no way that the rules do not offer', async () => {
    const { escalation } = aPolicy();
    open(showing(aPolicy({ escalation: { ...escalation, offers: { sendBack: false, transfer: false } } })));
    await untilShown('Who takes care of what');
    expect(textOf()).not.toContain('Sends back to');
    expect(textOf()).not.toContain('between its teams');
  });

  test('reads what an earlier version of the app wrote', async () => {
    const { entryTeam: _, targets: __, ...old } = shownRules(aPolicy());
    const { limits: ___, offers: ____, ...escalation } = old.escalation;
    open(() => ({ value: { ...old, escalation } }));
    await untilShown('Teams have no targets.');
    expect(requests()).toHaveLength(1);
  });

  test('says so where there are no rules, and where Jira does not answer', async () => {
    open(() => new JiraAnswer(404));
    await untilShown('This project has no support rules');
    let broken = true;
    open((path) => (broken ? new JiraAnswer(503) : showing(aPolicy())(path)));
    await untilShown('Try again');
    broken = false;
    await press('Try again');
    await untilShown('Who takes care of what');
  });
});
