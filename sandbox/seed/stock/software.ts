import type { Grantee, Project, Role, Site, Workflow } from '../../site/model';
import { FIELD, GROUP, ISSUE_TYPE, PROJECT, RESOLUTION, SCREEN, SECURITY_LEVEL, STATUS } from '../ids';
import { ROLE } from '../roles';
import { ACCOUNT } from './people';
import { addScreen, screensOf, WORK_FIELDS } from './screens';
import { addStatus } from './vocabulary';
import { transition } from './transition';

const SOFTWARE_WORKFLOW = 'DEV: Software workflow';

const { toDo, inProgress, inReview, done } = STATUS;

/** From anywhere to anywhere, as software projects begin; *Done* sets a resolution, the others clear it. */
function workflow(): Workflow {
  const resolved = (value: string | null) => ({ sets: [{ fieldId: 'resolution', value }] });
  return {
    name: SOFTWARE_WORKFLOW,
    initialStatusId: toDo,
    statusIds: [toDo, inProgress, inReview, done],
    transitions: [
      { ...transition('11', 'To Do', null, toDo), ...resolved(null) },
      { ...transition('21', 'In Progress', null, inProgress), ...resolved(null) },
      { ...transition('31', 'In Review', null, inReview), ...resolved(null) },
      { ...transition('41', 'Done', null, done), ...resolved(RESOLUTION.done) },
    ],
  };
}

const roles = (): Role[] => [
  { id: '10002', name: ROLE.administrators, members: new Set([ACCOUNT.admin]) },
  { id: '10003', name: ROLE.apps, members: new Set() },
  { id: '10120', name: ROLE.developers, members: new Set([ACCOUNT.agentL3]) },
];

/** Engineering edits; agents of the desks look on. */
function grants(): Record<string, Grantee[]> {
  const administrators: Grantee = { role: ROLE.administrators };
  const apps: Grantee = { role: ROLE.apps };
  const engineering: Grantee[] = [administrators, { role: ROLE.developers }, apps];
  const forEngineering = [
    'CREATE_ISSUES',
    'EDIT_ISSUES',
    'ASSIGN_ISSUES',
    'ASSIGNABLE_USER',
    'TRANSITION_ISSUES',
    'RESOLVE_ISSUES',
    'CLOSE_ISSUES',
    'SCHEDULE_ISSUES',
    'MODIFY_REPORTER',
    'MOVE_ISSUES',
    'LINK_ISSUES',
    'ADD_COMMENTS',
    'EDIT_OWN_COMMENTS',
    'DELETE_OWN_COMMENTS',
    'CREATE_ATTACHMENTS',
    'WORK_ON_ISSUES',
    'MANAGE_WATCHERS',
    'VIEW_VOTERS_AND_WATCHERS',
    'SET_ISSUE_SECURITY',
  ];
  const forAdministrators = ['ADMINISTER_PROJECTS', 'DELETE_ISSUES', 'EDIT_ALL_COMMENTS', 'DELETE_ALL_COMMENTS'];
  return {
    ...Object.fromEntries(forAdministrators.map((permission) => [permission, [administrators, apps]])),
    ...Object.fromEntries(forEngineering.map((permission) => [permission, engineering])),
    BROWSE_PROJECTS: [...engineering, { group: GROUP.agents }],
  };
}

/** The work types of software projects that the site has not yet. */
function addWorkTypes(site: Site): void {
  for (const [id, name, description] of [
    [ISSUE_TYPE.story, 'Story', 'Functionality or a feature expressed as a user goal.'],
    [ISSUE_TYPE.task, 'Task', 'A small, distinct piece of work.'],
    [ISSUE_TYPE.bug, 'Bug', 'A problem or error.'],
  ] as const) {
    if (!site.issueTypes.has(id)) site.issueTypes.set(id, { id, name, description, subtask: false });
  }
}

/** Where L3 works on what was escalated. Its security level is for engineering alone: not even agents who look on see it. */
export function seedSoftware(site: Site): void {
  addWorkTypes(site);
  addStatus(site, toDo, 'To Do', 'new');
  addStatus(site, inReview, 'In Review', 'indeterminate');
  addStatus(site, done, 'Done', 'done');
  site.workflows.set(SOFTWARE_WORKFLOW, workflow());
  addScreen(site, SCREEN.software, 'DEV: Software Screen', WORK_FIELDS, [FIELD.team]);
  const types = [ISSUE_TYPE.story, ISSUE_TYPE.task, ISSUE_TYPE.bug];
  const project: Project = {
    id: PROJECT.dev,
    key: 'DEV',
    name: 'Product engineering',
    typeKey: 'software',
    style: 'classic',
    leadAccountId: ACCOUNT.agentL3,
    issueTypeIds: types,
    workflows: Object.fromEntries(types.map((id) => [id, SOFTWARE_WORKFLOW])),
    roles: roles(),
    grants: grants(),
    properties: {},
    fieldIds: [FIELD.team],
    nextIssueNumber: 1,
    screens: Object.fromEntries(types.map((id) => [id, screensOf(SCREEN.software, SCREEN.software)])),
    securityLevels: [
      {
        id: SECURITY_LEVEL.securityIncident,
        name: 'Security incident',
        description: 'Only engineering and the administrators see this work.',
        grants: [{ account: ACCOUNT.agentL3 }, { role: ROLE.administrators }],
      },
    ],
  };
  site.projects.set(project.id, project);
}
