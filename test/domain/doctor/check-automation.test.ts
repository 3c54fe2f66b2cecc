import { checkAutomation } from '../../../src/domain/doctor/check-automation';
import type { FoundChange } from '../../../src/domain/doctor/desk-setup';
import { aFullPolicy, aSetup } from '../../support/desk-setup';
import { MINUTE, MONDAY } from '../../support/builders';

const POLICY = aFullPolicy();
const handed = (issueId: string, at = MONDAY): FoundChange => ({
  issueId,
  at,
  by: { name: 'Tierline', is: 'this-app' },
  fields: ['cf-since', 'status'],
});
const meddled = (issueId: string, over: Partial<FoundChange> = {}): FoundChange => ({
  issueId,
  at: MONDAY + MINUTE,
  by: { name: 'Robot', is: 'other-app' },
  fields: ['assignee'],
  ...over,
});
const look = (...is: FoundChange[]) => checkAutomation(POLICY, aSetup({ changes: { is } }, POLICY));
const twice = (over: Partial<FoundChange> = {}) =>
  look(handed('1'), meddled('1', over), handed('2'), meddled('2', over));

describe('another automation', () => {
  test('is named with what it changed, when it did so more than once right after a hand-over', () => {
    const found = twice();
    expect(found).toMatchObject({ check: 'other-automation', state: 'wrong', affectsHandOvers: true });
    expect(found.said?.happened).toBe('“Robot” changed the assignee of tickets right after they changed hands.');
    expect(found.steps.length).toBeGreaterThan(1);
    expect(twice({ fields: ['cf-team', 'cf-level', 'status'] }).said?.happened).toBe(
      '“Robot” changed the team, the support level, the status of tickets right after they changed hands.',
    );
  });

  test('may have done so once by chance', () => {
    expect(look(handed('1'), meddled('1'), handed('2')).state).toBe('fine');
    expect(look().state).toBe('fine');
  });

  test.each<[string, Partial<FoundChange>, string]>([
    ['at once', { at: MONDAY }, 'wrong'],
    ['two minutes after', { at: MONDAY + 2 * MINUTE }, 'wrong'],
    ['later', { at: MONDAY + 2 * MINUTE + 1 }, 'fine'],
    ['before', { at: MONDAY - 1 }, 'fine'],
    ['as a person', { by: { name: 'Ann', is: 'person' } }, 'fine'],
    ['as this app', { by: { name: 'Tierline', is: 'this-app' } }, 'fine'],
  ])('that changed something %s', (_, over, state) => {
    expect(twice(over).state).toBe(state);
  });

  test('has nothing to do with a hand-over of another ticket', () => {
    expect(look(handed('1'), meddled('2'), meddled('3')).state).toBe('fine');
  });

  test('is counted for itself; all that meddle are named, each thing once', () => {
    const other = { by: { name: 'Script', is: 'other-app' } } as const;
    const found = look(handed('1'), meddled('1'), meddled('1', other), handed('2'), meddled('2'), meddled('2', other));
    expect(found.said?.happened).toMatch(/^“Robot” and “Script” changed the assignee of/);
    expect(look(handed('1'), meddled('1'), handed('2'), meddled('2', other)).state).toBe('fine');
  });

  test('is not known where nothing could be looked at', () => {
    const unseen = aSetup({ changes: { unseen: 'no-answer' } });
    expect(checkAutomation(POLICY, unseen)).toMatchObject({ state: 'unknown', path: expect.stringContaining('HELP') });
  });
});
