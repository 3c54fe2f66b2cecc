import type { Issue } from '../../../../sandbox/site/model';
import { compileJql } from '../../../../sandbox/site/search/compile-jql';
import { CUSTOMER, HOUR, L1, L2, MINUTE, OUTSIDER, openDesk, TEAM_L1, TEAM_L2, type Desk } from './desk';

let desk: Desk;
const paragraph = (text: string) => ({
  type: 'doc',
  version: 1,
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});

/** Keys of what is found, in the order of their numbers. */
function find(jql: string, as: string | null = L1): string[] {
  const { matches } = compileJql(desk.site, jql, as);
  return [...desk.site.issues.values()].filter((issue: Issue) => matches(issue)).map((issue) => issue.key);
}

beforeEach(() => {
  desk = openDesk();
  // HELP-1 … HELP-4, OPS-1
  desk.raise({
    ago: 3 * HOUR,
    typeId: '1',
    statusId: '30',
    fields: {
      priority: '1',
      summary: 'Printer on fire',
      description: paragraph('The toner smells'),
      labels: ['fire', 'printer'],
      customfield_10001: TEAM_L1,
      customfield_10200: 'L1',
      customfield_10300: 2,
    },
  });
  desk.raise({
    ago: 2 * HOUR,
    fields: {
      assignee: L2,
      summary: 'No mail since Monday',
      customfield_10001: TEAM_L2,
      customfield_10200: 'L2',
      customfield_10201: desk.clock.time - 30 * MINUTE,
    },
  });
  desk.raise({
    ago: HOUR,
    statusId: '40',
    fields: {
      assignee: L1,
      resolution: '10000',
      resolutiondate: desk.clock.time - MINUTE,
      priority: '5',
      customfield_10002: '10021',
    },
  });
  desk.raise({ ago: 5 * MINUTE, fields: { reporter: L1, priority: null } });
  desk.raise({ projectId: '10001' });
});

