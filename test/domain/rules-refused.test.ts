import { validate } from 'superstruct';
import { parsePolicy, Policy, PolicyDraft } from '../../src/domain/policy';
import { aPolicy, CLOCK, STATUS } from '../support/builders';

const good = aPolicy();
const why = (over: Record<string, unknown>) => validate({ ...good, ...over }, Policy)[0]?.message ?? 'taken';

test.each<[string, Record<string, unknown>, string]>([
  ['a level twice', { levels: [...good.levels, good.levels[0]] }, 'a support level is there twice'],
  ['a team twice', { teams: [...good.teams, good.teams[0]] }, 'a team is there twice'],
  [
    'two things at once',
    { entryTeam: 'nobody', defaultTeams: { L2: 't-desk' } },
    'new tickets go to a team that is not on the list; the default team of level L2 is not a team of that level',
  ],
  [
    'contradictions in the escalation rules',
    { escalation: { ...good.escalation, templates: { L9: [{ key: 'a', label: 'A', kind: 'text', required: true }] } } },
    'there are notes for unknown level L9',
  ],
  ['a default team that is not there', { defaultTeams: { L2: 'gone' } }, 'the default team of level L2 is not a team'],
])('rules with %s are refused, and say so', (_, over, message) => {
  expect(why(over)).toContain(message);
});

test('two levels are enough', () => {
  const teams = good.teams.filter(({ level }) => level !== 'L3');
  const closeCheck = { ...good.closeCheck, outcomeLevels: [] };
  expect(why({ levels: good.levels.slice(0, 2), teams, defaultTeams: {}, closeCheck })).toBe('taken');
});

test('only a team clock that stops by re-entry needs a re-entry status', () => {
  const workTypes = { request: { waiting: STATUS.waiting } };
  const clock = (stopsOn: string) => why({ workTypes, teamClock: { field: CLOCK.team, stopsOn, proven: true } });
  expect(clock('reentry')).toContain('work type request has no re-entry status, which the team clock needs');
  expect([clock('unassign'), clock('none'), why({ workTypes, teamClock: null })]).toEqual(['taken', 'taken', 'taken']);
  expect(clock('')).not.toBe('taken');
});

test('a team’s mail goes to nobody, to people or to a group', () => {
  const notified = (notify: unknown) => why({ teams: good.teams.map((team) => ({ ...team, notify })) });
  expect(notified({ kind: 'nobody' })).toBe('taken');
  expect(notified({ kind: 'group', groupId: 'g-1' })).toBe('taken');
  expect(notified({ kind: 'people', accountIds: ['712020:ann'] })).toBe('taken');
  for (const wrong of [
    {},
    { kind: '' },
    { kind: 'group' },
    { kind: 'people', accountIds: [] },
    { kind: 'nobody', groupId: 'g' },
  ])
    expect(notified(wrong)).not.toBe('taken');
});

test('the team stands in a field of teams or in a list of choices', () => {
  const kind = (it: string) => why({ fields: { ...good.fields, team: { id: 'cf-team', kind: it } } });
  expect([kind('team'), kind('select')]).toEqual(['taken', 'taken']);
  expect(kind('')).not.toBe('taken');
});

test('an admin is asked for a time zone that there is; rules that are kept have one', () => {
  const { version: _v, desk: _d, enabledAt: _e, fields: _f, doneStatuses: _s, ...rest } = good;
  const draft = (timeZone: string) =>
    validate({ ...rest, teamField: 'cf-team', hours: { ...good.hours, timeZone } }, PolicyDraft)[0]?.message ?? 'taken';
  expect(draft('Europe/Berlin')).toBe('taken');
  expect(draft('Europe/Atlantis')).toContain('there is no time zone Europe/Atlantis');
  expect(parsePolicy({ ...good, hours: { ...good.hours, timeZone: 'Europe/Atlantis' } })).toBeDefined();
});
