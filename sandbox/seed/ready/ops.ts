import type { Project, Queue, RequestType, ServiceDesk, Site, Workflow } from '../../site/model';
import { CALENDAR, FIELD, GROUP, ISSUE_TYPE, OWNING_TEAM, PROJECT, SCREEN, STATUS } from '../ids';
import { deskGrants, deskRoles } from '../roles';
import { addCustomField } from '../stock/fields';
import { ACCOUNT, AGENTS } from '../stock/people';
import { queue } from '../stock/requests';
import { addScreen, screensOf, WORK_FIELDS } from '../stock/screens';
import { during, entered, goalsByPriority } from '../stock/slas';
import { addStatus } from '../stock/vocabulary';
import { transition } from '../stock/transition';
import { teamQueueFields, timeWithTeam } from './team-metric';

const { opsNew, opsWaitingForCrew, opsWorking, opsWaitingForRequester, opsDone, canceled } = STATUS;
export const FAULT_WORKFLOW = 'OPS: Fault workflow';

function faultWorkflow(): Workflow {
  const open = [opsNew, opsWaitingForCrew, opsWorking, opsWaitingForRequester];
  return {
    name: FAULT_WORKFLOW,
    initialStatusId: opsNew,
    statusIds: [...open, opsDone, canceled],
    transitions: [
      transition('11', 'Dispatch', [opsNew], opsWaitingForCrew),
      transition('21', 'Start work', [opsNew, opsWaitingForCrew], opsWorking),
      transition('31', 'Ask requester', [opsNew, opsWaitingForCrew, opsWorking], opsWaitingForRequester),
      transition('41', 'Requester answered', [opsWaitingForRequester], opsWaitingForCrew),
      transition('51', 'Finish', [opsWaitingForCrew, opsWorking, opsWaitingForRequester], opsDone),
      transition('61', 'Cancel', open, canceled),
    ],
  };
}

const requestType = (id: string, name: string, description: string): RequestType => ({
  id,
  name,
  description,
  issueTypeId: ISSUE_TYPE.fault,
  customerStatusNames: { [opsWaitingForCrew]: 'Crew is on its way' },
});

const QUEUE_FIELDS = teamQueueFields(FIELD.owningTeam);
const withTeam = (id: string, name: string, option: string): Queue =>
  queue(
    id,
    `With ${name}`,
    `project = OPS AND cf[10002] = ${option} AND statusCategory != Done ORDER BY created ASC`,
    QUEUE_FIELDS,
  );

const desk = (): ServiceDesk => ({
  id: '2',
  requestTypes: [
    requestType('21', 'Report a fault', 'Something on the site does not work.'),
    requestType('22', 'Report a safety hazard', 'Somebody could get hurt.'),
  ],
  queues: [
    queue('21', 'All open', 'project = OPS AND statusCategory != Done ORDER BY created ASC', QUEUE_FIELDS),
    withTeam('22', 'control room', OWNING_TEAM.controlRoom),
    withTeam('23', 'field crew', OWNING_TEAM.fieldCrew),
    withTeam('24', 'network', OWNING_TEAM.network),
    withTeam('25', 'manufacturer', OWNING_TEAM.manufacturer),
  ],
  slas: [
    {
      id: '21',
      name: 'Time to first response',
      start: [{ on: 'issue-created' }],
      pause: [],
      stop: [
        { on: 'comment', by: 'for-customers' },
        ...entered(opsWaitingForRequester, opsDone, canceled),
        { on: 'resolution', change: 'set' },
      ],
      goals: goalsByPriority(CALENDAR.always, { Highest: 1 }, 2),
    },
    {
      id: '22',
      name: 'Time to resolution',
      start: [{ on: 'issue-created' }, { on: 'resolution', change: 'cleared' }],
      pause: during(opsWaitingForRequester),
      stop: [...entered(opsDone, canceled), { on: 'resolution', change: 'set' }],
      goals: goalsByPriority(CALENDAR.always, { Highest: 4, High: 12 }, 48),
    },
    timeWithTeam(
      '23',
      { waiting: [opsWaitingForCrew], ended: [opsDone, canceled], paused: [opsWaitingForRequester] },
      goalsByPriority(CALENDAR.always, { Highest: 1 }, 6),
    ),
  ],
});

const FIELDS = [
  FIELD.owningTeam,
  FIELD.requestType,
  FIELD.participants,
  FIELD.organizations,
  FIELD.satisfaction,
  FIELD.timeToFirstResponse,
  FIELD.timeToResolution,
  FIELD.timeWithTeam,
];

/** A second desk that does it all differently: a select field for the team, other statuses, work round the clock. */
export function prepareOps(site: Site): void {
  site.issueTypes.set(ISSUE_TYPE.fault, {
    id: ISSUE_TYPE.fault,
    name: 'Fault',
    description: 'Something on the site does not work.',
    subtask: false,
  });
  addStatus(site, opsNew, 'New', 'new');
  addStatus(site, opsWaitingForCrew, 'Waiting for crew', 'indeterminate');
  addStatus(site, opsWorking, 'Working', 'indeterminate');
  addStatus(site, opsWaitingForRequester, 'Waiting for requester', 'indeterminate');
  addStatus(site, opsDone, 'Done', 'done');
  addCustomField(
    site,
    FIELD.owningTeam,
    'Owning team',
    'select',
    'com.atlassian.jira.plugin.system.customfieldtypes:select',
    [
      { id: OWNING_TEAM.controlRoom, value: 'Control room' },
      { id: OWNING_TEAM.fieldCrew, value: 'Field crew' },
      { id: OWNING_TEAM.network, value: 'Network' },
      { id: OWNING_TEAM.manufacturer, value: 'Manufacturer' },
    ],
  );
  site.workflows.set(FAULT_WORKFLOW, faultWorkflow());
  addScreen(site, SCREEN.opsCreate, 'OPS: Create Screen', WORK_FIELDS, FIELDS);
  addScreen(site, SCREEN.opsViewEdit, 'OPS: View/Edit Screen', WORK_FIELDS, FIELDS);
  const project: Project = {
    id: PROJECT.ops,
    key: 'OPS',
    name: 'Site operations',
    typeKey: 'service_desk',
    style: 'classic',
    leadAccountId: ACCOUNT.admin,
    issueTypeIds: [ISSUE_TYPE.fault],
    workflows: { [ISSUE_TYPE.fault]: FAULT_WORKFLOW },
    roles: deskRoles({
      administrators: [ACCOUNT.admin, ACCOUNT.projectAdmin],
      team: AGENTS,
      customers: [ACCOUNT.customer],
    }),
    grants: deskGrants({ group: GROUP.collaborators }),
    properties: {},
    fieldIds: [...FIELDS],
    screens: { [ISSUE_TYPE.fault]: screensOf(SCREEN.opsCreate, SCREEN.opsViewEdit) },
    nextIssueNumber: 1,
    serviceDesk: desk(),
  };
  site.projects.set(project.id, project);
}