describe('JQL finds', () => {
  const cases: [string, string[]][] = [
    ['project = HELP', ['HELP-1', 'HELP-2', 'HELP-3', 'HELP-4']],
    ['project = "it help desk" AND issuetype = incident', ['HELP-1']],
    ['project = 10000 AND type != 1', ['HELP-2', 'HELP-3', 'HELP-4']],
    ['key in (help-1, HELP-3)', ['HELP-1', 'HELP-3']],
    ['project = HELP AND key > HELP-2', ['HELP-3', 'HELP-4']],
    ['id = 10002', ['HELP-2']],
    ['status = "Waiting for support"', ['HELP-2', 'HELP-4']],
    ['status in (Open, 40)', ['HELP-1', 'HELP-3']],
    ['statusCategory != Done', ['HELP-1', 'HELP-2', 'HELP-4']],
    ['statusCategory = "To Do"', ['HELP-1']],
    ['assignee is EMPTY', ['HELP-1', 'HELP-4']],
    ['assignee = currentUser()', ['HELP-3']],
    ['assignee in (EMPTY, 712020:agent-l2)', ['HELP-1', 'HELP-2', 'HELP-4']],
    ['reporter != "712020:customer"', ['HELP-4']],
    ['resolution = Unresolved', ['HELP-1', 'HELP-2', 'HELP-4']],
    ['resolution is not EMPTY AND resolved > -2m', ['HELP-3']],
    ['priority > Medium', ['HELP-1']],
    ['priority <= Medium', ['HELP-2', 'HELP-3']],
    ['labels = fire', ['HELP-1']],
    ['summary ~ "fire printer"', ['HELP-1']],
    ['summary ~ "\\"mail since\\""', ['HELP-2']],
    ['summary ~ "print*"', ['HELP-1']],
    ['summary ~ "print"', []],
    ['description ~ toner', ['HELP-1']],
    ['summary !~ request', ['HELP-1', 'HELP-2']],
    [`cf[10001] = ${TEAM_L2}`, ['HELP-2']],
    [`Team in (${TEAM_L1}, "${TEAM_L2}")`, ['HELP-1', 'HELP-2']],
    [`"team[Team]" is EMPTY`, ['HELP-3', 'HELP-4']],
    ['"Owning team[Dropdown]" = "field crew"', ['HELP-3']],
    ['"Owning team" = 10021', ['HELP-3']],
    ['"Support Level" = L2', ['HELP-2']],
    ['"Support Level" != L2', ['HELP-1']],
    ['"With team since" <= -30m', ['HELP-2']],
    ['"With team since" is EMPTY AND project = HELP', ['HELP-1', 'HELP-3', 'HELP-4']],
    ['Effort >= 2', ['HELP-1']],
    ['created >= -75m', ['HELP-3', 'HELP-4']],
    ['updated < "-1h 30m"', ['HELP-1', 'HELP-2']],
    ['created >= "2026-11-16 10:00" AND created < now()', ['HELP-3', 'HELP-4']],
    ['created < "2026/11/16 9:01"', ['HELP-1', 'HELP-2']],
    ['created >= startOfDay() AND created <= endOfDay()', ['HELP-1', 'HELP-2', 'HELP-3', 'HELP-4']],
    ['created >= startOfDay("+1d")', []],
    ['created >= 2026-11-16 AND NOT (status = Open OR assignee = 712020:agent-l2)', ['HELP-3', 'HELP-4']],
  ];

  it.each(cases)('%s', (jql, keys) => {
    expect(find(jql)).toEqual(keys);
  });

  it('what has no value neither for = nor for !=, as in Jira', () => {
    expect(find('assignee = 712020:agent-l2 OR assignee != 712020:agent-l2')).toEqual(['HELP-2', 'HELP-3']);
    expect(find('priority not in (Highest) OR priority in (Highest)')).toEqual(['HELP-1', 'HELP-2', 'HELP-3']);
  });

  it('only what the viewer may browse', () => {
    expect(find('created < now() OR created >= now()')).toEqual(['HELP-1', 'HELP-2', 'HELP-3', 'HELP-4']);
    expect(find('reporter is not EMPTY', CUSTOMER)).toEqual(['HELP-1', 'HELP-2', 'HELP-3']);
    expect(find('reporter is not EMPTY', OUTSIDER)).toEqual(['OPS-1']);
    expect(find('reporter is not EMPTY', null)).toEqual([]);
  });

  it('by the day that it is where the viewer is', () => {
    desk.clock.time = Date.parse('2026-11-16T23:30:00Z');
    desk.raise();
    expect(find('created >= startOfDay()')).toEqual(['HELP-5']);
    desk.site.users.get(L1)!.timeZone = 'America/New_York';
    expect(find('created >= startOfDay()')).toHaveLength(5);
    expect(find('created >= 2026-11-17')).toEqual([]);
  });

  it('anew as time goes by, with the same compiled query', () => {
    const { matches } = compileJql(desk.site, 'created >= -10m', L1);
    const issue = desk.site.issues.get('10004')!;
    expect(matches(issue)).toBe(true);
    desk.clock.time += HOUR;
    expect(matches(issue)).toBe(false);
  });

  it('in ten thousand issues within a tenth of a second', () => {
    for (let i = 0; i < 10_000; i++) desk.raise({ ago: i * MINUTE, statusId: i % 3 ? '10' : '40' });
    const jql = 'project = HELP AND statusCategory != Done AND updated >= -7d';
    find(jql);
    const times = [0, 0, 0].map(() => {
      const begin = performance.now();
      expect(find(jql).length).toBeGreaterThan(6_000);
      return performance.now() - begin;
    });
    expect(Math.min(...times)).toBeLessThan(100);
  });
});

describe('ORDER BY', () => {
  const sorted = (jql: string): string[] => {
    const { matches, compare } = compileJql(desk.site, jql, L1);
    return [...desk.site.issues.values()]
      .filter(matches)
      .sort(compare)
      .map(({ key }) => key);
  };

  it.each([
    ['project = HELP', ['HELP-4', 'HELP-3', 'HELP-2', 'HELP-1']],
    ['project = HELP ORDER BY created', ['HELP-4', 'HELP-3', 'HELP-2', 'HELP-1']],
    ['project = HELP ORDER BY created ASC', ['HELP-1', 'HELP-2', 'HELP-3', 'HELP-4']],
    ['project = HELP ORDER BY priority DESC', ['HELP-1', 'HELP-2', 'HELP-3', 'HELP-4']],
    ['project = HELP ORDER BY priority ASC', ['HELP-3', 'HELP-2', 'HELP-1', 'HELP-4']],
    ['project = HELP ORDER BY assignee, key ASC', ['HELP-3', 'HELP-2', 'HELP-1', 'HELP-4']],
    ['project = HELP ORDER BY "With team since" DESC, key ASC', ['HELP-2', 'HELP-1', 'HELP-3', 'HELP-4']],
    ['project = HELP ORDER BY status DESC, key DESC', ['HELP-3', 'HELP-1', 'HELP-4', 'HELP-2']],
  ])('%s', (jql, keys) => {
    expect(sorted(jql)).toEqual(keys);
  });

  it('puts the request that breaches first at the top of a queue', () => {
    expect(sorted('project = HELP AND resolution = Unresolved ORDER BY "Time to resolution" ASC')).toEqual([
      'HELP-1',
      'HELP-2',
      'HELP-4',
    ]);
  });
});
