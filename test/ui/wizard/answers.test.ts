import { PolicyDraft } from '../../../src/domain/policy';
import { NEW } from '../../../src/domain/set-up/new-things';
import { create } from 'superstruct';
import { beginWith, changeTemplate, fromDraft } from '../../../src/ui/support-rules/wizard/answers/begin';
import { teamIdIn } from '../../../src/ui/support-rules/wizard/answers/team-link';
import {
  withField,
  withLikelyTeams,
  withName,
  withNamedTeam,
  withoutLevel,
  withTeams,
} from '../../../src/ui/support-rules/wizard/answers/teams';
import { toDraft } from '../../../src/ui/support-rules/wizard/answers/to-draft';
import type { Typed } from '../../../src/ui/support-rules/wizard/answers/typed';
import { wrongAt } from '../../../src/ui/support-rules/wizard/answers/wrong';
import { choices, DRAFT, TEAM } from './fake-desk';

const found = choices();
const begun = beginWith('it-service-desk', found, ['me']);
const namesOn = ({ teams }: Typed, level: string): string[] =>
  teams.filter((team) => team.level === level).map(({ name }) => name);

describe('the id of a team', () => {
  const { id } = TEAM.tech;
  test.each([
    ['as it is', ` ${id.toUpperCase()} `],
    ['of its page', `https://home.atlassian.com/o/11111111-2222-3333-4444-555555555555/people/team/${id}?cloudId=x`],
    ['of its page in Jira', `https://example.atlassian.net/jira/people/team/${id}`],
    ['of its resource name', `ari:cloud:identity::team/${id}`],
  ])('is read %s', (_, text) => expect(teamIdIn(text)).toBe(id));

  test.each(['', 'Technical Support', 'https://home.atlassian.com/o/11111111-2222-3333-4444-555555555555/people'])(
    'is not found in “%s”',
    (text) => expect(teamIdIn(text)).toBeNull(),
  );
  test('is not cut out of something longer', () => expect(teamIdIn(`team/${id}abc`)).toBeNull());
});

describe('what a template begins with', () => {
  test('puts teams where their names suggest, and a few others on the second level', () => {
    expect(namesOn(begun, 'L1')).toEqual(['Service Desk']);
    expect(namesOn(begun, 'L2')).toEqual(['Technical Support', 'Functional Support', 'Vendor']);
    expect(namesOn(begun, 'L3')).toEqual(['Product Engineering']);
    expect(namesOn(beginWith('managed-service', found, []), 'L4')).toEqual(['Vendor']);
  });

  test('leaves teams alone of which many belong to somebody else', () => {
    const many = Array.from({ length: 9 }, (_, index) => ({ id: `${index}`, name: `Crew ${index}` }));
    expect(withLikelyTeams(begun, choices({ teamsSeen: many })).teams).toEqual([]);
  });

  test('prefers Jira’s own teams where they are in use, and else a list named like one', () => {
    expect(begun.teamField).toBe('cf-team');
    expect(beginWith('two-tier', choices({ teamsSeen: [] }), []).teamField).toBe('cf-owner');
  });

  test('takes an SLA for the team’s only where its name says so; all others are the customers’', () => {
    const slas = [
      { id: 'vip', name: 'Resolution for board members' },
      { id: 'own', name: 'Time with team' },
    ];
    const some = beginWith('two-tier', choices({ slas }), []);
    expect([some.teamSla, some.customerSlas]).toEqual(['own', ['vip']]);
    expect(begun.teamSla).toBeNull();
  });

  test('changes with the template, but not what a person chose', () => {
    expect(namesOn(changeTemplate(begun, 'managed-service', found), 'L4')).toEqual(['Vendor']);
    const placed = withName(withTeams(begun, 'L2', [TEAM.vendor]), 'L1', 'Front office');
    const other = changeTemplate(placed, 'two-tier', found);
    expect(namesOn(other, 'L2')).toEqual(['Vendor']);
    expect(other.levels.map(({ name }) => name)).toEqual(['Front office', 'Experts']);
  });
});

