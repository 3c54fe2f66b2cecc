import { DEFAULT_ESCALATION } from '../../../src/domain/escalation-rules';
import { draftOf, type FullDraft } from '../../../src/domain/rules/draft';
import { moved, nextLevelId, withLevel, withoutLevel } from '../../../src/domain/rules/edit-levels';
import { withoutTeam, withTeam } from '../../../src/domain/rules/edit-teams';
import { routesOf } from '../../../src/domain/rules/routes';
import { aPolicy } from '../../support/builders';

const draft = (over: Partial<FullDraft> = {}): FullDraft => ({ ...draftOf(aPolicy()), ...over });
const level = (id: string) => ({ id, name: id });

describe('a new level', () => {
  test('is called by the first number that is free', () => {
    expect(nextLevelId({ levels: [] })).toBe('L1');
    expect(nextLevelId(draft())).toBe('L4');
    expect(nextLevelId({ levels: [level('L1'), level('L3')] })).toBe('L2');
  });

  test('is the last; one that is there already is changed in its place', () => {
    expect(withLevel(draft(), level('L4')).levels.map(({ id }) => id)).toEqual(['L1', 'L2', 'L3', 'L4']);
    const changed = withLevel(draft(), { id: 'L2', name: 'Experts' });
    expect(changed.levels.map(({ name }) => name)).toEqual(['Service desk', 'Experts', 'Engineering']);
    expect(changed.teams).toEqual(draft().teams);
  });
});

describe('something in a list', () => {
  const list = ['a', 'b', 'c'];

  test('goes one place up or down', () => {
    expect(moved(list, 1, -1)).toEqual(['b', 'a', 'c']);
    expect(moved(list, 1, 1)).toEqual(['a', 'c', 'b']);
  });

  test('stays where there is no further place, in a list of its own', () => {
    expect(moved(list, 0, -1)).toEqual(list);
    expect(moved(list, 2, 1)).toEqual(list);
    expect(moved(list, 2, 1)).not.toBe(list);
    expect(moved(list, 7, -1)).toEqual(list);
    expect(moved(list, 3, -1)).toEqual(list);
  });
});

describe('without a level', () => {
  const template = [{ key: 'why', label: 'Why?', kind: 'text' as const, required: true }];
  const work = { projectId: '2', projectKey: 'DEV', workType: 'bug' };
  const counting = { links: [], withoutLevel: true, projects: null, unresolvedIsOpen: false };
  const full = draft({
    escalation: {
      ...DEFAULT_ESCALATION,
      templates: { L2: template, L3: template },
      linkedWork: { linkType: '7', levels: { L2: work, L3: work } },
    },
    closeCheck: { returnTo: 'nobody', counting: { ...counting, levels: ['L2', 'L3'] }, outcomeLevels: ['L2', 'L3'] },
  });

  test('nothing names it any more, and its teams stay', () => {
    const left = withoutLevel(full, 'L3');
    expect(left.levels.map(({ id }) => id)).toEqual(['L1', 'L2']);
    expect(left.defaultTeams).toEqual({ L1: 't-desk', L2: 't-tech' });
    expect(left.escalation).toEqual({
      ...DEFAULT_ESCALATION,
      templates: { L2: template },
      linkedWork: { linkType: '7', levels: { L2: work } },
    });
    expect(left.closeCheck).toEqual({
      returnTo: 'nobody',
      counting: { ...counting, levels: ['L2'] },
      outcomeLevels: ['L2'],
    });
    expect(left.teams).toBe(full.teams);
  });

  test('work of every level counts where it was the only one that did', () => {
    const only = { ...full, closeCheck: { ...full.closeCheck, counting: { ...counting, levels: ['L3'] } } };
    expect(withoutLevel(only, 'L3').closeCheck.counting?.levels).toBeNull();
    const every = { ...full, closeCheck: { ...full.closeCheck, counting: { ...counting, levels: null } } };
    expect(withoutLevel(every, 'L3').closeCheck.counting).toEqual({ ...counting, levels: null });
  });

  test('what was not used is not used', () => {
    const left = withoutLevel(draft(), 'L3');
    expect([left.escalation.linkedWork, left.closeCheck.counting]).toEqual([null, null]);
  });
});

