import { NEW } from '../../../src/domain/set-up/new-things';
import { aDraft, aFlow, changeOf, plan, stepOf, traced } from './found';

const NOT_SEEN = 'Jira did not show what is there.';

describe('each change of a plan', () => {
  test('says what it makes, who may make it and where', () => {
    expect(plan().map(({ change: it }) => [it.id, it.title, it.who, it.path, ...it.difference])).toEqual([
      ['app-in-role', 'Give the app its role in the project', 'project-admin', expect.stringContaining('HELP/roles')],
      [
        'link-type',
        'Make the link type “Escalation”',
        'jira-admin',
        expect.stringContaining('LinkTypes'),
        'Adds the link type “Escalation” to the site: “is escalated to”, “is escalated from”.',
      ],
      [
        'manager-role',
        'Make the role “Escalation manager”',
        'jira-admin',
        expect.stringContaining('Roles'),
        'Adds the project role “Escalation manager” to the site.',
      ],
      [
        'people-in-role',
        'Name the escalation managers',
        'project-admin',
        expect.stringContaining('HELP/roles'),
        'Gives one person the role “Escalation manager” in this project.',
      ],
      [
        'override-screen',
        'Make the screen that asks why a ticket is closed with open work',
        'jira-admin',
        expect.stringContaining('Screens'),
        'Adds the screen “Close with override” to the site.',
      ],
      [
        'fields-on-screen:s1',
        'Change the screen “HELP: View”',
        'jira-admin',
        expect.stringContaining('HELP/screens'),
        'Shows Support Level on it.',
      ],
      [
        'workflow:flow',
        'Change the workflow “HELP: Requests”',
        'jira-admin',
        expect.stringContaining('HELP/workflows'),
        'Adds the status “Handing over”.',
      ],
      [
        'rules',
        'Save the support rules',
        'project-admin',
        null,
        'Saves the support rules with 2 levels and 2 teams and switches them on.',
      ],
      [
        'show-panel',
        'Show the panel on tickets',
        'jira-admin',
        null,
        'Shows the panel “Escalation” on all tickets of HELP.',
      ],
    ]);
  });

  test('is planned with its step, and can be taken back, save what other projects may use by now', () => {
    for (const { change: it, step } of plan().slice(1)) {
      expect([it.id, it.state, step?.kind]).toEqual([it.id, 'planned', it.kind]);
      const forGood = ['link-type', 'manager-role'].includes(it.id);
      expect([it.id, it.undo]).toEqual([it.id, forGood ? 'impossible' : 'possible']);
      if (forGood) expect(it.undoWhy).toMatch(/ in Jira’s list of (link types|roles)\.$/);
      else expect(it.undoWhy).toBeNull();
    }
  });

  test('that was found in order is not taken back; one that was made here is', () => {
    expect(changeOf('app-in-role')).toMatchObject({
      undo: 'impossible',
      undoWhy: expect.stringMatching(/^Tierline found it like this/),
    });
    expect(stepOf('app-in-role', {}, {}, traced('app-in-role', { kind: 'app-in-role' }))).toMatchObject({
      step: null,
      change: { state: 'done', undo: 'possible', undoWhy: null },
    });
    const there = { made: { linkType: '7', managerRole: '9' }, overrideScreen: { is: 's' } };
    for (const id of ['link-type', 'manager-role', 'override-screen'])
      expect(stepOf(id, there)).toMatchObject({
        step: null,
        change: { state: 'done', difference: [], undo: 'impossible' },
      });
  });
});

describe('the app’s role', () => {
  const lacking = { is: { lacks: ['Edit work items', 'Add comments'], roles: [] as string[] } };

  test('is given where it has none, and taken for given where nobody may look', () => {
    expect(stepOf('app-in-role', { app: lacking })).toMatchObject({
      step: { kind: 'app-in-role' },
      change: { difference: ['Adds Tierline to the role atlassian-addons-project-access.'], undo: 'possible' },
    });
    expect(changeOf('app-in-role', { app: { unseen: 'not-shown' } }).state).toBe('done');
  });

  test('lacks what only a Jira admin can grant, where it has a role or the site has none for apps', () => {
    for (const over of [{ app: { is: { ...lacking.is, roles: ['apps'] } } }, { app: lacking, roles: [] }])
      expect(stepOf('app-in-role', over)).toMatchObject({
        step: null,
        change: {
          state: 'by-hand',
          who: 'jira-admin',
          difference: ['Gives the app’s role “Edit work items” and “Add comments”.'],
          said: {
            happened: 'The app’s role in this project lacks “Edit work items” and “Add comments”.',
            means: expect.stringMatching(/\.$/),
            next: expect.stringMatching(/\.$/),
          },
          steps: [
            'Open the project’s permissions.',
            'Grant “Edit work items” and “Add comments” to atlassian-addons-project-access.',
          ],
          path: expect.stringContaining('permissions'),
        },
      });
  });
});

