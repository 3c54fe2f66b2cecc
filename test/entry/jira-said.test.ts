import { jiraSaid } from '../../src/entry/jira-said';
import { JiraFailure, type FailureKind } from '../../src/ports';

const said = (kind: FailureKind, retryAfter: number | null = null) =>
  jiraSaid(new JiraFailure(kind, 'read issue answered 4xx', retryAfter));

describe('what a person is told when Jira does not do it', () => {
  test.each<[number | null, string]>([
    [null, 'Try again in a few minutes.'],
    [0, 'Try again in a second.'],
    [1_200, 'Try again in 2 seconds.'],
    [90_000, 'Try again in 90 seconds.'],
    [90_001, 'Try again in 2 minutes.'],
    [1_800_000, 'Try again in 30 minutes.'],
  ])('after %p milliseconds of waiting they are let in again', (retryAfter, next) => {
    expect(said('busy', retryAfter)?.next).toBe(next);
  });

  test('an answer that was lost is told as one: it may have been done', () => {
    expect(said('unknown')).toMatchObject({ means: 'It may have been done all the same.' });
  });

  test.each<FailureKind>(['gone', 'forbidden', 'refused', 'field', 'no-way'])(
    '%s names the call that failed',
    (kind) => {
      expect(said(kind)?.happened).toMatch('read issue answered 4xx');
    },
  );

  test('what no person can act on is left to the log', () => {
    expect(said('strange')).toBeNull();
  });
});
