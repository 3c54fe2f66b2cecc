import { hitKey, offeredHits, offeredStates, stateKey } from '../../../../sandbox/site/sla/condition-words';
import { ready } from '../../seed/fresh-site';

const { site } = ready();
const OPEN = '10100';
const words = (all: readonly { key: string; label: string }[]) => all.map(({ key, label }) => [key, label]);

describe('the conditions of an SLA', () => {
  test('that start or stop a clock are offered in Jira’s words, for the statuses asked for', () => {
    expect(words(offeredHits(site, [OPEN, 'gone']))).toEqual([
      ['issue-created', 'Issue Created'],
      [`entered-status:${OPEN}`, `Entered Status: ${site.statuses.get(OPEN)!.name}`],
      ['entered-status:gone', 'Entered Status: gone'],
      ['assignee:from-unassigned', 'Assignee: From Unassigned'],
      ['assignee:to-unassigned', 'Assignee: To Unassigned'],
      ['assignee:changed', 'Assignee: Changed'],
      ['comment:customer', 'Comment: By Customer'],
      ['comment:for-customers', 'Comment: For Customers'],
      ['resolution:set', 'Resolution: Set'],
      ['due-date:set', 'Due Date: Set'],
      ['resolution:cleared', 'Resolution: Cleared'],
      ['due-date:cleared', 'Due Date: Cleared'],
      ['due-date:changed', 'Due Date: Changed'],
    ]);
  });

  test('that pause a clock are offered in Jira’s words', () => {
    expect(words(offeredStates(site, [OPEN, 'gone']))).toEqual([
      [`status:${OPEN}`, `Status: ${site.statuses.get(OPEN)!.name}`],
      ['status:gone', 'Status: gone'],
      ['assignee:set', 'Assignee: Set'],
      ['resolution:set', 'Resolution: Set'],
      ['assignee:not-set', 'Assignee: Not Set'],
      ['resolution:not-set', 'Resolution: Not Set'],
      ['due-date:set', 'Due Date: Set'],
    ]);
  });

  test('are found again by the key of what was chosen', () => {
    for (const { key, condition } of offeredHits(site, [OPEN])) expect(hitKey(condition)).toBe(key);
    for (const { key, condition } of offeredStates(site, [OPEN])) expect(stateKey(condition)).toBe(key);
  });
});
