import type { AccountId, Issue } from '../../../../sandbox/site/model';
import { compileJql } from '../../../../sandbox/site/search/compile-jql';
import { CUSTOMER, HOUR, L1, L2, openDesk, type Desk } from './desk';

let desk: Desk;
const find = (jql: string): string[] => {
  const { matches } = compileJql(desk.site, jql, L1);
  return [...desk.site.issues.values()].filter(matches).map(({ key }) => key);
};

function change(issue: Issue, fieldId: string, to: string | null, ago: number, author: AccountId = L1): void {
  const from = fieldId === 'status' ? issue.statusId : ((issue.values[fieldId] as string | undefined) ?? null);
  const item = { field: fieldId, fieldtype: 'jira' as const, fieldId, from, fromString: null, to, toString: null };
  issue.history.push({ id: desk.site.nextId('change'), author, at: desk.clock.time - ago, items: [item] });
  if (fieldId === 'status') issue.statusId = to ?? '';
  else issue.values[fieldId] = to;
  issue.version++;
}

beforeEach(() => {
  desk = openDesk();
  // HELP-1: raised 30 h ago, waited for the customer from 20 h to 10 h ago, L2's since 5 h.
  const first = desk.raise({ ago: 30 * HOUR });
  change(first, 'status', '20', 20 * HOUR, L2);
  change(first, 'status', '10', 10 * HOUR);
  change(first, 'assignee', L2, 5 * HOUR);
  desk.raise({ ago: HOUR, fields: { assignee: L1, priority: '1' } }); // HELP-2: never changed
});

describe('JQL about the past finds', () => {
  it.each([
    ['status was "Waiting for customer"', ['HELP-1']],
    ['status was "Waiting for support"', ['HELP-1', 'HELP-2']],
    ['status was not "Waiting for customer"', ['HELP-2']],
    ['status was in (20, Open)', ['HELP-1']],
    ['status was not in (20, Open)', ['HELP-2']],
    ['status was 20 before -19h', ['HELP-1']],
    ['status was 20 before -21h', []],
    ['status was 20 after -11h', ['HELP-1']],
    ['status was 20 after -9h', []],
    ['status was 20 by 712020:agent-l2', ['HELP-1']],
    ['status was 20 by (712020:agent-l1, 712020:customer)', []],
    ['status was 10 by 712020:customer', ['HELP-1', 'HELP-2']],
    ['status was 20 during (-15h, -12h)', ['HELP-1']],
    ['status was 20 during (-5h, now())', []],
    ['status was 20 on 2026-11-15', ['HELP-1']],
    ['status was 20 on 2026-11-14', []],
    ['assignee was EMPTY', ['HELP-1']],
    ['assignee was currentUser()', ['HELP-2']],
    ['priority was Highest', ['HELP-2']],
    ['resolution was Unresolved', ['HELP-1', 'HELP-2']],
    ['reporter was 712020:customer', ['HELP-1', 'HELP-2']],
    ['status changed', ['HELP-1']],
    ['priority changed', []],
    ['status changed after -11h', ['HELP-1']],
    ['status changed before -25h', []],
    ['status changed from 10 to 20', ['HELP-1']],
    ['status changed from 20 to 20', []],
    ['status changed to 20 after -15h', []],
    ['status changed by currentUser()', ['HELP-1']],
    ['status changed from 10 by currentUser()', []],
    ['assignee changed from EMPTY to 712020:agent-l2', ['HELP-1']],
    ['status changed on 2026-11-16', ['HELP-1']],
    ['status changed on -7d', []],
    ['statusCategoryChangedDate < -29h', ['HELP-1']],
    ['issue in updatedBy(712020:agent-l2)', ['HELP-1']],
    ['issue in updatedBy(712020:agent-l2, -19h)', []],
    ['issue in updatedBy("712020:customer", -2h, -1m)', ['HELP-2']],
  ])('%s', (jql, keys) => {
    expect(find(jql)).toEqual(keys);
  });

  it('when the category of the status changed last', () => {
    change(desk.site.issues.get('10002')!, 'status', '40', 60_000, CUSTOMER);
    expect(find('statusCategoryChangedDate >= -2m')).toEqual(['HELP-2']);
  });
});
