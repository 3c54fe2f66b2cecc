import { atDesk, type DeskHands } from '../../../sandbox/seed/desk';
import { ROLE } from '../../../sandbox/seed/roles';
import { ACCOUNT } from '../../../sandbox/seed/stock/people';
import type { Actor } from '../../../sandbox/site/actor';
import { portalTimeline } from '../../../sandbox/site/jsm/portal';
import type { Issue, Site } from '../../../sandbox/site/model';
import { compileJql } from '../../../sandbox/site/search/compile-jql';
import { metricsOf, readSla } from '../../../sandbox/site/sla/read';
import { makeTransition } from '../../../sandbox/site/workflow/make-transition';
import { HOUR, MONDAY_TEN, ready, setUp, type Fresh } from './fresh-site';

const CASES: { desk: string; requestType: string; waiting: string; statuses: string[] }[] = [
  {
    desk: 'HELP',
    requestType: 'Get IT help',
    waiting: 'Waiting for support',
    statuses: [
      'Waiting for support',
      'Waiting for customer',
      'In Progress',
      'Escalated',
      'Pending',
      'Resolved',
      'Canceled',
      'Closed',
    ],
  },
  {
    desk: 'HELP',
    requestType: 'Report a system problem',
    waiting: 'Open',
    statuses: ['Open', 'Work in progress', 'Pending', 'Completed', 'Canceled', 'Closed'],
  },
  {
    desk: 'OPS',
    requestType: 'Report a fault',
    waiting: 'Waiting for crew',
    statuses: ['New', 'Waiting for crew', 'Working', 'Waiting for requester', 'Done', 'Canceled'],
  },
];

function anApp({ site }: Fresh): Actor {
  const app = {
    accountId: '712020:app-test',
    displayName: 'App',
    email: 'app@example.com',
    accountType: 'app',
    active: true,
    timeZone: 'UTC',
  } as const;
  site.users.set(app.accountId, app);
  for (const project of site.projects.values())
    project.roles.find((it) => it.name === ROLE.apps)?.members.add(app.accountId);
  return { accountId: app.accountId, appId: 'test' };
}

/** The way to *Escalated*, which the set-up hides: tickets may stand there from before. */
function openEscalated({ workflows, statuses }: Site): void {
  for (const { transitions } of workflows.values())
    for (const way of transitions) if (statuses.get(way.to)?.name === 'Escalated') delete way.conditions;
}

/** Through *Handing over* and back, as the app does it: two transitions at one instant. */
function handOver(site: Site, issue: Issue, app: Actor): void {
  makeTransition(site, issue, '201', {}, app);
  makeTransition(site, issue, '211', {}, app);
}

const statusName = (site: Site, issue: Issue): string | undefined => site.statuses.get(issue.statusId)?.name;
const cycles = (site: Site, issue: Issue, metricName: string) => {
  const metric = metricsOf(site, issue).find((it) => it.name === metricName);
  if (!metric) throw new Error(metricName);
  const reading = readSla(site, issue, metric);
  return { completed: reading?.completed ?? [], ongoing: reading?.ongoing };
};
const starts = (site: Site, issue: Issue, metricName: string) => {
  const { completed, ongoing } = cycles(site, issue, metricName);
  return { completed: completed.map((it) => [it.startTime, it.stopTime, it.elapsedTime]), ongoing: ongoing?.startTime };
};

describe.each(CASES)('$requestType at $desk', ({ desk, requestType, waiting, statuses }) => {
  let it: Fresh;
  let app: Actor;
  const issues = new Map<string, Issue>();
  const brought = (status: string): Issue => {
    const issue = issues.get(status);
    if (!issue) throw new Error(status);
    return issue;
  };
  beforeAll(async () => {
    it = await setUp();
    app = anApp(it);
    const hands: DeskHands = atDesk(it.site, desk);
    openEscalated(it.site);
    for (const status of statuses) issues.set(status, hands.raise({ requestType }));
    await it.after(1);
    for (const status of statuses) hands.moveTo(brought(status), status);
    await it.after(0.5);
  });

  test.each(statuses)('a hand-over in %s gives the team a new cycle and the customer nothing new', (status) => {
    const { site } = it;
    const issue = brought(status);
    const before = {
      response: starts(site, issue, 'Time to first response'),
      resolution: starts(site, issue, 'Time to resolution'),
    };
    const seen = portalTimeline(site, issue);
    const mails = site.mails.length;

    handOver(site, issue, app);

    expect(statusName(site, issue)).toBe(waiting);
    expect(starts(site, issue, 'Time to first response')).toEqual(before.response);
    expect(starts(site, issue, 'Time to resolution')).toEqual(before.resolution);
    expect(cycles(site, issue, 'Time with team').ongoing).toMatchObject({
      startTime: MONDAY_TEN + 1.5 * HOUR,
      elapsedTime: 0,
    });
    expect(cycles(site, issue, 'Time with team').completed.at(-1)?.stopTime).toBeLessThanOrEqual(
      MONDAY_TEN + 1.5 * HOUR,
    );
    // The customer reads at most that the request waits again, and never that it was handed over.
    const told = portalTimeline(site, issue).slice(seen.length);
    expect(told.length).toBe(status === waiting ? 0 : 1);
    expect(JSON.stringify(portalTimeline(site, issue))).not.toContain('Handing over');
    expect(site.mails.length - mails).toBe(told.length);
  });

  test.each(statuses)('a person can bring it from %s back to its waiting status', (status) => {
    const hands = atDesk(it.site, desk);
    const issue = hands.moveTo(hands.raise({ requestType }), status);
    expect(statusName(it.site, hands.moveTo(issue, waiting))).toBe(waiting);
  });
});

