import { FIELD, PROJECT, STATUS } from '../../sandbox/seed/ids';
import { saveRules } from '../../sandbox/seed/rules';
import type { JsonObject } from '../../sandbox/json';
import { findingsOf, HELP_RULES } from '../hand-over/steps';
import { withoutGrant } from '../hand-over/troubles';
import { aReadyDesk, type ReadyDesk } from '../support/ready-desk';
import { entered } from '../../sandbox/seed/stock/slas';
import { initialTransition } from '../../sandbox/site/workflow/step';
import { metricNamed, ON_HANDING_OVER, ON_UNASSIGNED, rulesOf, TEAM_SLA, traces, tryHandOver } from './trying';

/** One work type is as good as three, and a third of the time. */
const ONE_TYPE = Object.fromEntries(Object.entries(HELP_RULES['workTypes'] as JsonObject).slice(0, 1));

async function aDesk(rules: JsonObject = {}): Promise<ReadyDesk> {
  const desk = await aReadyDesk();
  await saveRules(desk.forge, PROJECT.help, { ...HELP_RULES, workTypes: ONE_TYPE, ...rules });
  return desk;
}

const stopsOnlyOn = (desk: ReadyDesk, ...stops: ReturnType<typeof metricNamed>['stop']): void => {
  metricNamed(desk, TEAM_SLA).stop = [...stops, { on: 'resolution', change: 'set' }];
};
/** New work items need a due date. */
function asksAtCreation(desk: ReadyDesk): void {
  for (const name of new Set(Object.values(desk.help.project.workflows))) {
    const workflow = desk.site.workflows.get(name);
    const validators = [{ kind: 'field-required' as const, fieldId: 'duedate', message: 'Give a due date.' }];
    if (workflow) workflow.initial = { ...initialTransition(workflow), validators };
  }
}

const failed = (steps: { title: string; state: string }[]): string[] =>
  steps.filter(({ state }) => state === 'failed').map(({ title }) => title);

describe('a team’s SLA that stops when the assignee is cleared', () => {
  test('is found to need an assignee to lose', async () => {
    const desk = await aDesk();
    stopsOnlyOn(desk, ON_UNASSIGNED);
    const shown = await tryHandOver(desk);
    expect(shown).toMatchObject({ state: 'proven', strategy: 'unassign', left: [] });
    expect(failed(shown.steps)).toHaveLength(1);
    expect(shown.steps[0]?.note).toContain('only where the ticket has an assignee to lose');
    expect(await rulesOf(desk)).toMatchObject({ teamClock: { stopsOn: 'unassign', proven: true } });
  });

  test('is found so on a desk without a status of its own for re-entry', async () => {
    const workTypes = Object.fromEntries(
      Object.entries(ONE_TYPE).map(([type, rules]) => [type, { waiting: (rules as JsonObject)['waiting']! }]),
    );
    const desk = await aDesk({ workTypes, teamClock: { field: FIELD.timeWithTeam, stopsOn: 'none', proven: false } });
    stopsOnlyOn(desk, ON_UNASSIGNED);
    const shown = await tryHandOver(desk);
    expect(shown).toMatchObject({ state: 'proven', strategy: 'unassign' });
    expect(failed(shown.steps)).toEqual([]);
  });
});

describe('a team’s SLA that no hand-over starts anew', () => {
  test('is not believed any more, and the admin is told what its conditions have to be', async () => {
    const desk = await aDesk();
    stopsOnlyOn(desk);
    const before = await traces(desk);
    const shown = await tryHandOver(desk);
    expect(shown).toMatchObject({ state: 'not-proven', strategy: null, left: [] });
    expect(shown.said?.happened).toContain('“Time with team” ran on with its old cycle');
    for (const words of ['Issue created', '“Open”', '“Handing over”', 'Resolution: Set', '“Resolved”', '“Canceled”'])
      expect(shown.said?.next).toContain(words);
    expect(shown.said?.next).toContain('“Time to first response” and “Time to resolution” may name “Handing over”');
    expect(shown.steps.map(({ state }) => state)).toEqual(['failed', 'failed', 'done', 'done', 'done']);
    expect(await rulesOf(desk)).toMatchObject({ teamClock: { stopsOn: 'reentry', proven: false } });
    expect(await traces(desk)).toEqual(before);
  });

  test('is told apart from one that stops and does not start again', async () => {
    const desk = await aDesk();
    metricNamed(desk, TEAM_SLA).start = [{ on: 'issue-created' }];
    const shown = await tryHandOver(desk);
    expect(shown.state).toBe('not-proven');
    expect(shown.said?.happened).toContain('“Time with team” stopped, and did not start again');
  });

  test('that only starts with a hand-over is proven by the second one', async () => {
    const desk = await aDesk();
    metricNamed(desk, TEAM_SLA).start = entered(STATUS.open, STATUS.waitingForSupport);
    expect(await tryHandOver(desk)).toMatchObject({ state: 'proven', strategy: 'reentry' });
    stopsOnlyOn(desk);
    expect(await tryHandOver(desk)).toMatchObject({ state: 'not-proven' });
  });

  test('that counts on none of the work types proves nothing', async () => {
    const desk = await aDesk();
    metricNamed(desk, TEAM_SLA).goals = [{ jql: null, duration: null, calendarId: '1' }];
    const shown = await tryHandOver(desk);
    expect(shown.state).toBe('not-proven');
    expect(shown.steps[0]?.note).toContain('does not count on this work type');
  });
});