describe('the escalation managers', () => {
  const people = (...is: string[]) => ({ managers: { is: { people: is, others: 0 } } });

  test('are added where they are missing', () => {
    expect(stepOf('people-in-role', people('ann'), { managers: ['ann', 'bob', 'cleo'] })).toMatchObject({
      step: { kind: 'people-in-role', role: NEW.managerRole, people: ['bob', 'cleo'] },
      change: { difference: ['Gives 2 people the role “Escalation manager” in this project.'] },
    });
    expect(stepOf('people-in-role', people('ann'))).toMatchObject({ step: null, change: { state: 'done' } });
    expect(stepOf('people-in-role', { managers: { unseen: 'not-shown' } }).step).toMatchObject({ people: ['ann'] });
  });

  test('are for people to name where nobody was and nobody is', () => {
    expect(stepOf('people-in-role', {}, { managers: [] })).toMatchObject({
      step: null,
      change: {
        state: 'by-hand',
        title: 'Name the escalation managers',
        difference: ['Gives somebody the role “Escalation manager” in this project.'],
        said: {
          happened: 'Nobody was named as escalation manager.',
          means: expect.stringMatching(/\.$/),
          next: expect.stringMatching(/\.$/),
        },
        steps: [expect.stringMatching(/^Open .*\.$/), expect.stringMatching(/^Add .*\.$/)],
      },
    });
    const group = { managers: { is: { people: [], others: 1 } } };
    expect(changeOf('people-in-role', group, { managers: [] }).state).toBe('done');
    expect(changeOf('people-in-role', people('ann'), { managers: [] }).state).toBe('done');
  });

  test('have a role that the rules name already, and no new one is made', () => {
    const draft = aDraft({ escalation: { managerRole: '77' } });
    expect(plan({}, { draft }).map(({ change: it }) => it.id)).not.toContain('manager-role');
    expect(stepOf('people-in-role', {}, { draft }).step).toMatchObject({ role: '77' });
  });
});

describe('a screen or a workflow that others have, too', () => {
  const screen = { id: 's1', name: 'View', missing: ['cf-level', 'cf-team'], sharedWith: ['FAC'], copyable: true };

  test('is changed for all, or a copy of it is made for this project', () => {
    const id = 'fields-on-screen:s1';
    const screens = { screens: { is: [screen] } };
    expect(changeOf(id, screens)).toMatchObject({
      copy: 'offered',
      sharedWith: ['FAC'],
      difference: ['Shows Support Level on it.', 'Shows the owning team on it.'],
    });
    expect(stepOf(id, screens, { copies: [id] })).toMatchObject({
      step: { screen: { id: 's1', name: 'View' }, fields: ['cf-level', 'cf-team'], copy: 'HELP: View with hand-overs' },
      change: {
        copy: 'chosen',
        difference: [
          'Makes the copy “HELP: View with hand-overs” for this project alone.',
          expect.anything(),
          expect.anything(),
        ],
      },
    });
    for (const over of [{ sharedWith: [] }, { missing: [] }])
      expect(stepOf(id, { screens: { is: [{ ...screen, ...over }] } }, { copies: [id] })).toMatchObject({
        change: { copy: 'none' },
      });
    const flow = aFlow({ sharedWith: ['FAC'] });
    expect(changeOf('workflow:flow', { flows: { is: [flow] } }, { copies: ['workflow:flow'] }).difference).toEqual([
      'Makes the copy “HELP: Requests with hand-overs” for this project alone.',
      'Adds the status “Handing over”.',
    ]);
  });

  test('is changed by hand where work in it waits for approvals, and something is missing', () => {
    const flows = (missing = aFlow().missing) => ({ flows: { is: [aFlow({ approvals: true, missing })] } });
    expect(stepOf('workflow:flow', flows())).toMatchObject({
      step: null,
      change: {
        state: 'by-hand',
        title: 'Change the workflow “HELP: Requests”',
        difference: ['Adds the status “Handing over”.'],
        said: {
          happened: 'Work in this workflow waits for approvals.',
          means: expect.any(String),
          next: expect.stringMatching(/\.$/),
        },
        steps: ['Open the workflow “HELP: Requests”.', 'Add the status “Handing over”.', 'Publish it.'],
        path: expect.stringContaining('workflows'),
        undoWhy: 'It is changed by hand.',
      },
    });
    expect(changeOf('workflow:flow', flows([])).state).toBe('done');
  });

  test('cannot be told where it was not seen; that is said, save to who may not see it anyway', () => {
    const look = (unseen: 'not-shown' | 'no-answer' | 'jira-admins-only') =>
      changeOf('workflow', { flows: { unseen } });
    expect(look('not-shown')).toMatchObject({
      title: 'Change the project’s workflows',
      difference: [NOT_SEEN],
      said: { happened: NOT_SEEN, means: 'It may be in order or not.', next: 'Look again in a few minutes.' },
    });
    expect(look('no-answer').said?.happened).toBe('Jira did not answer: look again in a few minutes.');
    expect(look('jira-admins-only')).toMatchObject({ said: null, difference: [expect.stringContaining('Jira admin')] });
    expect(changeOf('fields-on-screen', { screens: { unseen: 'not-shown' } })).toMatchObject({
      title: 'Show support level and team on the screens',
      path: expect.stringContaining('screens'),
    });
  });
});
