import {
  answerWith,
  button,
  byType,
  commands,
  forget,
  invocations,
  JiraAnswer,
  jiraAnswers,
  press,
  settled,
  standOn,
  textIn,
  textOf,
  untilShown,
} from '../support/forge-ui';
import ForgeReconciler from '@forge/react';
import type { CheckReport } from '../../src/domain/doctor/report';
import { SetUpCheck } from '../../src/ui/support-rules/set-up/set-up-check';
import { deaf, fine, offScreens, unseen } from './set-up-reports';

const CHECK = 'Check the set-up';
const SEND = 'Send to your Jira admin';
const ON_SCREENS = 'Put Support Level on the screens';

type Answers = Parameters<typeof answerWith>[0];
const looked = (...reports: CheckReport[]) => ({ ok: true, value: { reports } });
const administers = (havePermission: boolean) => () => ({ permissions: { ADMINISTER: { havePermission } } });

/** The reconciler keeps one root a module, so each test is a new page of the same root. */
function open(answers: Answers): void {
  answerWith(answers);
  ForgeReconciler.render(<SetUpCheck key={Math.random()} />);
}
async function check(...reports: CheckReport[]): Promise<void> {
  open(() => looked(...reports));
  await press(CHECK);
  await settled();
}
/** What the page has to send to a Jira admin. */
async function letter(): Promise<string> {
  await press(SEND);
  await settled();
  return String(byType('TextArea')[0]?.props['defaultValue']);
}
/** Presses within the open dialog, where a button reads as the one that opened it. */
async function pressInDialog(name: string): Promise<void> {
  const [dialog] = byType('Modal');
  const buttons = [...byType('Button'), ...byType('LoadingButton')].filter((node) => textIn(node) === name);
  const found = buttons.at(-1);
  if (!dialog || !found) throw new Error(`no dialog with ${name}\n${textOf()}`);
  await (found.props['onClick'] as () => unknown)();
}

beforeEach(() => {
  forget();
  standOn({
    siteUrl: 'https://example.atlassian.net',
    extension: { project: { id: '10000', key: 'HELP' }, location: 'https://example.atlassian.net/settings/rules' },
  });
  jiraAnswers(administers(true));
});

describe('the set-up check', () => {
  test('looks at nothing before somebody asks, and says that it is looking', async () => {
    let answer: (value: unknown) => void = () => undefined;
    open(() => new Promise((resolve) => (answer = resolve)));
    await untilShown(CHECK);
    await settled();
    expect(invocations()).toEqual([]);
    await press(CHECK);
    await untilShown('Looking at permissions');
    expect(byType('Spinner')).toHaveLength(1);
    await settled();
    answer(looked(fine));
    await untilShown('1 of 1 is fine.');
    expect(byType('Spinner')).toHaveLength(0);
    expect(invocations()).toEqual([{ key: 'setup.check', payload: {} }]);
  });

  test('counts what needs attention, and tells it by who can put it right', async () => {
    await check(fine, offScreens, deaf, unseen);
    const text = textOf();
    expect(text).toContain('2 of 4 need attention; hand-overs are affected by 1; 1 could not be looked at.');
    const order = [
      'What you can put right',
      'The mark is gone.',
      'as a Jira admin',
      'Nobody sees it.',
      'not be looked at\nJira shows',
    ];
    const places = order.map((words) => text.indexOf(words));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((one, other) => one - other));
    expect(button(SEND)).toBeUndefined();
  });

  test('gives the steps in their order, and the page of Jira where they are done', async () => {
    await check(offScreens);
    const [list] = byType('List');
    expect(list?.props['type']).toBe('ordered');
    expect(list?.children.map(textIn)).toEqual(offScreens.steps);
    expect(byType('Link').map(({ props }) => props['href'])).toEqual([offScreens.path]);
  });

  test('tells once what is alike on several screens', async () => {
    await check(offScreens, { ...offScreens, subject: 'Request screen', steps: ['Open the other screen.'] });
    expect(textOf()).toContain('2 of 2 need attention; hand-overs are not affected.');
    expect(byType('SectionMessage').map(({ props }) => props['title'])).toEqual([
      `Not everywhere: ${offScreens.title}`,
    ]);
    const [which, steps] = byType('List').map(({ children }) => children.map(textIn));
    expect(which).toEqual([
      'Incident screen: Support Level is on no screen.',
      'Request screen: Support Level is on no screen.',
    ]);
    expect(steps).toEqual([...offScreens.steps, 'Open the other screen.']);
  });

  test('draws when the team’s SLA starts and stops, in the desk’s own names', async () => {
    const clock = { waiting: ['Waiting for help'], between: { status: 'Changing hands' }, done: ['Solved', 'Shut'] };
    await check({ ...unseen, check: 'team-clock', title: 'The team’s SLA starts anew', steps: ['Look.'], clock });
    const rows = byType('Inline').map(textIn);
    expect(rows.filter((row) => /Start|Stop|Pause/.test(row))).toEqual([
      'Work item created▶ Start: the first team’s time',
      'Any other open status‖ Pause on: nothing',
      'Changing hands■ Stop',
      'Waiting for help▶ Start anew: the next team’s time',
      'Solved, Shut■ Stop',
    ]);
  });

  test('counts what could be better as that, and not as fine', async () => {
    await check(fine, { ...unseen, check: 'panel-shown', state: 'advice', title: 'The panel is on all work' });
    expect(textOf()).toContain('1 of 2 is fine; 1 could be better.');
    expect(byType('SectionMessage')[0]?.props['title']).toBe('All is in order.');
  });

  test('tells a reason once for all that could not be looked at', async () => {
    await check(unseen, { ...unseen, check: 'reentry-way', title: 'Tickets can be handed over', path: '/other' });
    expect(textOf()).toContain('0 of 2 are fine; 2 could not be looked at.');
    expect(byType('SectionMessage')).toHaveLength(1);
    expect(textOf()).toContain('Tickets can be handed over');
    expect(byType('Link')).toHaveLength(0);
  });

  test('shows what is fine to who wants to see it', async () => {
    await check({ ...fine, subject: 'Incident', steps: ['Look at the status.'] }, deaf);
    expect(textOf()).not.toContain(fine.title);
    await press('Show what is fine');
    await untilShown(`${fine.title}: Incident`);
    expect(byType('List').at(-1)?.children.map(textIn)).toEqual(['Look at the status.']);
    await press('Hide what is fine');
    await settled();
    expect(textOf()).not.toContain(fine.title);
  });

  test('says that there is nothing to check before there are rules', async () => {
    await check();
    expect(textOf()).toContain('save the support rules of this project first');
  });

  test('says what the backend says, and when it gives no answer', async () => {
    const problem = { happened: 'You may not do this.', means: 'Nothing was changed.', next: 'Ask an administrator.' };
    open(() => ({ ok: false, problem }));
    await press(CHECK);
    await untilShown('Ask an administrator.');
    open(() => {
      throw new Error('the platform failed');
    });
    await press(CHECK);
    await untilShown('The set-up could not be looked at.');
  });
});

