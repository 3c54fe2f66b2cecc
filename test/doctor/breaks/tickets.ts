import { FIELD, ISSUE_TYPE, OWNING_TEAM, PROJECT, SCREEN, STATUS } from '../../../sandbox/seed/ids';
import { INCIDENT_WORKFLOW, PROBLEM_WORKFLOW, SERVICE_REQUEST_WORKFLOW } from '../../../sandbox/seed/stock/workflows';
import { atDesk } from '../../../sandbox/seed/desk';
import type { Site } from '../../../sandbox/site/model';
import { type Break, way, project, withoutWay, withoutStatus, offScreen, own, restrictedTo } from './break';

const REQUEST_SCREEN = 'HELP: Service Request Fulfilment View/Edit Screen';
const INCIDENT_SCREEN = 'HELP: Incident Management View/Edit Screen';

/** Two tickets, one of which is met between two teams; what some request types say of that is their own. */
function betweenTeams(site: Site, which: (requestType: string) => boolean): void {
  const desk = atDesk(site);
  for (const type of desk.project.serviceDesk?.requestTypes ?? [])
    if (which(type.name)) delete type.customerStatusNames[STATUS.handingOver];
  desk.raise({ requestType: 'Get IT help' });
  desk.raise({ requestType: 'Get IT help' }).statusId = STATUS.handingOver;
}

export const ABOUT_TICKETS: readonly Break[] = [
  {
    how: 'the waiting status is taken out of a workflow',
    to: withoutStatus(SERVICE_REQUEST_WORKFLOW, STATUS.waitingForSupport, STATUS.inProgress),
    found: 'waiting-status',
    about: ['Service request'],
  },
  {
    how: 'the transition to the waiting status is deleted',
    to: withoutWay(INCIDENT_WORKFLOW, '221'),
    found: 'waiting-status',
    about: ['Incident'],
  },
  {
    how: 'the transition to the waiting status is for people only',
    to: (site) => void (way(site, PROBLEM_WORKFLOW, '221').conditions = restrictedTo('10002', '10101')),
    found: 'waiting-status',
    about: ['Problem'],
  },
  {
    how: 'the transition to the waiting status begins in one status only',
    to: (site) => void (way(site, INCIDENT_WORKFLOW, '221').from = [STATUS.pending]),
    found: 'waiting-status',
    about: ['Incident'],
  },
  {
    how: 'a work type is taken out of the project',
    to: (site) => {
      const help = project(site, PROJECT.help);
      help.issueTypeIds = help.issueTypeIds.filter((id) => id !== ISSUE_TYPE.problem);
    },
    found: 'waiting-status',
    about: [ISSUE_TYPE.problem],
  },
  {
    how: 'the re-entry status is taken out of a workflow',
    to: withoutStatus(PROBLEM_WORKFLOW, STATUS.handingOver, STATUS.open),
    found: 'reentry-way',
    about: ['Problem'],
  },
  {
    how: 'the transition into the re-entry status is deleted',
    to: withoutWay(SERVICE_REQUEST_WORKFLOW, '201'),
    found: 'reentry-way',
    about: ['Service request'],
  },
  {
    how: 'nobody at all may use the transition into the re-entry status',
    to: (site) =>
      void (way(site, INCIDENT_WORKFLOW, '201').conditions = [
        {
          kind: 'native',
          rule: { ruleKey: 'system:restrict-from-all-users', parameters: { restrictMode: 'usersAndAPI' } },
        },
      ]),
    found: 'reentry-way',
    about: ['Incident'],
  },
  {
    how: 'Support Level is taken off a screen',
    to: offScreen(SCREEN.requestViewEdit, own('support-level')),
    found: 'level-on-screens',
    about: [REQUEST_SCREEN],
    fix: 'add-level-to-screens',
  },
  {
    how: 'the team is taken off a screen',
    to: offScreen(SCREEN.incidentViewEdit, () => FIELD.team),
    found: 'team-on-screens',
    about: [INCIDENT_SCREEN],
    fix: 'add-team-to-screens',
  },
  {
    how: 'Support Level is taken off the only screen of another desk',
    to: offScreen(SCREEN.opsViewEdit, own('support-level')),
    found: 'level-on-screens',
    about: ['OPS: View/Edit Screen'],
    projectId: PROJECT.ops,
    fix: 'add-level-to-screens',
  },
  {
    how: 'the field that says since when a team has a ticket is gone',
    to: (site) => void site.fields.delete(own('with-team-since')(site)),
    found: 'app-fields',
  },
  {
    how: 'the field of the team’s target is gone',
    to: (site) => void site.fields.delete(own('team-target-due')(site)),
    found: 'app-fields',
  },
  {
    how: 'the field of the reason for closing with open work is gone',
    to: (site) => void site.fields.delete(own('override-reason')(site)),
    found: 'app-fields',
  },
  {
    how: 'the team field is deleted',
    to: (site) => void site.fields.delete(FIELD.owningTeam),
    found: 'team-on-screens',
    projectId: PROJECT.ops,
  },
  {
    how: 'a team is deleted from the field’s options',
    to: (site) => {
      const field = site.fields.get(FIELD.owningTeam);
      if (field) field.options = (field.options ?? []).filter(({ id }) => id !== OWNING_TEAM.network);
    },
    found: 'levels-and-teams',
    projectId: PROJECT.ops,
  },
  {
    how: 'the options of the team field are made anew',
    to: (site) => {
      const field = site.fields.get(FIELD.owningTeam);
      if (field) field.options = (field.options ?? []).map(({ id, value }) => ({ id: `9${id}`, value }));
    },
    found: 'levels-and-teams',
    projectId: PROJECT.ops,
  },
  {
    how: 'all request types call the re-entry status by its own name',
    to: (site) => betweenTeams(site, () => true),
    found: 'portal-name',
  },
  {
    how: 'one request type calls the re-entry status by its own name',
    to: (site) => betweenTeams(site, (name) => name === 'Get IT help'),
    found: 'portal-name',
  },
];
