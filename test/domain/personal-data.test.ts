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

describe('where account ids are looked for', () => {
  const gone = new Set(['712020:ann']);
  const without = (value: unknown) => withoutAccounts(value, gone);

  test.each(['by', 'accountId', 'assignee'])('under “%s”, which names one', (name) => {
    expect(accountsIn({ [name]: '712020:ann', title: '712020:bob' })).toEqual(['712020:ann']);
    expect(without({ [name]: '712020:ann', other: 1 })).toEqual({ [name]: null, other: 1 });
    expect(without([{ [name]: '712020:bob' }, { [name]: '712020:ann' }])).toEqual([
      { [name]: '712020:bob' },
      { [name]: null },
    ]);
  });

  test.each(['accountIds', 'managers', 'people'])('under “%s”, which names several', (name) => {
    expect(accountsIn({ [name]: ['712020:ann', '712020:bob'], words: ['712020:carol'] })).toEqual([
      '712020:ann',
      '712020:bob',
    ]);
    expect(without({ [name]: ['712020:ann', '712020:bob'], words: ['712020:ann'] })).toEqual({
      [name]: ['712020:bob'],
      words: ['712020:ann'],
    });
  });

  test('in lists of other things under those names, within each of these', () => {
    const people = [{ accountId: '712020:ann' }, 'two words', '712020:ann'];
    expect(accountsIn({ people })).toEqual(['712020:ann']);
    expect(without({ people })).toEqual({ people: [{ accountId: null }, 'two words', '712020:ann'] });
  });

  test('and nothing else is taken for one', () => {
    for (const by of ['', 'two words', 'a'.repeat(129), ' 712020:ann', '712020:ann!', 7, null, undefined])
      expect(accountsIn({ by })).toEqual([]);
    expect(accountsIn({ by: 'a'.repeat(128) })).toHaveLength(1);
    expect(accountsIn('712020:ann')).toEqual([]);
  });
});

describe('what is left without the account', () => {
  const gone = new Set(['712020:ann']);
  const without = (value: unknown) => withoutAccounts(value, gone);

  test('mail to people goes to nobody when nobody is left of them; other lists just end empty', () => {
    expect(without({ kind: 'people', accountIds: ['712020:ann'] })).toEqual({ kind: 'nobody' });
    expect(without({ kind: 'list', accountIds: ['712020:ann'] })).toEqual({ kind: 'list', accountIds: [] });
    expect(without({ kind: 'people', by: '712020:ann' })).toEqual({ kind: 'people', by: null });
  });

  test('who changed what is forgotten with the change, of that person alone', () => {
    const changedBy = (accountId: string) => ({ changedBy: { accountId, at: 1 }, by: '712020:ann' });
    expect(without(changedBy('712020:ann'))).toEqual({ changedBy: null, by: null });
    expect(without(changedBy('712020:bob'))).toEqual({ changedBy: { accountId: '712020:bob', at: 1 }, by: null });
    expect(without({ saved: { accountId: '712020:ann', at: 1 } })).toEqual({ saved: { accountId: null, at: 1 } });
    expect(without({ changedBy: '712020:ann', by: '712020:ann' })).toEqual({ changedBy: '712020:ann', by: null });
  });

  test('an aim that others have stays', () => {
    expect(without({ assignTo: '712020:bob', by: '712020:ann' })).toEqual({ assignTo: '712020:bob', by: null });
    expect(without({ assignTo: '712020:ann', by: '712020:ann' })).toEqual({ by: null });
  });
});
