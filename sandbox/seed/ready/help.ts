import type { Project, Queue, Site } from '../../site/model';
import { CALENDAR, FIELD, ISSUE_TYPE, STATUS, TEAM } from '../ids';
import { ROLE } from '../roles';
import { ACCOUNT } from '../stock/people';
import { queue } from '../stock/requests';
import { goalsByPriority } from '../stock/slas';
import { INCIDENT_WORKFLOW, PROBLEM_WORKFLOW, SERVICE_REQUEST_WORKFLOW } from '../stock/workflows';
import { addHandingOver, hideHandingOver } from './handing-over';
import { teamQueueFields, timeWithTeam } from './team-metric';

const FIELDS = teamQueueFields(FIELD.team);

/** Open work of a team. The template's `resolution = Unresolved` would keep resolved work: nothing sets a resolution. */
const teamQueue = (id: string, name: string, team: string): Queue =>
  queue(id, name, `project = HELP AND "Team[Team]" = ${team} AND statusCategory != Done ORDER BY created ASC`, FIELDS);

const teamQueues = (): Queue[] => [
  teamQueue('11', 'With service desk', TEAM.serviceDesk),
  teamQueue('12', 'With technical support', TEAM.technical),
  teamQueue('13', 'With functional support', TEAM.functional),
  teamQueue('14', 'With logistics', TEAM.logistics),
  teamQueue('15', 'With product engineering', TEAM.engineering),
  teamQueue('16', 'With vendor', TEAM.vendor),
];

function workflowOf(site: Site, name: string) {
  const workflow = site.workflows.get(name);
  if (!workflow) throw new Error(`The stock seed has no workflow ${name}`);
  return workflow;
}

export const escalationManagers = () => ({
  id: '10110',
  name: ROLE.escalationManager,
  members: new Set([ACCOUNT.manager]),
});

/** What the admin of HELP has added to the template. */
export function setUpHelp(site: Site, project: Project): void {
  addHandingOver(workflowOf(site, SERVICE_REQUEST_WORKFLOW), STATUS.waitingForSupport, 'Back to support');
  addHandingOver(workflowOf(site, INCIDENT_WORKFLOW), STATUS.open, 'Back to support');
  addHandingOver(workflowOf(site, PROBLEM_WORKFLOW), STATUS.open, 'Back to support');
  hideHandingOver(site, project, {
    [ISSUE_TYPE.serviceRequest]: STATUS.waitingForSupport,
    [ISSUE_TYPE.incident]: STATUS.open,
    [ISSUE_TYPE.problem]: STATUS.open,
  });
  project.roles.push(escalationManagers());
  project.fieldIds.push(FIELD.timeWithTeam);
  const { resolved, canceled, closed, completed, waitingForSupport, open, waitingForCustomer, pending } = STATUS;
  project.serviceDesk?.slas.push(
    timeWithTeam(
      '3',
      {
        waiting: [waitingForSupport, open],
        ended: [resolved, canceled, completed, closed],
        paused: [waitingForCustomer, pending],
      },
      goalsByPriority(CALENDAR.officeHours, { Highest: 1, High: 2 }, 4),
    ),
  );
  project.serviceDesk?.queues.push(...teamQueues());
}
