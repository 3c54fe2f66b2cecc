import { compileJql } from '../../../../sandbox/site/search/compile-jql';
import { CUSTOMER, HOUR, L1, L2, openDesk, OUTSIDER, type Desk } from './desk';

let desk: Desk;
const find = (jql: string, as: string | null = L1): string[] => {
  const { matches } = compileJql(desk.site, jql, as);
  return [...desk.site.issues.values()].filter(matches).map(({ key }) => key);
};
const paragraph = (text: string) => ({
  type: 'doc',
  version: 1,
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});
const comment = (text: string, isPublic: boolean, at: number) => ({
  id: desk.site.nextId('comment'),
  author: L2,
  body: paragraph(text),
  at,
  public: isPublic,
  properties: {},
});

beforeEach(() => {
  desk = openDesk();
  const { site, clock } = desk;
  const people = { kind: 'users', custom: true } as const;
  site.fields.set('customfield_10400', { id: 'customfield_10400', key: 'p', name: 'Request participants', ...people });
  site.fields.set('customfield_10401', {
    id: 'customfield_10401',
    key: 'o',
    name: 'Organizations',
    kind: 'organizations',
    custom: true,
  });
  site.organizations.set('1', {
    id: '1',
    uuid: 'u',
    name: 'Northern branch',
    members: new Set([CUSTOMER]),
    properties: {},
    serviceDeskIds: new Set(['1']),
  });
  site.groups.push({ id: 'g', name: 'night shift', members: new Set([L2]) });
  site.issueTypes.set('3', { id: '3', name: 'Sub-task', description: '', subtask: true });
  site.linkTypes = [{ id: '1', name: 'Blocker', inward: 'is blocked by', outward: 'blocks' }];
  const help = site.projects.get('10000')!;
  help.serviceDesk!.requestTypes = [
    { id: '7', name: 'Get IT help', description: '', issueTypeId: '2', customerStatusNames: {} },
  ];
  help.securityLevels = [
    { id: '20', name: 'Agents only', description: '', grants: [{ role: 'Service Desk Team' }] },
    { id: '21', name: 'L2 only', description: '', grants: [{ account: L2 }] },
  ];
  const one = desk.raise({
    requestTypeId: '7',
    comments: [comment('Rebooted the toaster', false, clock.time), comment('Please wait', true, clock.time)],
    fields: { customfield_10400: [L2], customfield_10401: ['1'], assignee: L2 },
    watchers: new Set([L1, L2]),
  });
  const two = desk.raise({ typeId: '3', fields: { parent: one.id, description: paragraph('A toaster burns') } });
  desk.raise({
    securityLevelId: '20',
    approvals: [
      {
        id: '1',
        name: 'Waits',
        statusId: '10',
        created: 0,
        finalDecision: 'pending',
        approvers: [
          { accountId: L1, decision: 'approved' },
          { accountId: L2, decision: 'pending' },
        ],
      },
    ],
  });
  desk.raise({ securityLevelId: '21' });
  site.links.push({ id: '1', typeId: '1', inward: one.id, outward: two.id });
});

describe('JQL finds', () => {
  it.each([
    ['text ~ toaster', ['HELP-1', 'HELP-2']],
    ['text ~ "toaster wait"', []],
    ['text ~ "request HELP"', ['HELP-1', 'HELP-2', 'HELP-3']],
    ['comment ~ toaster', ['HELP-1']],
    ['comment !~ toaster', []],
    ['parent = HELP-1', ['HELP-2']],
    ['parent is EMPTY', ['HELP-1', 'HELP-3']],
    ['issueLinkType = blocks', ['HELP-1']],
    ['issueLinkType = "is blocked by"', ['HELP-2']],
    ['issueLinkType in (BLOCKER)', ['HELP-1', 'HELP-2']],
    ['issueLinkType is EMPTY', ['HELP-3']],
    ['issue in linkedIssues(HELP-1)', ['HELP-2']],
    ['issue in linkedIssues(HELP-1, "blocks")', ['HELP-2']],
    ['issue in linkedIssues(HELP-1, "is blocked by")', []],
    ['issue not in linkedIssues(HELP-1)', ['HELP-1', 'HELP-3']],
    ['issue in (HELP-3, linkedIssues(HELP-1))', ['HELP-2', 'HELP-3']],
    ['issue in watchedIssues()', ['HELP-1']],
    ['watcher = currentUser()', ['HELP-1']],
    ['watcher = 712020:agent-l2', []],
    ['"Request participants" = 712020:agent-l2', ['HELP-1']],
    ['Organizations = "northern branch"', ['HELP-1']],
    ['"Request Type" = "get it help"', ['HELP-1']],
    ['assignee in membersOf("night shift")', ['HELP-1']],
    ['reporter in organizationMembers("Northern branch")', ['HELP-1', 'HELP-2', 'HELP-3']],
    ['level = "Agents only"', ['HELP-3']],
    ['level is EMPTY', ['HELP-1', 'HELP-2']],
    ['issuetype in subtaskIssueTypes()', ['HELP-2']],
    ['issuetype in standardIssueTypes()', ['HELP-1', 'HELP-3']],
    ['project in projectsLeadByUser()', ['HELP-1', 'HELP-2', 'HELP-3']],
    ['project in projectsLeadByUser("712020:agent-l2")', []],
    ['project in projectsWhereUserHasRole("Service Desk Customers")', []],
    ['project in projectsWhereUserHasPermission("Browse Projects")', ['HELP-1', 'HELP-2', 'HELP-3']],
    ['approvals = pending()', ['HELP-3']],
    ['approvals = approved()', []],
    ['approvals = myPending()', []],
    ['approvals = myApproval()', ['HELP-3']],
    ['approvals = pendingBy(712020:agent-l2)', ['HELP-3']],
    ['approvals = approver(712020:agent-l1, "712020:customer")', ['HELP-3']],
    ['created >= startOfWeek() AND created <= endOfWeek()', ['HELP-1', 'HELP-2', 'HELP-3']],
    ['created < startOfWeek()', []],
    ['created > startOfMonth(-1) AND created < endOfYear()', ['HELP-1', 'HELP-2', 'HELP-3']],
    ['created > startOfMonth("+16d")', []],
    ['created > startOfMonth("+15d")', ['HELP-1', 'HELP-2', 'HELP-3']],
    ['created < endOfMonth("-1M")', []],
    ['created > startOfYear(1)', []],
  ])('%s', (jql, keys) => {
    expect(find(jql)).toEqual(keys);
  });

  it('internal comments only for those who read them', () => {
    expect(find('comment ~ toaster', CUSTOMER)).toEqual([]);
    expect(find('comment ~ wait', CUSTOMER)).toEqual(['HELP-1']);
    expect(find('text ~ toaster', CUSTOMER)).toEqual(['HELP-2']);
  });

  it('requests of a security level only for its members', () => {
    expect(find('project = HELP', L2)).toEqual(['HELP-1', 'HELP-2', 'HELP-3', 'HELP-4']);
    expect(find('project = HELP', CUSTOMER)).toEqual(['HELP-1', 'HELP-2']);
  });

  it('other people’s watching for those who may view watchers', () => {
    desk.site.projects.get('10000')!.grants['VIEW_VOTERS_AND_WATCHERS'] = [{ role: 'Service Desk Team' }];
    expect(find('watcher = 712020:agent-l2')).toEqual(['HELP-1']);
  });

  it('nothing archived', () => {
    desk.site.issues.get('10001')!.archived = { at: 0, by: L1 };
    expect(find('project = HELP')).toEqual(['HELP-2', 'HELP-3']);
    desk.site.projects.get('10000')!.archived = { at: 0, by: L1 };
    expect(find('created < now() OR created >= now()')).toEqual([]);
  });

  it('in an SLA goal by who belongs to a group now', () => {
    const { site } = desk;
    const issue = site.issues.get('10001')!;
    const matches = () => site.goalMatches?.('assignee in membersOf("night shift")', issue);
    expect(matches()).toBe(true);
    site.groups[0]!.members.delete(L2);
    expect(matches()).toBe(false);
  });
});