describe('a customer’s SLA', () => {
  test('that names the re-entry status refuses re-entry, and the next way is tried', async () => {
    const desk = await aDesk();
    metricNamed(desk, 'Time to resolution').stop.push(ON_HANDING_OVER);
    const shown = await tryHandOver(desk);
    expect(shown).toMatchObject({ state: 'not-proven' });
    expect(shown.steps[0]).toMatchObject({ state: 'failed', note: expect.stringContaining('“Time to resolution”') });
    expect(shown.said?.happened).toContain('It changed a cycle of the customers’ “Time to resolution”');
    expect(shown.said?.next).toContain('may name “Handing over”');
    expect(await rulesOf(desk)).toMatchObject({ teamClock: { proven: false } });
    expect(await findingsOf(desk)).toEqual([]);
  });

  test('is heard of also where readings lag behind', async () => {
    const desk = await aDesk();
    metricNamed(desk, 'Time to resolution').stop.push(ON_HANDING_OVER);
    desk.site.sla.readLag = 20_000;
    expect((await tryHandOver(desk)).said?.happened).toContain('It changed a cycle');
  });

  test('that every hand-over changes is a failure of its own', async () => {
    const desk = await aDesk({ teamClock: null });
    metricNamed(desk, 'Time to resolution').stop.push(...entered(STATUS.open), ON_UNASSIGNED);
    const shown = await tryHandOver(desk);
    expect(shown.state).toBe('failed');
    expect(shown.said?.happened).toMatch(/^A hand-over changes an SLA of the customers/);
  });
});

describe('rules that name no SLA of the team’s', () => {
  test('are proven by a hand-over from beginning to end, and stay as they are', async () => {
    const desk = await aDesk({ teamClock: null });
    const { version } = await rulesOf(desk);
    const shown = await tryHandOver(desk);
    expect(shown).toMatchObject({ state: 'proven', strategy: 'none' });
    expect(shown.steps[0]).toMatchObject({ title: 'Hand “Incident” over', state: 'done' });
    expect(await rulesOf(desk)).toMatchObject({ version, teamClock: null });
  });
});

describe('what stands in the way', () => {
  test('of the hand-over is named', async () => {
    const desk = await aDesk();
    const before = await traces(desk);
    withoutGrant('EDIT_ISSUES')(desk);
    const shown = await tryHandOver(desk);
    expect(shown).toMatchObject({ state: 'failed', left: [] });
    expect(shown.said?.happened).toContain('Jira did not let the app change the ticket');
    expect(await traces(desk)).toEqual(before);
  });

  test('of the creation is named, with what Jira asks for, before anything is made', async () => {
    const desk = await aDesk();
    const before = await traces(desk);
    asksAtCreation(desk);
    const shown = await tryHandOver(desk);
    expect(shown).toMatchObject({ state: 'failed', left: [] });
    expect(shown.said?.happened).toContain('Give a due date.');
    expect(shown.said?.next).toContain('optional');
    expect(await traces(desk)).toEqual(before);
  });

  test('of the deletion leaves the tickets, named', async () => {
    const desk = await aDesk();
    desk.help.project.grants['DELETE_ISSUES'] = [];
    const { visits, findings } = await traces(desk);
    const shown = await tryHandOver(desk);
    expect(shown).toMatchObject({ state: 'proven', left: [expect.stringMatching(/^HELP-\d+$/)] });
    expect(shown.steps.find(({ title }) => title === 'Delete the test tickets')).toMatchObject({
      state: 'failed',
      note: expect.stringContaining(shown.left[0]!),
    });
    await desk.wait(3 * 60);
    expect(await traces(desk)).toMatchObject({ visits, findings });
  });

  test('of the admin’s deletion is got round by the app, and what was left is deleted by the next trial', async () => {
    const desk = await aDesk();
    const { DELETE_ISSUES: granted = [] } = desk.help.project.grants;
    desk.help.project.grants['DELETE_ISSUES'] = [];
    const before = (await traces(desk)).issues;
    await tryHandOver(desk);
    desk.help.project.grants['DELETE_ISSUES'] = granted.filter((one) => JSON.stringify(one).includes('addons'));
    expect(desk.help.project.grants['DELETE_ISSUES']).toHaveLength(1);
    expect(await tryHandOver(desk)).toMatchObject({ state: 'proven', left: [] });
    expect((await traces(desk)).issues).toEqual(before);
  });
});