describe('teams on levels', () => {
  test('are on one level at a time, and a level’s default is one of its own', () => {
    const moved = withTeams(begun, 'L3', [TEAM.tech]);
    expect(namesOn(moved, 'L2')).toEqual(['Functional Support', 'Vendor']);
    expect(moved.defaults).toEqual({ L1: TEAM.desk.id, L2: TEAM.functional.id, L3: TEAM.tech.id });
  });
  test('can be named by hand, and go with their level', () => {
    const named = withNamedTeam(begun, { id: 'x', name: 'Night shift' }, 'L3');
    expect(namesOn(named, 'L3')).toEqual(['Product Engineering', 'Night shift']);
    expect(withoutLevel(named, 'L3').teams.map(({ level }) => level)).not.toContain('L3');
  });
  test('are others in another field', () => {
    const other = withField(begun, 'cf-owner', found);
    expect(other.teams.map(({ name, level }) => [name, level])).toEqual([
      ['Front line', 'L1'],
      ['Experts', 'L2'],
    ]);
  });
});

describe('what is still to be answered', () => {
  test('is a name and a team for each level', () => {
    const wrong = wrongAt('teams', withName(withTeams(begun, 'L3', []), 'L1', ' '), found);
    expect(Object.keys(wrong)).toEqual(['level:L1', 'team:L3']);
    expect(wrongAt('teams', begun, found)).toEqual({});
  });
  test('is at least one work type', () => {
    expect(wrongAt('clocks', { ...begun, workTypes: {} }, found)).toHaveProperty('workTypes');
    expect(wrongAt('clocks', begun, found)).toEqual({});
  });
});

describe('the rules that come of it', () => {
  test('are whole, with the place of what is not there yet', () => {
    const draft = create(toDraft(begun, found, null), PolicyDraft);
    expect(draft.workTypes).toEqual({
      request: { waiting: 's-wait', reentry: NEW.reentry },
      incident: { waiting: 's-open', reentry: NEW.reentry },
    });
    expect(draft.entryTeam).toBe(TEAM.desk.id);
    expect(draft.customerClocks).toEqual(['cf-first', 'cf-resolution']);
    expect(draft.teamClock).toBeNull();
  });

  test('say what was answered: names, defaults, where tickets wait, and the team’s SLA', () => {
    const typed: Typed = {
      ...withName(withoutLevel(begun, 'L3'), 'L1', ' Front office '),
      defaults: { L1: TEAM.desk.id, L2: TEAM.functional.id },
      entry: TEAM.functional.id,
      teamSla: 'cf-resolution',
      customerSlas: ['cf-first'],
      workTypes: { incident: { taken: true, waiting: NEW.waiting }, request: { taken: false, waiting: 's-wait' } },
    };
    const draft = create(toDraft(typed, found, null), PolicyDraft);
    expect(draft.levels.map(({ name }) => name)).toEqual(['Front office', 'Specialists']);
    expect(draft.defaultTeams).toEqual({ L1: TEAM.desk.id, L2: TEAM.functional.id });
    expect(draft.entryTeam).toBe(TEAM.functional.id);
    expect(draft.workTypes).toEqual({ incident: { waiting: NEW.waiting, reentry: NEW.reentry } });
    expect(draft.teamClock).toEqual({ field: 'cf-resolution', stopsOn: 'reentry', proven: false });
  });

  test('keep what rules said before that nobody was asked about', () => {
    const before: PolicyDraft = {
      ...DRAFT,
      targets: [{ team: TEAM.functional.id, minutes: 60 }, { minutes: 240 }],
      teamClock: { field: 'cf-own', stopsOn: 'unassign', proven: true },
      escalation: {
        linkedWork: {
          linkType: 'l',
          levels: { L2: { projectId: '1', projectKey: 'DEV', workType: 't', team: TEAM.tech.id } },
        },
      },
    };
    const typed = withTeams(fromDraft(before, found, []), 'L2', [TEAM.tech]);
    expect(toDraft(fromDraft(before, found, []), found, before)).toEqual(before);
    const draft = toDraft({ ...typed, defaults: { ...typed.defaults, L2: TEAM.tech.id } }, found, before);
    expect(draft.teams[1]).toEqual({ ...TEAM.tech, level: 'L2', notify: { kind: 'nobody' } });
    expect(draft.targets).toEqual([{ minutes: 240 }]);
    expect(draft.teamClock?.proven).toBe(true);
    expect(toDraft({ ...typed, teamSla: 'cf-first' }, found, before).teamClock?.proven).toBe(false);
  });
});
