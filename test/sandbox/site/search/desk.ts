import type { Answer } from '../../../../sandbox/site/area';
import type { Caller } from '../../../../sandbox/site/caller';
import type { AccountId, Field, Issue, Project, RawValue, Site, SlaMetric } from '../../../../sandbox/site/model';
import { createGoalMatcher } from '../../../../sandbox/site/search/goal-matcher';
import { searchRoutes } from '../../../../sandbox/site/search/routes';
import { createSite } from '../../../../sandbox/site/site';

export const L1 = '712020:agent-l1';
export const L2 = '712020:agent-l2';
export const CUSTOMER = '712020:customer';
export const OUTSIDER = '712020:outsider';
export const TEAM_L1 = '3f2a1c5e-7b0d-4e6a-9a51-1d2c3b4a5001';
export const TEAM_L2 = '3f2a1c5e-7b0d-4e6a-9a51-1d2c3b4a5002';
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
/** Monday, 11:00 in Berlin. */
const MONDAY = Date.parse('2026-11-16T10:00:00Z');

const custom = (id: string, name: string, kind: Field['kind'], more: Partial<Field> = {}): Field => ({
  id,
  key: id,
  name,
  kind,
  custom: true,
  ...more,
});

const resolutionMetric = (): SlaMetric => ({
  id: '1',
  name: 'Time to resolution',
  start: [{ on: 'issue-created' }],
  pause: [{ while: 'status', statusId: '20' }],
  stop: [{ on: 'entered-status', statusId: '40' }],
  goals: [
    { jql: 'priority = Highest', duration: 2 * HOUR, calendarId: '1' },
    { jql: null, duration: 8 * HOUR, calendarId: '1' },
  ],
});

const project = (id: string, key: string, name: string): Project => ({
  id,
  key,
  name,
  typeKey: 'service_desk',
  style: 'classic',
  leadAccountId: L1,
  issueTypeIds: ['1', '2'],
  workflows: {},
  properties: {},
  nextIssueNumber: 1,
  roles: [
    { id: '10010', name: 'Service Desk Team', members: new Set([L1, L2]) },
    { id: '10011', name: 'Service Desk Customers', members: new Set([CUSTOMER]) },
  ],
  grants: {
    BROWSE_PROJECTS: [{ role: 'Service Desk Team' }, { role: 'Service Desk Customers' }],
    SERVICEDESK_AGENT: [{ role: 'Service Desk Team' }],
  },
  fieldIds: [],
  serviceDesk: { id: '1', requestTypes: [], queues: [], slas: [resolutionMetric()] },
});

export interface Desk {
  site: Site;
  clock: { time: number };
  /** A request as it stands; `ago`: how long since it was created. */
  raise(values?: Partial<Issue> & { ago?: number; fields?: Record<string, RawValue> }): Issue;
  ask(method: 'GET' | 'POST', path: string, what: Record<string, unknown>, as?: AccountId | null): Answer;
}

