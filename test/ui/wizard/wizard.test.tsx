import { answerWith, button, byType, invocations, press, settled, textOf, untilShown } from '../../support/forge-ui';
import type { PolicyDraft } from '../../../src/domain/policy';
import { NEW } from '../../../src/domain/set-up/new-things';
import { BY_HAND, change, choices, fakeBackend, LINK, plan, RULES, TEAM, THERE, WORKFLOW } from './fake-desk';
import { choose, chosenIn, openDesk, openWizard, pickPeople, pickTemplate, tick, type } from './wizard-page';

const made = (): { draft: PolicyDraft; managers: string[]; copies: string[] } => {
  const asked = invocations()
    .filter(({ key }) => key === 'setup.plan.make')
    .at(-1)?.payload;
  return asked as ReturnType<typeof made>;
};
const asked = (key: string): number => invocations().filter((one) => one.key === key).length;

/** From the first step to the one before the preview, with what is proposed. */
async function toClocks(): Promise<void> {
  await untilShown('Step 1 of 7');
  for (const step of ['Step 2', 'Step 3', 'Step 4']) {
    await press('Next');
    await untilShown(step);
  }
}

describe('the set-up of a project', () => {
  test('says that it is looking, and then what it found and what the reader may do', async () => {
    let answer: (value: unknown) => void = () => undefined;
    const backend = fakeBackend(choices(), null);
    openWizard((key, payload) =>
      key === 'setup.choices' ? new Promise((resolve) => (answer = resolve)) : backend(key, payload),
    );
    await untilShown('Looking at the project');
    expect(byType('Spinner')).toHaveLength(1);
    await settled();
    answer({ ok: true, value: choices() });
    await untilShown('Set up Tierline for IT help');
    expect(textOf()).toContain('Service Desk, Technical Support');
    expect(textOf()).toContain('You administer Jira');
  });

  test.each([
    [false, 'but not Jira'],
    [null, 'Jira did not say'],
  ])('tells who is no Jira admin, or may be none, what it means (%s)', async (jiraAdmin, says) => {
    openDesk({ found: { jiraAdmin } });
    await untilShown(says);
  });

  test('refuses a team-managed project by name, and says what to do', async () => {
    openDesk({ found: { unfit: 'team-managed' } });
    await untilShown('This is a team-managed project.');
    expect(textOf()).toContain('company-managed');
    expect(button('Next')).toBeUndefined();
  });

  test('can be tried again when the project could not be looked at', async () => {
    openWizard(() => {
      throw new Error('the platform failed');
    });
    await untilShown('The project could not be looked at.');
    answerWith(fakeBackend(choices(), null));
    await press('Try again');
    await untilShown('Step 1 of 7');
  });

  test('needs nothing typed where what is proposed is right', async () => {
    openDesk({ makes: [THERE, LINK, WORKFLOW, BY_HAND, RULES] });
    await toClocks();
    await press('Show the changes');
    await untilShown('3 changes, 1 by hand, 1 there already');
    const { draft, managers, copies } = made();
    expect(draft.levels.map(({ id }) => id)).toEqual(['L1', 'L2', 'L3']);
    expect(draft.teams).toHaveLength(5);
    expect(Object.keys(draft.workTypes)).toEqual(['request', 'incident']);
    expect([managers, copies]).toEqual([['me'], []]);
  });

  test('says what was answered', async () => {
    openDesk();
    await untilShown('Step 1');
    await press('Next');
    await untilShown('Two-tier team');
    await pickTemplate('Two-tier team');
    await settled();
    await press('Next');
    await untilShown('Name of L1');
    await type('level-L1', 'Front office');
    await choose('teams-L2', [{ value: TEAM.tech.id, label: TEAM.tech.name }]);
    await settled();
    await press('Next');
    await untilShown('Step 4');
    await tick('type-request', false);
    await choose('waiting-incident', { value: NEW.waiting });
    await choose('team-sla', { value: 'cf-resolution' });
    await pickPeople([{ id: 'ann' }, { id: 'bob' }]);
    await settled();
    expect(chosenIn('customer-slas')).toEqual([{ value: 'cf-first', label: 'Time to first response' }]);
    await press('Show the changes');
    await settled();
    const { draft, managers } = made();
    expect(draft.levels.map(({ name }) => name)).toEqual(['Front office', 'Experts']);
    expect(draft.teams.map(({ name }) => name)).toEqual(['Service Desk', 'Technical Support']);
    expect(draft.workTypes).toEqual({ incident: { waiting: NEW.waiting, reentry: NEW.reentry } });
    expect(draft.teamClock?.field).toBe('cf-resolution');
    expect(managers).toEqual(['ann', 'bob']);
  });
});

