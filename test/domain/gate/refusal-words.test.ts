import { refusalWords, type Blocked } from '../../../src/domain/gate/refusal-words';
import { MONDAY } from '../../support/builders';
import { anItem, upTo } from './some-links';

const MANY =
  'Close them first, unlink what does not belong here, or ask an escalation manager for “Close with override”.';
const words = (over: Partial<Blocked>): string =>
  refusalWords({ blockers: [], unread: 0, projectId: '10000', now: MONDAY, ...over });
const items = (count: number) => upTo(count).map((number) => anItem(number));

describe('why a ticket stays open', () => {
  test('one item is told with key, level, team, status and age', () => {
    expect(words({ blockers: items(1) })).toBe(
      'Linked work is still open: HELP-1 (L2, Technical Support, In Progress, 3 days old). ' +
        'Close it first, unlink it if it does not belong here, or ask an escalation manager for “Close with override”.',
    );
  });

  test('what an item does not show is left out', () => {
    const young = anItem(1, { level: null, team: null, created: MONDAY - 20_000 });
    expect(words({ blockers: [young] })).toContain('HELP-1 (In Progress, less than a minute old)');
  });

  test.each([
    [3, /HELP-1 \(.*\), HELP-2 \(.*\) and HELP-3 \([^)]*\)\. Close/],
    [4, /HELP-3 \([^)]*\) and 1 more\. Close/],
    [11, /HELP-3 \([^)]*\) and 8 more\. Close/],
  ])('of %i items the first three are named', (count, expected) => {
    const said = words({ blockers: items(count) });
    expect(said).toMatch(expected);
    expect(said).not.toContain('HELP-4');
    expect(said).toContain(MANY);
  });

  test('“at least”, where not all was looked at', () => {
    expect(words({ blockers: items(100), unread: 1_900 })).toContain('and at least 97 more. Close them');
    expect(words({ blockers: items(3), unread: 1 })).toContain(
      ', HELP-3 (L2, Technical Support, In Progress, 3 days old) and perhaps more.',
    );
    expect(words({ blockers: items(1), unread: 1 })).toContain(MANY);
  });

  test('work of another project, and work with a security level, is counted and never named', () => {
    const there = anItem(7, { key: 'DEV-7', projectId: '10002', team: 'Product Engineering' });
    const guarded = anItem(8, { key: 'HELP-8', guarded: true, team: 'Legal' });
    const said = words({ blockers: [there, anItem(1), guarded] });
    expect(said).toContain('HELP-1 (L2, Technical Support, In Progress, 3 days old) and 2 items you may not see.');
    expect(said).not.toMatch(/DEV|HELP-8|Product|Legal/);
  });

  test('hidden work alone is nothing that the person could close or unlink', () => {
    const there = anItem(7, { projectId: '10002' });
    expect(words({ blockers: [there] })).toBe(
      'Linked work is still open: 1 item you may not see. ' +
        'Ask whoever works on it to finish, or an escalation manager for “Close with override”.',
    );
    expect(words({ blockers: [there], unread: 5 })).toContain('open: at least 1 item you may not see.');
  });

  test('a ticket that is not there yet has no project of its own', () => {
    expect(words({ blockers: items(2), projectId: null })).toContain('open: 2 items you may not see.');
  });
});