/** A desk HELP for the agents and the customer, and a project OPS that only the outsider sees. */
export function openDesk(): Desk {
  const clock = { time: MONDAY };
  const site = createSite({ clock: { now: () => clock.time } });
  const people: [AccountId, string][] = [
    [L1, 'L1 agent'],
    [L2, 'L2 agent'],
    [CUSTOMER, 'Customer'],
    [OUTSIDER, 'Outsider'],
  ];
  for (const [accountId, displayName] of people) {
    site.users.set(accountId, {
      accountId,
      displayName,
      email: `${accountId}@example.com`,
      accountType: accountId === CUSTOMER ? 'customer' : 'atlassian',
      active: true,
      timeZone: 'Europe/Berlin',
    });
  }
  site.goalMatches = createGoalMatcher(site);
  site.teams = [
    { id: TEAM_L1, name: 'Service Desk' },
    { id: TEAM_L2, name: 'Technical Support' },
  ];
  site.priorities = [
    ['1', 'Highest'],
    ['3', 'Medium'],
    ['5', 'Lowest'],
  ].map(([id, name], rank) => ({ id: id!, name: name!, rank, color: '' }));
  site.resolutions = [{ id: '10000', name: 'Done', description: '' }];
  for (const [id, name] of [
    ['1', 'Incident'],
    ['2', 'Service request'],
  ])
    site.issueTypes.set(id!, { id: id!, name: name!, description: '', subtask: false });
  site.statuses.set('10', { id: '10', name: 'Waiting for support', category: 'indeterminate', properties: {} });
  site.statuses.set('20', { id: '20', name: 'Waiting for customer', category: 'indeterminate', properties: {} });
  site.statuses.set('30', { id: '30', name: 'Open', category: 'new', properties: {} });
  site.statuses.set('40', { id: '40', name: 'Resolved', category: 'done', properties: {} });
  site.calendars.set('1', {
    id: '1',
    name: '24/7',
    timeZone: 'UTC',
    holidays: [],
    hours: ([1, 2, 3, 4, 5, 6, 7] as const).map((weekday) => ({ weekday, start: 0, end: 24 * HOUR })),
  });
  const help = project('10000', 'HELP', 'IT help desk');
  const ops = project('10001', 'OPS', 'Site operations');
  ops.grants = { BROWSE_PROJECTS: [{ account: OUTSIDER }] };
  const fields = [
    custom('customfield_10001', 'Team', 'team'),
    custom('customfield_10002', 'Owning team', 'select', {
      options: [
        { id: '10020', value: 'Control room' },
        { id: '10021', value: 'Field crew' },
      ],
    }),
    custom('customfield_10031', 'Time to resolution', 'sla'),
    custom('customfield_10200', 'Support Level', 'string', {
      app: { appId: 'app', moduleKey: 'level', readOnly: true },
    }),
    custom('customfield_10201', 'With team since', 'datetime', {
      app: { appId: 'app', moduleKey: 'since', readOnly: true },
    }),
    custom('customfield_10300', 'Effort', 'number'),
    custom('customfield_10010', 'Request Type', 'request-type'),
  ];
  for (const field of fields) site.fields.set(field.id, field);
  const system: [string, Field['kind']][] = [
    ['summary', 'summary'],
    ['description', 'adf'],
    ['status', 'status'],
    ['project', 'project'],
    ['assignee', 'user'],
  ];
  for (const [id, kind] of system) site.fields.set(id, { id, key: id, name: id, kind, custom: false });
  help.fieldIds = fields.map((field) => field.id);
  for (const one of [help, ops]) site.projects.set(one.id, one);

  return {
    site,
    clock,
    raise({ ago = 0, fields: given = {}, ...issue } = {}) {
      const home = site.projects.get(issue.projectId ?? '10000')!;
      const key = `${home.key}-${home.nextIssueNumber++}`;
      const created = clock.time - ago;
      const raised: Issue = {
        id: site.nextId('issue'),
        key,
        projectId: home.id,
        typeId: '2',
        statusId: '10',
        created,
        updated: created,
        creator: CUSTOMER,
        history: [],
        comments: [],
        properties: {},
        version: 1,
        values: { summary: `Request ${key}`, reporter: CUSTOMER, priority: '3', ...given },
        ...issue,
      };
      site.issues.set(raised.id, raised);
      site.issueKeys.set(key, raised.id);
      return raised;
    },
    ask(method, path, what, as = L1) {
      const found = searchRoutes.find(({ operation }) => operation === `${method} /rest/api/3/search/${path}`);
      if (!found) throw new Error(`no route ${method} ${path}`);
      const caller: Caller = { client: 'rest', accountId: as };
      const query = new URLSearchParams(method === 'GET' ? (what as Record<string, string>) : {});
      const body = method === 'POST' ? found.takes?.parse(what) : undefined;
      return found.run({ site, caller, params: {}, query, body }) as Answer;
    },
  };
}