describe('an answer that is missing', () => {
  test('is asked for beside its input, once somebody wants to go on', async () => {
    openDesk({ found: { teamsSeen: [], teamFields: [{ id: 'cf-team', name: 'Team', kind: 'team', options: [] }] } });
    await untilShown('Step 1');
    await press('Next');
    await untilShown('Step 2');
    await press('Next');
    await untilShown('No team was met');
    expect(textOf()).not.toContain('Choose at least one team');
    await press('Next');
    await untilShown('Choose at least one team, or leave the level out.');
    expect(textOf()).toContain('Step 3');
    await press('Leave L3 out');
    await settled();
    expect(button('Leave L2 out')).toBeUndefined();
  });

  test('can be a team that is on no list: by a link to it', async () => {
    openDesk({ found: { teamsSeen: [] } });
    await untilShown('Step 1');
    await press('Next');
    await untilShown('Step 2');
    await press('Next');
    await untilShown('Step 3');
    await choose('team-field', { value: 'cf-team' });
    await untilShown('Link to the team');
    await press('Add the team');
    await untilShown('There is no team in it.');
    await type('team-link', `https://example.atlassian.net/jira/people/team/${TEAM.desk.id}`);
    await type('team-name', 'Service Desk');
    await settled();
    await press('Add the team');
    await settled();
    expect(chosenIn('teams-L1')).toEqual([{ value: TEAM.desk.id, label: 'Service Desk' }]);
    expect(chosenIn('entry-team')).toEqual({ value: TEAM.desk.id, label: 'Service Desk' });
  });
});

describe('the plan', () => {
  test('that could not be made leaves all answers as they are', async () => {
    const problem = { happened: 'Jira is busy.', means: 'Nothing was changed.', next: 'Wait a minute.' };
    let fails = true;
    openDesk({
      makes: [LINK, RULES],
      instead: (key) => (key === 'setup.plan.make' && fails ? { ok: false, problem } : undefined),
    });
    await toClocks();
    await tick('type-request', false);
    await settled();
    await press('Show the changes');
    await untilShown('Jira is busy.');
    expect(textOf()).toContain('Step 4');
    fails = false;
    await press('Show the changes');
    await untilShown('2 changes');
    expect(Object.keys(made().draft.workTypes)).toEqual(['incident']);
  });

  test('is made once, however often its button is pressed', async () => {
    openDesk({ makes: [RULES] });
    await toClocks();
    await Promise.all([press('Show the changes'), press('Show the changes')]);
    await untilShown('1 change');
    expect(asked('setup.plan.make')).toBe(1);
  });

  test('names who else is concerned, and is made anew for a copy', async () => {
    openDesk({ kept: plan(WORKFLOW, RULES), makes: [WORKFLOW, RULES] });
    await untilShown('Also changes for: Facilities.');
    expect(byType('Checkbox')).toHaveLength(1);
    await tick('copy-workflow:1', true);
    await settled();
    expect(made().copies).toEqual(['workflow:1']);
    expect(byType('Checkbox')[0]?.props['isChecked']).toBe(true);
    await tick('copy-workflow:1', false);
    await settled();
    expect(made().copies).toEqual([]);
  });

  test('tells the steps of what has to be done by hand, and hides what is there already', async () => {
    openDesk({ kept: plan(THERE, BY_HAND, LINK, RULES) });
    await untilShown('Work waits for approvals.');
    expect(byType('List').map(({ children }) => children.length)).toContain(2);
    const before = textOf();
    await press('Show what is there already');
    await settled();
    expect(before).not.toContain(THERE.title);
    expect(textOf()).toContain(THERE.title);
  });
});

describe('coming back', () => {
  const done = change('link-type', { state: 'done' });
  test.each([
    ['to the preview, where nothing was applied', plan(LINK, RULES), 'Step 5'],
    ['to the changes that are left', plan(done, WORKFLOW, RULES), 'Step 6'],
    ['to the proof, when all is made', plan(done, { ...RULES, state: 'done' as const }), 'Step 7'],
  ])('leads %s', async (_, kept, step) => {
    openDesk({ kept });
    await untilShown(step);
  });

  test('looks again at what is left, since others may have made it', async () => {
    openDesk({ kept: plan(LINK, RULES), makes: [change('link-type', { state: 'done' }), RULES] });
    await untilShown('1 change, 1 there already');
    await settled();
    expect(asked('setup.plan.make')).toBe(1);
  });

  test('finds the answers that were planned', async () => {
    openDesk({ kept: plan(LINK, RULES) });
    await untilShown('Step 5');
    await settled();
    await press('Back');
    await untilShown('Step 4');
    await press('Back');
    await untilShown('Step 3');
    expect(chosenIn('default-L2')).toEqual({ value: TEAM.tech.id, label: TEAM.tech.name });
  });
});
