import { byType, press, settled, textOf, untilShown } from '../support/forge-ui';
import { FINDINGS } from '../../src/domain/finding';
import { draftOf } from '../../src/domain/rules/draft';
import type { ChangeState, SetUpPlan } from '../../src/domain/set-up/plan';
import type { Trial } from '../../src/domain/trial/trial';
import { TABS } from '../../src/ui/support-rules/settings/words';
import { aPolicy, MONDAY } from '../support/builders';
import { asked, openSettings } from './a-settings-page';
import { fine } from './set-up-reports';

const finding = {
  code: 'not-permitted' as const,
  issueId: '10101',
  at: MONDAY,
  detail: null,
  ...FINDINGS['not-permitted'],
};

describe('a set-up that was left half-way', () => {
  const planned = (state: ChangeState): SetUpPlan => ({
    revision: 1,
    madeAt: MONDAY,
    draft: draftOf(aPolicy()),
    managers: [],
    copies: [],
    changes: [
      {
        id: 'rules',
        kind: 'rules',
        state,
        title: 'Save the support rules',
        difference: [],
        who: 'project-admin',
        sharedWith: [],
        copy: 'none',
        said: null,
        steps: [],
        path: null,
        undo: 'possible',
        undoWhy: null,
      },
    ],
  });
  const going: Trial = {
    state: 'going',
    startedAt: MONDAY,
    againIn: 1,
    steps: [],
    strategy: null,
    said: null,
    left: [],
  };
  const shows = async (plan: SetUpPlan | null, trial: Trial | null): Promise<string> => {
    const unproven = aPolicy({ teamClock: null });
    openSettings(unproven, { 'setup.plan.read': () => ({ plan }), 'trial.read': () => ({ trial }) });
    await untilShown('Who supports what');
    await settled();
    return textOf();
  };

  test('leads on to where it stopped', async () => {
    expect(await shows(planned('planned'), null)).toContain('One change of its plan is still to be made.');
    await press('Go on with the set-up');
    await settled();
    expect(byType('Tabs')[0]?.props['selected']).toBe(Object.keys(TABS).indexOf('set-up'));
  });

  test('lacks its trial, or the end of it', async () => {
    expect(await shows(planned('done'), null)).toContain('No trial hand-over has been made yet');
    expect(await shows(planned('done'), going)).toContain('A trial hand-over was begun and is not over');
  });

  test('is told of no desk whose trial is over, and of none that was never set up by its steps', async () => {
    expect(await shows(planned('done'), { ...going, state: 'not-proven' })).not.toContain('not finished');
    expect(await shows(null, null)).not.toContain('not finished');
  });
});

describe('what the last check found', () => {
  test('is there when the page opens, with its time, and is looked at anew by a click', async () => {
    openSettings(aPolicy(), { 'setup.checked': () => ({ at: MONDAY, reports: [fine] }) });
    await untilShown('As it was at the last look');
    expect(textOf()).toContain('1 of 1 is fine.');
    expect(asked('setup.check')).toEqual([]);
    await press('Check the set-up');
    await untilShown('Check again');
    expect(textOf()).not.toContain('As it was at the last look');
  });

  test('settles what needed attention, without the page being reloaded', async () => {
    let findings = [finding];
    openSettings(aPolicy(), {
      'findings.list': () => ({ findings }),
      'setup.check': () => {
        findings = [];
        return { reports: [fine] };
      },
    });
    await untilShown(FINDINGS['not-permitted'].happened);
    await press('Check the set-up');
    await untilShown('Nothing: every hand-over went through.');
  });
});