describe('a team', () => {
  const added = { id: 't-new', name: 'New', level: 'L2' };

  test('is the last; one that is there already is changed in its place', () => {
    expect(withTeam(draft(), added, false).teams.at(-1)).toEqual(added);
    const changed = withTeam(draft(), { id: 't-tech', name: 'Tech', level: 'L2' }, true);
    expect(changed.teams.map(({ name }) => name)).toEqual([
      'Service Desk',
      'Tech',
      'Functional Support',
      'Product Engineering',
    ]);
    expect(changed.defaultTeams).toEqual(draft().defaultTeams);
  });

  test('takes its level only when it is to', () => {
    expect(withTeam(draft(), added, false).defaultTeams).toEqual(draft().defaultTeams);
    expect(withTeam(draft(), added, true).defaultTeams).toEqual({ L1: 't-desk', L2: 't-new', L3: 't-prod' });
  });

  test('that gives its level up leaves it without a default, until somebody takes it', () => {
    const tech = { id: 't-tech', name: 'Technical Support', level: 'L2' };
    expect(withTeam(draft(), tech, false).defaultTeams).toEqual({ L1: 't-desk', L3: 't-prod' });
  });

  test('that goes to another level leaves the next team of the old one in its place', () => {
    const up = { id: 't-tech', name: 'Technical Support', level: 'L3' };
    expect(withTeam(draft(), up, true).defaultTeams).toEqual({ L1: 't-desk', L2: 't-func', L3: 't-tech' });
    expect(withTeam(draft(), up, false).defaultTeams).toEqual({ L1: 't-desk', L2: 't-func', L3: 't-prod' });
    const alone = { id: 't-prod', name: 'Product Engineering', level: 'L1' };
    expect(withTeam(draft(), alone, false).defaultTeams).toEqual({ L1: 't-desk', L2: 't-tech' });
  });

  test('that is gone leaves its level to the first that is there', () => {
    const left = withoutTeam(draft(), 't-tech');
    expect(left.teams.map(({ id }) => id)).toEqual(['t-desk', 't-func', 't-prod']);
    expect(left.defaultTeams).toEqual({ L1: 't-desk', L2: 't-func', L3: 't-prod' });
    expect(withoutTeam(draft(), 't-func').defaultTeams).toEqual(draft().defaultTeams);
    expect(withoutTeam(draft(), 't-prod').defaultTeams).toEqual({ L1: 't-desk', L2: 't-tech' });
  });

  test('is not made a default where there was none', () => {
    const none = draft({ defaultTeams: { L1: 't-desk' } });
    expect(withoutTeam(none, 't-func').defaultTeams).toEqual({ L1: 't-desk' });
  });
});

describe('the routes of a level', () => {
  const rules = aPolicy();

  test('lead to the teams of the next level, of all below, and across where there are several', () => {
    expect(routesOf(rules, 'L1')).toEqual({
      up: ['Technical Support', 'Functional Support'],
      upLevel: 'L2',
      down: [],
      across: false,
    });
    expect(routesOf(rules, 'L2')).toEqual({
      up: ['Product Engineering'],
      upLevel: 'L3',
      down: ['Service Desk'],
      across: true,
    });
    expect(routesOf(rules, 'L3')).toEqual({
      up: [],
      upLevel: null,
      down: ['Technical Support', 'Functional Support', 'Service Desk'],
      across: false,
    });
  });

  test('skip a level without a team', () => {
    const teams = rules.teams.filter((team) => team.level !== 'L2');
    expect(routesOf({ ...rules, teams }, 'L1')).toMatchObject({ up: ['Product Engineering'], upLevel: 'L3' });
  });

  test('are up only where the rules offer no others', () => {
    const escalation = { offers: { sendBack: false, transfer: false } };
    expect(routesOf({ ...rules, escalation }, 'L2')).toMatchObject({ down: [], across: false, upLevel: 'L3' });
  });
});