describe('the ready desks', () => {
  it("lets no person hand over through the status that is the app's", async () => {
    const { site, help } = await setUp();
    const issue = help.raise();
    for (const accountId of [ACCOUNT.admin, ACCOUNT.agentL1, ACCOUNT.manager]) {
      expect(() => makeTransition(site, issue, '201', {}, { accountId })).toThrow('400');
      expect(() => help.moveTo(issue, 'Handing over', accountId)).toThrow(/no path/);
    }
  });

  it('names neither Handing over nor a waiting status among what starts or stops a customer metric', async () => {
    const { site } = await setUp();
    const banned = new Set(
      [...site.statuses.values()]
        .filter((it) => ['Handing over', ...CASES.map((one) => one.waiting)].includes(it.name))
        .map((it) => it.id),
    );
    expect(banned.size).toBe(4);
    for (const project of site.projects.values()) {
      for (const metric of project.serviceDesk?.slas.filter((it) => it.name !== 'Time with team') ?? []) {
        const named = [...metric.start, ...metric.stop].flatMap((it) =>
          it.on === 'entered-status' ? [it.statusId] : [],
        );
        expect(named.filter((id) => banned.has(id))).toEqual([]);
      }
    }
  });

  it('has an escalation manager who is one, and a link that reads from parent to child', async () => {
    const { site } = await setUp();
    for (const { project } of [atDesk(site, 'HELP'), atDesk(site, 'OPS')]) {
      expect([...(project.roles.find((it) => it.name === 'Escalation manager')?.members ?? [])]).toEqual([
        ACCOUNT.manager,
      ]);
    }
    expect(site.linkTypes.find((it) => it.name === 'Escalation')).toMatchObject({
      outward: 'is escalated to',
      inward: 'is escalated from',
    });
  });

  it('sorts work into the queue of the team that has it, on either desk', () => {
    const { site } = ready();
    for (const [desk, team, queueName] of [
      ['HELP', 'Technical Support', 'With technical support'],
      ['OPS', 'Field crew', 'With field crew'],
    ] as const) {
      const hands = atDesk(site, desk);
      const theirs = hands.changeTeam(hands.raise(), team);
      const other = hands.raise();
      const queue = hands.project.serviceDesk?.queues.find((it) => it.name === queueName);
      const { matches } = compileJql(site, queue?.jql ?? '', ACCOUNT.agentL2);
      expect([theirs, other].filter(matches)).toEqual([theirs]);
    }
  });

  it('has queues whose JQL is understood and whose fields exist', () => {
    const { site } = ready();
    for (const project of site.projects.values()) {
      for (const queue of project.serviceDesk?.queues ?? []) {
        const agent = project.key === 'FAC' ? ACCOUNT.projectAdmin : ACCOUNT.agentL1;
        expect(compileJql(site, queue.jql, agent).bounded).toBe(true);
        expect(queue.fields.filter((id) => id !== 'issuekey' && !site.fields.has(id))).toEqual([]);
      }
    }
  });

  it("counts the second desk's clocks round the clock", async () => {
    const it = ready();
    const issue = atDesk(it.site, 'OPS').raise();
    await it.after(20);
    expect(cycles(it.site, issue, 'Time to resolution').ongoing?.elapsedTime).toBe(20 * HOUR);
    expect(cycles(it.site, issue, 'Time with team').ongoing?.breached).toBe(true);
    const helpIssue = it.help.raise();
    await it.after(24);
    expect(cycles(it.site, helpIssue, 'Time to resolution').ongoing?.elapsedTime).toBe(8 * HOUR);
  });

  it('gives a reopened request a new cycle with its team, and leaves the finished resolution clock finished', async () => {
    const it = await setUp();
    const issue = it.help.raise();
    await it.after(1);
    it.help.moveTo(issue, 'Resolved');
    await it.after(1);
    it.help.moveTo(issue, 'Waiting for support');
    expect(cycles(it.site, issue, 'Time to resolution')).toMatchObject({
      completed: [{ elapsedTime: HOUR }],
      ongoing: undefined,
    });
    expect(cycles(it.site, issue, 'Time with team')).toMatchObject({
      completed: [{ elapsedTime: HOUR }],
      ongoing: { startTime: MONDAY_TEN + 2 * HOUR },
    });
  });
});
