import { byType, button, invocations, press, settled, textIn, textOf, untilShown } from '../../support/forge-ui';
import type { SetUpPlan } from '../../../src/domain/set-up/plan';
import { OVERTAKEN } from '../../../src/usecases/set-up/words';
import { BY_HAND, change, LINK, plan, RULES, THERE, WORKFLOW } from './fake-desk';
import { marks, openDesk } from './wizard-page';

const applied = (): string[] =>
  invocations().flatMap(({ key, payload }) =>
    key === 'setup.plan.apply' ? [(payload as { change: string }).change] : [],
  );
const answer = (kept: SetUpPlan) => ({ ok: true, value: { plan: kept } });
const NO = { happened: 'Jira refused it.', means: 'Nothing was changed.', next: 'Ask a Jira admin.' };
const begun = change('manager-role', { state: 'done' });

async function pressInDialog(name: string): Promise<void> {
  const found = [...byType('Button'), ...byType('LoadingButton')].filter((node) => textIn(node) === name).at(-1);
  await (found?.props['onClick'] as () => unknown)();
}

describe('applying', () => {
  test('makes one change after the other, in the plan’s order, and leads to the proof', async () => {
    openDesk({ kept: plan(THERE, LINK, BY_HAND, WORKFLOW, RULES) });
    await untilShown('Step 5');
    await settled();
    await press('Apply 3 changes');
    await untilShown('4 of 4 changes made');
    await settled();
    expect(applied()).toEqual(['link-type', 'workflow:1', 'rules']);
    expect(marks()).toEqual(['Done', 'Done', 'By hand', 'Done', 'Done']);
    expect(byType('ProgressBar')[0]?.props['value']).toBe(1);
    await press('Go on to the proof');
    await untilShown('Step 7');
  });

  test('shows which one is being made, and stops after it when asked to', async () => {
    const answers: (() => void)[] = [];
    const kept = plan(LINK, WORKFLOW, RULES);
    openDesk({
      kept,
      instead: (key) =>
        key === 'setup.plan.apply'
          ? new Promise((resolve) =>
              answers.push(() => resolve(answer(plan({ ...LINK, state: 'done' }, WORKFLOW, RULES)))),
            )
          : undefined,
    });
    await untilShown('Step 5');
    await settled();
    await press('Apply 3 changes');
    await untilShown('Being made');
    expect(marks()).toEqual(['Being made', 'To do', 'To do']);
    await press('Stop');
    await untilShown('Stopping after this change');
    answers[0]?.();
    await untilShown('Go on with 2 changes');
    expect(applied()).toEqual(['link-type']);
    expect(textOf()).toContain('1 of 3 changes made');
  });

  test('is not begun twice by a double click', async () => {
    openDesk({ kept: plan(begun, LINK, RULES) });
    await untilShown('Step 6');
    await settled();
    const click = button('Go on with 2 changes')?.props['onClick'] as () => void;
    click();
    click();
    await untilShown('3 of 3');
    await settled();
    expect(applied()).toEqual(['link-type', 'rules']);
  });

  test('says why Jira refused one, makes the others, and tries again', async () => {
    const refused = plan({ ...LINK, state: 'refused', said: NO }, WORKFLOW, RULES);
    let first = true;
    openDesk({
      kept: plan(LINK, WORKFLOW, RULES),
      instead: (key) => {
        if (key !== 'setup.plan.apply' || !first) return undefined;
        first = false;
        return answer(refused);
      },
    });
    await untilShown('Step 5');
    await settled();
    await press('Apply 3 changes');
    await untilShown('Go on with');
    await settled();
    expect(applied()).toEqual(['link-type', 'workflow:1', 'rules']);
    openDesk({ kept: refused });
    await untilShown('Jira refused it. Nothing was changed. Ask a Jira admin.');
    await press('Go on with 3 changes');
    await untilShown('3 of 3');
  });

  test('makes the plan again where others saved rules meanwhile, and shows whose place they take', async () => {
    const place = 'Takes the place of version 3, which is in force now.';
    const made = { ...LINK, state: 'done' } as const;
    const left = { ...RULES, difference: [place] };
    let refused = false;
    let again = false;
    openDesk({
      kept: plan(LINK, RULES),
      instead: (key) => {
        again ||= refused && key === 'setup.plan.make';
        refused ||= key === 'setup.plan.apply';
        if (again)
          return answer({ ...plan(made, key === 'setup.plan.apply' ? { ...left, state: 'done' } : left), madeAt: 1 });
        return refused ? answer(plan(made, { ...RULES, state: 'refused', said: OVERTAKEN })) : undefined;
      },
    });
    await untilShown('Step 5');
    await settled();
    await press('Apply 2 changes');
    await untilShown('somebody saved others since this plan was made');
    await settled();
    expect(textOf()).not.toContain(place);
    await press('Look again');
    await untilShown(place);
    await settled();
    await press('Go on with 1 change');
    await untilShown('2 of 2');
  });

  test('stops when no answer comes, and goes on where it was', async () => {
    let fails = true;
    openDesk({
      kept: plan(LINK, RULES),
      instead: (key) => {
        if (key === 'setup.plan.apply' && fails) throw new Error('the platform failed');
      },
    });
    await untilShown('Step 5');
    await settled();
    await press('Apply 2 changes');
    await untilShown('No answer came.');
    fails = false;
    await press('Go on with 2 changes');
    await untilShown('2 of 2');
    expect(textOf()).not.toContain('No answer came.');
  });

  test('shows in full to who comes back what the preview showed', async () => {
    openDesk({ kept: plan(begun, WORKFLOW, RULES) });
    await untilShown('Step 6');
    await settled();
    expect(textOf()).toContain('Adds to workflow:1.');
    expect(textOf()).toContain('Also changes for: Facilities.');
  });
});

