import { ACCOUNT } from '../../../sandbox/seed/stock/people';
import { INCIDENT_WORKFLOW, SERVICE_REQUEST_WORKFLOW } from '../../../sandbox/seed/stock/workflows';
import type { Site } from '../../../sandbox/site/model';
import { administersSite, can, projectOf } from '../../../sandbox/site/people/permissions';
import { compileJql } from '../../../sandbox/site/search/compile-jql';
import { readSla } from '../../../sandbox/site/sla/read';
import { HOUR, stock } from './fresh-site';

function edges(site: Site, workflow: string): string[] {
  const found = site.workflows.get(workflow);
  const name = (id: string): string => site.statuses.get(id)?.name ?? id;
  return (found?.transitions ?? [])
    .flatMap((it) => (it.from ?? ['any']).map((from) => `${name(from)} -${it.name}-> ${name(it.to)}`))
    .sort();
}

describe('the stock desk', () => {
  it("moves service requests along the template's edges and no other", () => {
    const { site } = stock();
    expect(edges(site, SERVICE_REQUEST_WORKFLOW)).toEqual(
      [
        'Waiting for support -In progress-> In Progress',
        'Waiting for support -Escalate-> Escalated',
        'Waiting for support -Respond to customer-> Waiting for customer',
        'Waiting for support -Pending-> Pending',
        'Waiting for support -Resolve this issue-> Resolved',
        'Waiting for support -Cancel request-> Canceled',
        'Waiting for customer -Respond to support-> Waiting for support',
        'Waiting for customer -Escalate this issue-> Escalated',
        'Waiting for customer -Resolve this issue-> Resolved',
        'Waiting for customer -Cancel request-> Canceled',
        'In Progress -Pending-> Pending',
        'In Progress -Resolve this issue-> Resolved',
        'In Progress -Cancel request-> Canceled',
        'Pending -In progress-> In Progress',
        'Pending -Respond to customer-> Waiting for customer',
        'Pending -Resolve this issue-> Resolved',
        'Pending -Cancel request-> Canceled',
        'Escalated -In progress-> In Progress',
        'Resolved -Close-> Closed',
        'Canceled -Close-> Closed',
      ].sort(),
    );
  });

  it('knows neither Waiting for support nor Escalated for incidents, and lets nobody edit a closed one', () => {
    const { site } = stock();
    const incident = edges(site, INCIDENT_WORKFLOW);
    expect(incident).toContain('Open -Investigate-> Work in progress');
    expect(incident).toContain('Pending -Investigate-> Work in progress');
    expect(incident.join()).not.toMatch(/Waiting for|Escalated|Closed -/);
    const { statusProperties } = site.workflows.get(INCIDENT_WORKFLOW) ?? {};
    expect(statusProperties).toEqual({ '6': { 'jira.issue.editable': 'false' } });
    expect(site.workflows.get(SERVICE_REQUEST_WORKFLOW)?.statusProperties).toBeUndefined();
  });

  it('sorts statuses into the categories of a live site', () => {
    const { site, help } = stock();
    const ofDesk = new Set(
      Object.values(help.project.workflows).flatMap((name) => site.workflows.get(name)?.statusIds ?? []),
    );
    const of = (category: string): string[] =>
      [...site.statuses.values()]
        .filter((it) => it.category === category && ofDesk.has(it.id))
        .map((it) => it.name)
        .sort();
    expect(of('new')).toEqual(['Open', 'Under review', 'Waiting for approval']);
    expect(of('indeterminate')).toEqual([
      'Awaiting CAB approval',
      'Awaiting implementation',
      'Escalated',
      'Implementing',
      'In Progress',
      'Peer review / change manager approval',
      'Pending',
      'Planning',
      'Under investigation',
      'Waiting for customer',
      'Waiting for support',
      'Work in progress',
    ]);
    expect(of('done')).toEqual(['Canceled', 'Closed', 'Completed', 'Declined', 'Resolved']);
  });

  it('resolves without a resolution, and leaves an escalated request no way back to support', () => {
    const { site, help } = stock();
    const issue = help.moveTo(help.raise(), 'Resolved');
    expect(issue.values['resolution'] ?? null).toBeNull();
    const all = compileJql(site, 'project = HELP AND resolution = Unresolved', ACCOUNT.agentL1);
    expect(all.matches(issue)).toBe(true);
    const escalated = help.moveTo(help.raise(), 'Escalated');
    expect(() => help.moveTo(help.moveTo(help.raise(), 'Resolved'), 'Waiting for support')).toThrow(/no path/);
    expect(help.moveTo(escalated, 'Waiting for support').history.map((it) => it.items[0]?.toString)).toEqual([
      'Escalated',
      'In Progress',
      'Pending',
      'Waiting for customer',
      'Waiting for support',
    ]);
  });

  it('gives each account what it is called for, and no more', () => {
    const { site, help } = stock();
    const issue = help.raise();
    const project = projectOf(site, issue);
    const may = (account: string, permission: string): boolean => can(site, account, permission, project, issue);
    const agents = [ACCOUNT.agentL1, ACCOUNT.agentL2, ACCOUNT.agentL3, ACCOUNT.manager];
    for (const account of agents) {
      expect(
        may(account, 'SERVICEDESK_AGENT') && may(account, 'EDIT_ISSUES') && may(account, 'TRANSITION_ISSUES'),
      ).toBe(true);
      expect(may(account, 'ADMINISTER_PROJECTS') || may(account, 'DELETE_ISSUES')).toBe(false);
    }
    expect(administersSite(site, ACCOUNT.admin)).toBe(true);
    expect(administersSite(site, ACCOUNT.projectAdmin)).toBe(false);
    expect(may(ACCOUNT.projectAdmin, 'ADMINISTER_PROJECTS')).toBe(true);
    expect(may(ACCOUNT.collaborator, 'BROWSE_PROJECTS') && may(ACCOUNT.collaborator, 'ADD_COMMENTS')).toBe(true);
    for (const permission of [
      'SERVICEDESK_AGENT',
      'EDIT_ISSUES',
      'ASSIGN_ISSUES',
      'TRANSITION_ISSUES',
      'LINK_ISSUES',
      'ASSIGNABLE_USER',
    ]) {
      expect(may(ACCOUNT.collaborator, permission)).toBe(false);
      expect(may(ACCOUNT.customer, permission)).toBe(false);
    }
    expect(may(ACCOUNT.customer, 'BROWSE_PROJECTS')).toBe(true);
    expect(Object.keys(project.grants).filter((permission) => may(ACCOUNT.outsider, permission))).toEqual([]);
  });

  it.each([
    ['Get IT help', 'Waiting for customer'],
    ['Report a system problem', 'Pending'],
  ])('does not count the nights that %s spends in %s towards its resolution', async (requestType, status) => {
    const { site, help, after } = stock();
    const issue = help.raise({ requestType });
    await after(1);
    help.moveTo(issue, status);
    await after(72);
    const metric = help.project.serviceDesk?.slas.find((it) => it.name === 'Time to resolution');
    expect(metric && readSla(site, issue, metric)?.ongoing).toMatchObject({
      paused: true,
      elapsedTime: HOUR,
      breached: false,
    });
  });

  it('finds its open, unassigned and own work, incidents and service requests in its queues', () => {
    const { site, help } = stock();
    const request = help.assign(help.raise(), ACCOUNT.agentL1);
    const incident = help.raise({ requestType: 'Report a system problem' });
    const found = (name: string): string[] => {
      const queue = help.project.serviceDesk?.queues.find((it) => it.name === name);
      const { matches, compare } = compileJql(site, queue?.jql ?? '', ACCOUNT.agentL1);
      return [...site.issues.values()]
        .filter(matches)
        .sort(compare)
        .map((it) => it.key);
    };
    expect(found('All open').sort()).toEqual([request.key, incident.key]);
    expect(found('Assigned to me')).toEqual([request.key]);
    expect(found('Unassigned work items')).toEqual([incident.key]);
    expect(found('Incidents')).toEqual([incident.key]);
    expect(found('Service requests')).toEqual([request.key]);
  });

  it('puts together the same site every time', () => {
    const told = () => {
      const { site, help } = stock();
      const issue = help.changeTeam(help.moveTo(help.raise(), 'Closed'), 'Technical Support');
      return JSON.stringify([issue, [...site.projects.values()], [...site.fields.values()], site.teams, site.mails]);
    };
    expect(told()).toBe(told());
  });

  it('names what it does not have instead of guessing', () => {
    const { help } = stock();
    expect(() => help.changeTeam(help.raise(), 'Nobody')).toThrow('There is no team "Nobody"');
    expect(() => help.raise({ requestType: 'Report a fault' })).toThrow('There is no request type "Report a fault"');
    expect(() => help.moveTo(help.raise(), 'Handing over')).toThrow('There is no status');
  });
});
