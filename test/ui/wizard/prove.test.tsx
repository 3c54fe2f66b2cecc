import { byType, button, invocations, press, settled, textOf, until, untilShown } from '../../support/forge-ui';
import type { Stamping } from '../../../src/contract/set-up';
import type { SetUpPlan } from '../../../src/domain/set-up/plan';
import type { Trial } from '../../../src/domain/trial/trial';
import { aPolicy } from '../../support/builders';
import { change, DRAFT, plan, RULES } from './fake-desk';
import { choose, marks, openDesk, page, type Answers } from './wizard-page';

const kept = plan(change('link-type', { state: 'done' }), { ...RULES, state: 'done' });
const withSla: SetUpPlan = {
  ...kept,
  draft: { ...DRAFT, teamClock: { field: 'cf-own', stopsOn: 'reentry', proven: false } as const },
};
const going: Trial = {
  state: 'going',
  startedAt: 0,
  againIn: 0,
  steps: [{ title: 'Make a ticket', state: 'running', note: null }],
  strategy: null,
  said: null,
  left: [],
};
const proven: Trial = {
  ...going,
  state: 'proven',
  againIn: null,
  steps: [{ title: 'Make a ticket', state: 'done', note: 'HELP-9' }],
  said: { happened: 'It works.', means: 'The team’s SLA starts anew.', next: 'Stamp the open tickets.' },
};
const trialIs = (trial: Trial | null) => ({ ok: true, value: { trial } });
const stampingIs = (over: Partial<Stamping> | null) => ({
  ok: true,
  value: { stamping: over && { state: 'going', startedAt: 0, done: 3, about: 10, ...over } },
});
const asked = (key: string): number => invocations().filter((one) => one.key === key).length;

async function open(answers: Record<string, () => unknown>, desk = withSla): Promise<void> {
  const instead: Answers = (key) => answers[key]?.();
  openDesk({ kept: desk, instead });
  await untilShown('Step 7');
  await settled();
}

describe('the trial', () => {
  test('goes on by itself until it is over, and says what came of it', async () => {
    let steps = 0;
    await open({
      'trial.start': () => trialIs(going),
      'trial.go-on': () => trialIs(++steps < 3 ? { ...going } : proven),
    });
    await press('Try a hand-over');
    await untilShown('It works.');
    await settled();
    expect(asked('trial.go-on')).toBe(3);
    expect(textOf()).toContain('HELP-9');
    expect(marks()).toEqual(['Done']);
    expect(byType('SectionMessage')[0]?.props['appearance']).toBe('success');
    expect(asked('setup.check')).toBe(1);
    expect(button('Stamp the open tickets')).toBeDefined();
  });

  test('is gone on with by who comes back to it', async () => {
    await open({ 'trial.read': () => trialIs(going), 'trial.go-on': () => trialIs(proven) });
    await untilShown('It works.');
    await settled();
    expect(asked('trial.start')).toBe(0);
  });

  test('that had ended before leads to the rest, and looks at nothing by itself', async () => {
    await open({ 'trial.read': () => trialIs(proven) });
    await untilShown('It works.');
    await settled();
    expect(asked('setup.check')).toBe(0);
    expect(button('Check the set-up')).toBeDefined();
  });

  test('stands still when no answer comes, and goes on when asked to', async () => {
    let fails = true;
    await open({
      'trial.start': () => trialIs(going),
      'trial.go-on': () => {
        if (fails) throw new Error('the platform failed');
        return trialIs(proven);
      },
    });
    await press('Try a hand-over');
    await untilShown('The trial stands still.');
    await settled();
    expect(asked('trial.go-on')).toBe(1);
    fails = false;
    await press('Go on');
    await untilShown('It works.');
  });

  test('is stopped after the step that is under way', async () => {
    let answer: (value: unknown) => void = () => undefined;
    const said = { happened: 'Stopped.', means: 'Nothing was proven.', next: 'Try again.' };
    await open({
      'trial.start': () => trialIs(going),
      'trial.go-on': () => new Promise((resolve) => (answer = resolve)),
      'trial.stop': () => trialIs({ ...going, state: 'stopped', said, left: ['HELP-9'] }),
    });
    await press('Try a hand-over');
    await until('the next step is asked for', () => asked('trial.go-on') === 1);
    await press('Stop and clean up');
    expect(asked('trial.stop')).toBe(0);
    answer(trialIs(going));
    await untilShown('Nothing was proven.');
    expect(textOf()).toContain('could not be deleted: HELP-9');
  });

  test('begins once, however often its button is pressed', async () => {
    await open({ 'trial.start': () => trialIs(proven) });
    await Promise.all([press('Try a hand-over'), press('Try a hand-over')]);
    await settled();
    expect(asked('trial.start')).toBe(1);
  });

  test('can be left out: the page is done when somebody says so', async () => {
    await open({});
    await press('Finish');
    expect(page.finished).toBe(1);
  });
});