describe('entity properties', () => {
  beforeEach(() => {
    const index = { appId: 'app', entityType: 'issue' as const, propertyKey: 'tierline' };
    desk.site.propertyIndexes = [
      { ...index, path: 'level', type: 'string', alias: 'escalation level' },
      { ...index, path: 'note.text', type: 'text' },
      { ...index, path: 'hops', type: 'number', alias: 'hops' },
      { ...index, path: 'by', type: 'user' },
      { ...index, path: 'at', type: 'date', alias: 'escalated at' },
      { ...index, path: 'tags', type: 'string' },
      { ...index, entityType: 'project', path: 'mode', type: 'string' },
    ];
    const [one, two] = [...desk.site.issues.values()];
    one!.properties['tierline'] = {
      level: 'L2',
      note: { text: 'Handed over by mail' },
      hops: 2,
      by: L1,
      at: new Date(desk.clock.time - HOUR).toISOString(),
      tags: ['vpn', 'mail'],
      secret: 'x',
    };
    two!.properties['tierline'] = { level: 'L3', hops: 5, tags: ['vpn'] };
    desk.site.projects.get('10000')!.properties['tierline'] = { mode: 'strict' };
  });

  it.each([
    ['issue.property[tierline].level = L2', ['HELP-1']],
    ['issue.property["tierline"].level != L2', ['HELP-2']],
    ['"Escalation Level" in (L2, L3)', ['HELP-1', 'HELP-2']],
    ['"escalation level" is EMPTY', ['HELP-3']],
    ['issue.property[tierline].note.text ~ "handed mail"', ['HELP-1']],
    ['hops > 2', ['HELP-2']],
    ['issue.property[tierline].by = currentUser()', ['HELP-1']],
    ['"escalated at" >= -2h', ['HELP-1']],
    ['issue.property[tierline].tags = vpn', ['HELP-1', 'HELP-2']],
    ['issue.property[tierline].tags != mail', ['HELP-2']],
    ['project.property[tierline].mode = "strict"', ['HELP-1', 'HELP-2', 'HELP-3']],
    ['issue.property[tierline].secret = x', []],
  ])('%s', (jql, keys) => {
    expect(find(jql)).toEqual(keys);
  });

  it('order by number and date', () => {
    const { matches, compare } = compileJql(desk.site, 'project = HELP ORDER BY hops DESC', L1);
    const sorted = [...desk.site.issues.values()].filter(matches).sort(compare);
    expect(sorted.map(({ key }) => key)).toEqual(['HELP-2', 'HELP-1', 'HELP-3']);
  });

  it('find nothing any more once the app that indexed them is gone', () => {
    desk.site.propertyIndexes = [];
    expect(find('issue.property[tierline].level = L2')).toEqual([]);
    expect(() => find('"escalation level" = L2')).toThrow("Field 'escalation level' does not exist");
  });

  it('sort by what is indexed as a number or a date; whether other kinds sort nobody knows', () => {
    expect(find('issue.property[tierline].hops > 0 ORDER BY hops')).not.toEqual([]);
    expect(() => find('issue.property[tierline].hops > 0 ORDER BY "escalation level"')).toThrow('not supported');
  });

  it('are nobody’s who may not browse', () => {
    expect(find('issue.property[tierline].level = L2', OUTSIDER)).toEqual([]);
  });
});
