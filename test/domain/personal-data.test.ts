import { accountsIn, withoutAccounts } from '../../src/domain/personal-data';
import { aPolicy } from '../support/builders';

const POLICY = aPolicy({
  teams: aPolicy().teams.map((team, index) =>
    index === 0 ? { ...team, notify: { kind: 'people' as const, accountIds: ['712020:ann', '712020:bob'] } } : team,
  ),
});
const KEPT = {
  rules: POLICY,
  saved: { at: 1, by: '712020:ann', how: 'saved' },
  plan: { managers: ['712020:bob'], draft: POLICY },
  reports: [{ check: 'link-type', changedBy: { accountId: '712020:ann', at: 1, summary: 'deleted' } }],
};

describe('account ids in what is kept', () => {
  test('are found wherever they are', () => {
    expect(new Set(accountsIn(KEPT))).toEqual(new Set(['712020:ann', '712020:bob']));
  });

  test('are taken out, and nothing else is', () => {
    const left = withoutAccounts(KEPT, new Set(['712020:ann']));
    expect(accountsIn(left)).not.toContain('712020:ann');
    expect(left).toMatchObject({
      saved: { at: 1, by: null, how: 'saved' },
      plan: { managers: ['712020:bob'] },
      reports: [{ check: 'link-type', changedBy: null }],
    });
    expect(left).toMatchObject({
      rules: { teams: [{ notify: { kind: 'people', accountIds: ['712020:bob'] } }, {}, {}, {}] },
    });
  });

  test('where nobody is left to be mailed, nobody is mailed', () => {
    const left = withoutAccounts(KEPT, new Set(['712020:ann', '712020:bob']));
    expect(left).toMatchObject({ rules: { teams: [{ notify: { kind: 'nobody' } }, {}, {}, {}] } });
    expect(accountsIn(left)).toEqual([]);
  });

  test('are found and taken out of the steps of a hand-over', () => {
    const steps = { from: 1, assignee: '712020:ann', assignTo: '712020:bob', returnTo: '10001' };
    expect(accountsIn(steps)).toEqual(['712020:ann', '712020:bob']);
    const left = withoutAccounts(steps, new Set(['712020:ann', '712020:bob']));
    expect(left).toEqual({ from: 1, assignee: null, returnTo: '10001' });
  });

  test('are none where Jira itself does not know the account any more', () => {
    expect(accountsIn({ by: 'unknown', people: ['unknown'] })).toEqual([]);
  });

  test('the very same is left where there is nothing to take out', () => {
    expect(withoutAccounts(KEPT, new Set(['712020:carol']))).toBe(KEPT);
  });
});
