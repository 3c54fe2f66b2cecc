import type { Project, Queue } from '../../site/model';
import { CALENDAR, FIELD, STATUS, TEAM } from '../ids';
import { queue } from '../stock/requests';
import { goalsByPriority } from '../stock/slas';
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

/** What the admin of HELP has added to the template before the app sets it up: the team's SLA, and queues of teams. */
export function prepareHelp(project: Project): void {
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