describe('who does not administer Jira', () => {
  const kept = plan(LINK, BY_HAND, WORKFLOW, RULES);

  test('applies what belongs to the project, and has a text for the rest', async () => {
    openDesk({ kept, found: { jiraAdmin: false } });
    await untilShown('Step 5');
    await settled();
    expect(textOf()).toContain('Needs a Jira admin');
    await press('Apply 1 change');
    await untilShown('Some changes need a Jira admin.');
    await settled();
    expect(applied()).toEqual(['rules']);
    await press('Send to your Jira admin');
    await settled();
    const text = String(byType('TextArea')[0]?.props['defaultValue']);
    expect(text).toContain('for the project HELP');
    expect(text).toContain('1. Change link-type\n   - Adds to link-type.');
    expect(text).toContain('Also changes for: Facilities.');
    expect(text).toContain('   1) Open the workflow.\n   2) Publish it.');
    expect(text).toContain('https://example.atlassian.net/settings/rules');
    expect(text).not.toContain('Change rules');
  });

  test('is told what waits for the Jira admin, and is not offered to try it again', async () => {
    const said = { happened: 'Jira does not have Escalation yet.', means: 'It rests on it.', next: 'Apply it first.' };
    openDesk({
      kept: plan(LINK, RULES),
      found: { jiraAdmin: false },
      instead: (key) => (key === 'setup.plan.apply' ? answer(plan(LINK, { ...RULES, said })) : undefined),
    });
    await untilShown('Step 5');
    await settled();
    await press('Apply 1 change');
    await untilShown('Jira does not have Escalation yet.');
    await settled();
    expect(button('Go on with 1 change')).toBeUndefined();
    expect(button('Look again')).toBeDefined();
  });

  test('sees on coming back what came of it', async () => {
    const made = [LINK, WORKFLOW, RULES].map((one) => ({ ...one, state: 'done' as const }));
    openDesk({ kept: plan(begun, LINK, WORKFLOW, RULES), makes: made, found: { jiraAdmin: false } });
    await untilShown('3 of 3 changes made');
    expect(button('Send to your Jira admin')).toBeUndefined();
  });
});

describe('what is done by hand', () => {
  test('is seen when one looks again', async () => {
    const done = { ...RULES, state: 'done' as const };
    openDesk({ kept: plan(BY_HAND, done), makes: [{ ...BY_HAND, state: 'done' }, done] });
    await untilShown('Step 7');
    await settled();
    await press('Back');
    await untilShown('By hand');
    await press('Look again');
    await untilShown('2 of 2 changes made');
    expect(button('Look again')).toBeUndefined();
  });
});

describe('a change that was made', () => {
  test('is taken back after one more question, and can be made again', async () => {
    openDesk({ kept: plan(begun, RULES) });
    await untilShown('Step 6');
    await settled();
    await press('Take back');
    await untilShown('Take this change back?');
    expect(applied()).toEqual([]);
    await pressInDialog('Take it back');
    await untilShown('Taken back');
    expect(byType('Modal')).toHaveLength(0);
    await press('Apply again');
    await untilShown('1 of 2 changes made');
    expect(applied()).toEqual(['manager-role']);
  });

  test('says so where it cannot be taken back', async () => {
    openDesk({ kept: plan(begun, THERE, RULES) });
    await untilShown('Cannot be taken back here: It was there.');
  });
});