describe('what a button can mend', () => {
  test('is mended at once where it is the project’s own, and is said to be', async () => {
    open((key) => (key === 'setup.fix' ? looked(fine, { ...deaf, state: 'fine', said: null }) : looked(fine, deaf)));
    await press(CHECK);
    await settled();
    await press('Let Tierline hear of changes');
    await untilShown('2 of 2 are fine.');
    expect(textOf()).toContain(`Mended\n${deaf.title}`);
    expect(invocations().at(-1)).toEqual({ key: 'setup.fix', payload: { fix: 'write-property' } });
    expect(commands('showFlag')).toEqual([]);
  });

  test('is confirmed where other projects share it', async () => {
    await check(offScreens);
    await press(ON_SCREENS);
    await untilShown('Several projects can share a screen.');
    await pressInDialog('Cancel');
    await settled();
    expect(byType('Modal')).toHaveLength(0);
    expect(invocations()).toHaveLength(1);
    await press(ON_SCREENS);
    await untilShown('Several projects can share a screen.');
    answerWith(() => looked({ ...offScreens, state: 'fine', said: null }));
    await pressInDialog(ON_SCREENS);
    await untilShown('1 of 1 is fine.');
    expect(byType('Modal')).toHaveLength(0);
    expect(invocations().at(-1)?.payload).toEqual({ fix: 'add-level-to-screens' });
  });

  test('is not said to be mended while it is as it was', async () => {
    await check(deaf);
    await press('Let Tierline hear of changes');
    await untilShown('It is as it was before.');
    expect(textOf()).not.toContain('Mended');
    expect(commands('showFlag')).toMatchObject([{ title: 'It is as it was before.', type: 'warning' }]);
  });

  test('is told apart from what is left of its kind', async () => {
    const other = { ...offScreens, subject: 'Request screen' };
    await check(offScreens, other);
    await press(ON_SCREENS);
    await untilShown('Several projects');
    answerWith(() => looked({ ...offScreens, state: 'fine', said: null }, other));
    await pressInDialog(ON_SCREENS);
    await untilShown('Mended');
    expect(textOf()).toContain('Agents see Support Level on the screens: Incident screen');
    expect(textOf()).toContain('1 of that kind is still as before');
  });

  test('stays open when no answer came', async () => {
    await check(deaf);
    answerWith(() => {
      throw new Error('the platform failed');
    });
    await press('Let Tierline hear of changes');
    await untilShown('No answer came.');
    expect(textOf()).toContain('The mark is gone.');
  });
});

describe('what needs a Jira admin', () => {
  test('is no button for who is none, but a text to send, with addresses and steps', async () => {
    jiraAnswers(administers(false));
    await check(deaf, offScreens, unseen, fine);
    expect(textOf()).toContain('What a Jira admin can put right');
    expect(button(ON_SCREENS)).toBeUndefined();
    expect(button('Let Tierline hear of changes')).toBeDefined();
    const text = await letter();
    expect(text).toContain('needs a Jira admin for the project HELP.');
    expect(text).toContain('1. Incident screen: Support Level is on no screen.\n   Nobody sees it.');
    expect(text).toContain('   1) Open the screen.\n   2) Choose Support Level.');
    expect(text).toContain('Where: https://example.atlassian.net/secure/admin/ConfigureFieldScreen.jspa?id=1');
    expect(text).toContain(`“${ON_SCREENS}”`);
    expect(text).toContain('under Support rules: https://example.atlassian.net/settings/rules. Press');
    expect(text).toContain('2. Jira shows you no workflows.');
    expect(text).not.toContain('The mark is gone.');
    expect(byType('TextArea')[0]?.props['isReadOnly']).toBe(true);
  });

  test('is also what Jira refused to who asked for it', async () => {
    jiraAnswers(() => new JiraAnswer(503));
    const problem = { happened: 'Jira refused it.', means: 'Nothing was changed.', next: 'Ask a Jira admin.' };
    open((key) => (key === 'setup.fix' ? { ok: false, problem } : looked(deaf)));
    await press(CHECK);
    await settled();
    expect(button(SEND)).toBeUndefined();
    await press('Let Tierline hear of changes');
    await untilShown('Jira refused it.');
    expect(await letter()).toContain('1. The mark is gone.');
  });
});
