import { allBehaviours } from '../../../sandbox/evidence-report';
import { ACCOUNT } from '../../../sandbox/seed/stock/people';
import { compileJql } from '../../../sandbox/site/search/compile-jql';
import { mayEdit } from '../../../sandbox/site/issues/editable';
import { metricsOf, readSla } from '../../../sandbox/site/sla/read';
import { HOUR, stock } from './fresh-site';

const WORK_TYPES: [workType: string, workflow: string, begins: string][] = [
  ['Incident', 'HELP: Incident Management workflow for Jira Service Management', 'Open'],
  ['Service request', 'HELP: Service Request Fulfilment workflow for Jira Service Management', 'Waiting for support'],
  [
    'Service request with approvals',
    'HELP: Service Request Fulfilment with Approvals workflow for Jira Service Management',
    'Waiting for approval',
  ],
  ['Change', 'HELP: Change Management workflow for Jira Service Management', 'Peer review / change manager approval'],
  ['Problem', 'HELP: Problem Management workflow for Jira Service Management', 'Open'],
  ['Task', 'HELP: Service Request Fulfilment workflow for Jira Service Management', 'Waiting for support'],
  ['Sub-task', 'HELP: Service Request Fulfilment workflow for Jira Service Management', 'Waiting for support'],
];

describe('the whole template', () => {
  it.each(WORK_TYPES)('begins a %s in its own workflow', (workType, workflow, begins) => {
    const { site, help } = stock();
    const issue = help.raise({ requestType: null, workType, by: ACCOUNT.agentL1 });
    expect(help.project.workflows[issue.typeId]).toBe(workflow);
    expect(site.statuses.get(issue.statusId)?.name).toBe(begins);
  });

  it('has transitions that lead only to statuses of their own workflow, and a screen for every work type', () => {
    const { site, help } = stock();
    for (const [typeId, name] of Object.entries(help.project.workflows)) {
      const workflow = site.workflows.get(name);
      const there = new Set(workflow?.statusIds);
      const named = (workflow?.transitions ?? []).flatMap((it) => [it.to, ...(it.from ?? [])]);
      expect(named.filter((id) => !there.has(id) || !site.statuses.has(id))).toEqual([]);
      expect(help.project.screens?.[typeId]).toBeDefined();
    }
  });

  it.each(['Incident', 'Problem'])('refuses edits of a closed %s', (workType) => {
    const { site, help } = stock();
    const issue = help.raise({ requestType: null, workType, by: ACCOUNT.agentL1 });
    const agent = { client: 'rest', accountId: ACCOUNT.agentL1 } as const;
    expect(mayEdit(site, agent, issue)).toBe(true);
    expect(mayEdit(site, agent, help.moveTo(issue, 'Closed'))).toBe(false);
  });

  it('sorts the work into seven queues', () => {
    const { site, help } = stock();
    const of = (workType: string) => help.raise({ requestType: null, workType, by: ACCOUNT.agentL1 }).key;
    const [incident, request, approved, change, problem] = WORK_TYPES.map(([workType]) => of(workType));
    const queues = help.project.serviceDesk?.queues ?? [];
    expect(queues.map(({ name }) => name)).toEqual([
      'All open',
      'Assigned to me',
      'Unassigned work items',
      'Incidents',
      'Service requests',
      'Change',
      'Problem',
    ]);
    const found = (name: string): string[] => {
      const { matches } = compileJql(site, queues.find((it) => it.name === name)?.jql ?? '', ACCOUNT.agentL1);
      return [...site.issues.values()].filter(matches).map(({ key }) => key);
    };
    expect(found('All open')).toHaveLength(WORK_TYPES.length);
    expect(found('Incidents')).toEqual([incident]);
    expect(found('Service requests')).toEqual([request, approved]);
    expect(found('Change')).toEqual([change]);
    expect(found('Problem')).toEqual([problem]);
  });

  it('has four metrics, of which changes have the approval only and problems none', () => {
    const { site, help } = stock();
    const applying = (workType: string): string[] => {
      const issue = help.raise({ requestType: null, workType, by: ACCOUNT.agentL1 });
      return metricsOf(site, issue)
        .filter((metric) => readSla(site, issue, metric))
        .map(({ name }) => name);
    };
    const usual = ['Time to first response', 'Time to resolution', 'Time to close after resolution'];
    expect(applying('Incident')).toEqual(usual);
    expect(applying('Service request')).toEqual(usual);
    expect(applying('Change')).toEqual(['Time to approve normal change']);
    expect(applying('Problem')).toEqual([]);
  });

  it('counts the time from resolved to closed, and no wait for an approval towards the resolution', async () => {
    const { site, help, after } = stock();
    const cycle = (issue: ReturnType<typeof help.raise>, name: string) => {
      const metric = metricsOf(site, issue).find((it) => it.name === name);
      return metric && readSla(site, issue, metric);
    };
    const issue = help.raise();
    expect(cycle(issue, 'Time to close after resolution')).toMatchObject({ completed: [] });
    expect(cycle(issue, 'Time to close after resolution')?.ongoing).toBeUndefined();
    help.moveTo(issue, 'Resolved');
    const approved = help.raise({ requestType: 'Request new software' });
    await after(2);
    help.moveTo(issue, 'Closed');
    expect(cycle(issue, 'Time to close after resolution')?.completed[0]?.elapsedTime).toBe(2 * HOUR);
    expect(cycle(approved, 'Time to resolution')?.ongoing).toMatchObject({ paused: true, elapsedTime: 0 });
  });

  it('has request types that name work types, groups, fields and statuses that exist', () => {
    const { site, help } = stock();
    const desk = help.project.serviceDesk;
    const groups = new Set(desk?.requestTypeGroups?.map(({ id }) => id));
    for (const type of desk?.requestTypes ?? []) {
      expect(help.project.issueTypeIds).toContain(type.issueTypeId);
      expect(type.groupIds?.filter((id) => !groups.has(id))).toEqual([]);
      const unknown = (type.fields ?? []).filter(({ fieldId }) => !site.fields.has(fieldId));
      expect(unknown).toEqual([]);
      expect(Object.keys(type.customerStatusNames).filter((id) => !site.statuses.has(id))).toEqual([]);
    }
    expect(site.linkTypes.find(({ name }) => name === 'Problem/Incident')).toMatchObject({ outward: 'causes' });
    expect([...site.organizations.values()].map(({ name }) => name)).toEqual(['Finance']);
    expect(site.articles).toHaveLength(5);
  });

  it('says what of it is assumed', () => {
    const assumed = allBehaviours().filter((it) => it.area === 'itsm template' && it.evidence.kind === 'assumed');
    expect(assumed.some(({ what }) => what.includes('Time to approve normal change'))).toBe(true);
  });
});
