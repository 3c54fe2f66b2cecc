import { compileJql } from '../../../../sandbox/site/search/compile-jql';
import type { Issue } from '../../../../sandbox/site/model';
import { HOUR, L1, MINUTE, openDesk, type Desk } from './desk';

let desk: Desk;
const find = (condition: string): string[] => {
  const { matches } = compileJql(desk.site, `"Time to resolution" ${condition}`, L1);
  return [...desk.site.issues.values()].filter(matches).map(({ key }) => key);
};

function move(issue: Issue, statusId: string, ago: number): void {
  const at = desk.clock.time - ago;
  issue.history.push({
    id: desk.site.nextId('history'),
    author: L1,
    at,
    items: [
      {
        field: 'status',
        fieldtype: 'jira',
        fieldId: 'status',
        from: issue.statusId,
        fromString: '',
        to: statusId,
        toString: '',
      },
    ],
  });
  issue.statusId = statusId;
  issue.version += 1;
}

beforeEach(() => {
  desk = openDesk();
  desk.raise({ ago: 3 * HOUR, fields: { priority: '1' } }); // HELP-1: goal 2 h, breached
  desk.raise({ ago: 3 * HOUR }); // HELP-2: goal 8 h, 5 h left
  move(desk.raise({ ago: 7.5 * HOUR }), '20', HOUR); // HELP-3: waits for the customer, 1.5 h left
  move(desk.raise({ ago: 10 * HOUR }), '40', 30 * MINUTE); // HELP-4: resolved late
  move(desk.raise({ ago: 2 * HOUR }), '40', 30 * MINUTE); // HELP-5: resolved in time
  desk.raise({ projectId: '10001' });
});

describe('JQL about an SLA', () => {
  it.each([
    ['= breached()', ['HELP-1', 'HELP-4']],
    ['!= breached()', ['HELP-2', 'HELP-3', 'HELP-5']],
    ['= everBreached()', ['HELP-1', 'HELP-4']],
    ['= running()', ['HELP-1', 'HELP-2']],
    ['= paused()', ['HELP-3']],
    ['= completed()', ['HELP-4', 'HELP-5']],
    ['!= completed()', ['HELP-1', 'HELP-2', 'HELP-3']],
    ['= withinCalendarHours()', ['HELP-1', 'HELP-2', 'HELP-3']],
    ['< remaining("2h")', ['HELP-1', 'HELP-3']],
    ['>= remaining("5h")', ['HELP-2']],
    ['< remaining()', ['HELP-1']],
    ['> elapsed("3h")', ['HELP-3']],
    ['<= elapsed("3h")', ['HELP-1', 'HELP-2']],
  ])('%s', (condition, keys) => {
    expect(find(condition)).toEqual(keys);
  });

  it('follows the clock', () => {
    const { matches } = compileJql(desk.site, '"Time to resolution" = breached()', L1);
    const second = desk.site.issues.get('10002')!;
    expect(matches(second)).toBe(false);
    desk.clock.time += 5 * HOUR + 1;
    expect(matches(second)).toBe(true);
  });
});