describe('the team’s SLA', () => {
  test('is made by hand: with the form’s own words, and saved when it is found', async () => {
    const rules = aPolicy({ teamClock: null, customerClocks: ['cf-first'] });
    await open(
      { 'rules.read': () => ({ ok: true, value: { rules } }), 'rules.save': () => ({ ok: true, value: { rules } }) },
      kept,
    );
    expect(textOf()).toContain('The rules name no SLA of the team.');
    await press('How to make the SLA');
    await untilShown('Entered status: Handing over');
    await press('I have made it: look for it');
    await untilShown('Saved. Try a hand-over now');
    const saved = invocations().find(({ key }) => key === 'rules.save')?.payload;
    expect(saved).toMatchObject({ teamClock: { field: 'cf-resolution', proven: false }, levels: rules.levels });
  });

  test('is chosen where several could be it', async () => {
    const rules = aPolicy({ teamClock: null, customerClocks: [] });
    await open(
      { 'rules.read': () => ({ ok: true, value: { rules } }), 'rules.save': () => ({ ok: true, value: { rules } }) },
      kept,
    );
    await press('I have made it: look for it');
    await settled();
    expect(asked('rules.save')).toBe(0);
    await choose('made-team-sla', { value: 'cf-resolution' });
    await untilShown('Saved. Try a hand-over now');
    const saved = invocations().find(({ key }) => key === 'rules.save')?.payload;
    expect(saved).toMatchObject({ teamClock: { field: 'cf-resolution' } });
  });

  test('is as it was when it could not be saved', async () => {
    const problem = { happened: 'Somebody else saved.', means: 'Nothing was changed.', next: 'Reload.' };
    await open(
      {
        'rules.save': () => ({ ok: false, problem }),
        'rules.read': () => ({ ok: true, value: { rules: aPolicy({ teamClock: null }) } }),
      },
      kept,
    );
    await press('I have made it: look for it');
    await untilShown('Somebody else saved.');
    expect(textOf()).toContain('The rules name no SLA of the team.');
  });
});

describe('stamping the open tickets', () => {
  const ended = { 'trial.read': () => trialIs(proven) };

  test('shows how far it is, and can be stopped', async () => {
    await open({
      ...ended,
      'stamping.start': () => stampingIs({}),
      'stamping.stop': () => stampingIs({ state: 'stopped', done: 4 }),
    });
    await press('Stamp the open tickets');
    await untilShown('3 of about 10 tickets');
    expect(byType('ProgressBar')[0]?.props['value']).toBe(0.3);
    await press('Stop');
    await untilShown('4 of about 10 tickets');
    expect(button('Stamp the open tickets')).toBeDefined();
  });

  test('is over when it is done, also where there are more than it looked like', async () => {
    await open({ ...ended, 'stamping.read': () => stampingIs({ state: 'done', done: 12 }) });
    await untilShown('All open tickets are stamped.');
    expect(textOf()).toContain('12 of about 12 tickets');
    expect(byType('ProgressBar')[0]?.props['value']).toBe(1);
    expect(button('Stamp the open tickets')).toBeUndefined();
  });
});
