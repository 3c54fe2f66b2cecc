import type { Project, ServiceDesk, Site } from '../../site/model';
import { CALENDAR, FIELD, GROUP, ISSUE_TYPE, PROJECT, SCREEN, STATUS } from '../ids';
import { deskGrants, deskRoles, ROLE } from '../roles';
import { ACCOUNT } from './people';
import { queue } from './requests';
import { addScreen, screensOf } from './screens';
import { during, entered, goalsByPriority } from './slas';
import { SERVICE_REQUEST_WORKFLOW } from './workflows';

const { waitingForCustomer, pending, resolved, canceled, closed, escalated } = STATUS;

const desk = (): ServiceDesk => ({
  id: '3',
  requestTypes: [
    {
      id: '31',
      name: 'Report a building problem',
      description: 'Something in the building does not work.',
      issueTypeId: ISSUE_TYPE.serviceRequest,
      customerStatusNames: { [escalated]: 'In Progress' },
    },
  ],
  queues: [queue('31', 'All open', 'project = FAC AND statusCategory != Done ORDER BY created ASC')],
  slas: [
    {
      id: '31',
      name: 'Time to resolution',
      start: [{ on: 'issue-created' }, { on: 'resolution', change: 'cleared' }],
      pause: during(waitingForCustomer, pending),
      stop: [...entered(resolved, canceled, closed), { on: 'resolution', change: 'set' }],
      goals: goalsByPriority(CALENDAR.officeHours, {}, 80),
    },
  ],
});

/**
 * A desk that shares HELP's workflow for service requests and the screen of its work: what is changed there for
 * the one is changed for the other. Its agents are not HELP's.
 */
export function seedFacilities(site: Site): void {
  addScreen(
    site,
    SCREEN.facilitiesCreate,
    'FAC: Create Screen',
    ['summary', 'issuetype', 'description', 'priority', 'reporter'],
    [],
  );
  const roles = deskRoles({ administrators: [ACCOUNT.admin], team: [ACCOUNT.projectAdmin], customers: [] });
  for (const role of roles) if (role.name === ROLE.team) role.groups = new Set([GROUP.facilities]);
  const project: Project = {
    id: PROJECT.fac,
    key: 'FAC',
    name: 'Facilities',
    typeKey: 'service_desk',
    style: 'classic',
    leadAccountId: ACCOUNT.admin,
    issueTypeIds: [ISSUE_TYPE.serviceRequest],
    workflows: { [ISSUE_TYPE.serviceRequest]: SERVICE_REQUEST_WORKFLOW },
    roles,
    grants: deskGrants({ group: GROUP.facilities }),
    properties: {},
    fieldIds: [FIELD.team, FIELD.requestType, FIELD.timeToResolution],
    nextIssueNumber: 1,
    screens: { [ISSUE_TYPE.serviceRequest]: screensOf(SCREEN.facilitiesCreate, SCREEN.requestViewEdit) },
    serviceDesk: desk(),
  };
  site.projects.set(project.id, project);
}
