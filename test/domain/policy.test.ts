import { parsePolicy } from '../../src/domain/policy';
import { targetDue } from '../../src/domain/target';
import { concerns, watchOf } from '../../src/domain/watch';
import { aPolicy, HOUR, MINUTE, MONDAY, STATUS } from '../support/builders';

describe('support rules', () => {
  const good = aPolicy();

  test.each([
    ['a team on a level that is not there', { teams: [{ id: 't', name: 'T', level: 'L7' }] }, /unknown level L7/],
    [
      'new tickets for a team that is not there',
      { entryTeam: 'nobody' },
      /new tickets go to a team that is not on the list/,
    ],
    ['a default team of another level', { defaultTeams: { L2: 't-desk' } }, /default team of level L2/],
    ['one level only', { levels: [{ id: 'L1', name: 'One' }] }, /at least two/],
    [
      'a team clock by re-entry without a re-entry status',
      { workTypes: { request: { waiting: STATUS.waiting } } },
      /no re-entry status/,
    ],
    [
      'a waiting status that is the re-entry status',
      { workTypes: { request: { waiting: '11', reentry: '11' } } },
      /waits in its re-entry status/,
    ],
  ])('with %s are refused', (_, over, why) => {
    expect(() => parsePolicy({ ...good, ...over })).toThrow(why);
  });

  test('with a field nobody knows are refused by name', () => {
    expect(() => parsePolicy({ ...good, colour: 'red' })).toThrow(/colour/);
  });

  test('give the first target that fits team and priority', () => {
    const policy = aPolicy({
      targets: [
        { team: 't-tech', priority: 'high', minutes: 30 },
        { team: 't-tech', minutes: 60 },
      ],
    });
    expect(targetDue(policy, 't-tech', 'high', MONDAY)).toBe(MONDAY + 30 * MINUTE);
    expect(targetDue(policy, 't-tech', 'low', MONDAY)).toBe(MONDAY + HOUR);
    expect(targetDue(policy, 't-prod', 'high', MONDAY)).toBeNull();
  });
});

describe('which changes concern a desk', () => {
  const policy = aPolicy();

  test('its team and level, and ways into and out of Done', () => {
    expect(concerns(policy, [{ fieldId: 'cf-team' }])).toBe(true);
    expect(concerns(policy, [{ fieldId: 'summary' }, { fieldId: 'cf-level' }])).toBe(true);
    expect(concerns(policy, [{ fieldId: 'status', from: '12', to: STATUS.resolved }])).toBe(true);
    expect(concerns(policy, [{ fieldId: 'status', from: STATUS.resolved, to: '12' }])).toBe(true);
  });

  test('and that somebody took a ticket which nobody had', () => {
    expect(concerns(policy, [{ fieldId: 'assignee', from: null, to: 'l2-agent' }])).toBe(true);
  });

  test('nothing else, and nothing at all once it is switched off', () => {
    expect(
      concerns(policy, [
        { fieldId: 'status', from: '10', to: '12' },
        { fieldId: 'assignee', from: 'x' },
      ]),
    ).toBe(false);
    expect(concerns(aPolicy({ enabled: false }), [{ fieldId: 'cf-team' }])).toBe(false);
    expect(watchOf(aPolicy({ enabled: false }))).toEqual({ watch: [], done: [] });
  });
});
