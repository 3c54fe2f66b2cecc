import type { Traces } from '../../../src/domain/set-up/found-desk';
import { missingFor } from '../../../src/domain/set-up/plan-rules';
import type { Policy } from '../../../src/domain/policy';
import { completed, draftOf } from '../../../src/domain/rules/draft';
import { aPolicy } from '../../support/builders';
import { aDraft, aFoundDesk, changeOf, stepOf, traced, wanted } from './found';

describe('the rules', () => {
  const rules = (unfinished: number | undefined, before: number | null): Traces => ({
    rules: { kind: 'rules', before, unfinished },
  });
  const draft = draftOf(aPolicy());
  const state = (saved: Policy | null, traces: Traces = {}) =>
    changeOf('rules', {}, { draft }, { traces, saved }).state;

  test('are saved where there are none, or others; not again where they are the same', () => {
    expect(state(null)).toBe('planned');
    expect(state(aPolicy())).toBe('done');
    expect(state(aPolicy({ entryTeam: 't-tech' }))).toBe('planned');
    expect(state(aPolicy({ teamClock: { ...aPolicy().teamClock!, proven: false } }))).toBe('done');
    expect(state(aPolicy({ teamClock: { ...aPolicy().teamClock!, field: 'other' } }))).toBe('planned');
    expect(stepOf('rules', {}, {}, { saved: aPolicy({ version: 4 }) }).step).toEqual({
      kind: 'rules',
      before: 4,
      unfinished: 5,
    });
    expect(stepOf('rules').step).toEqual({ kind: 'rules', before: null, unfinished: 1 });
  });

  test('stay as they were edited once a set-up saved them', () => {
    const edited = aPolicy({ version: 4, entryTeam: 't-tech' });
    expect(state(edited, rules(undefined, 3))).toBe('done');
    expect(state(edited, rules(undefined, null))).toBe('done');
    expect(state(edited, rules(undefined, 4))).toBe('planned');
  });

  test('are saved again where it is not known that they came to the project', () => {
    expect(state(aPolicy({ version: 4 }), rules(4, 3))).toBe('planned');
    expect(state(aPolicy({ version: 5 }), rules(4, 3))).toBe('done');
  });

  test('that are switched off are said to be saved, no more', () => {
    expect(changeOf('rules', {}, { draft: aDraft({ enabled: false }) }).difference).toEqual([
      'Saves the support rules with 2 levels and 2 teams.',
    ]);
  });

  test('wait for what they name and Jira has not yet', () => {
    const all = ['Handing over', 'Waiting for support', 'Escalation', 'Escalation manager'];
    expect(missingFor(aFoundDesk(), wanted())).toEqual(all);
    expect(missingFor(aFoundDesk({ made: { reentry: '1', linkType: '2' } }), wanted())).toEqual([all[1], all[3]]);
    expect(missingFor(aFoundDesk(), wanted({ draft }))).toEqual([]);
  });
});

test('the panels are shown on tickets, and on the work of other projects that tickets wait for', () => {
  const levels = { L2: { projectId: '20000', projectKey: 'DEV', workType: 'bug' } };
  const draft = aDraft({ escalation: { linkedWork: { linkType: '7', levels } } });
  expect(completed(draft).closeCheck.counting).not.toBeNull();
  const { change: it, step } = stepOf('show-panel', {}, { draft });
  expect(it.difference).toEqual([
    'Shows the panel “Escalation” on all tickets of HELP.',
    'Shows the panel “Escalation outcome” on all work of “DEV”.',
  ]);
  expect(step).toEqual({
    kind: 'show-panel',
    panels: [
      { module: 'escalation-panel', projects: ['10000'] },
      { module: 'outcome-panel', projects: ['20000'] },
    ],
  });
  expect(changeOf('show-panel', {}, { draft }, traced('show-panel', step!)).state).toBe('done');
  expect(changeOf('show-panel', {}, {}, traced('show-panel', step!)).state).toBe('planned');
});
