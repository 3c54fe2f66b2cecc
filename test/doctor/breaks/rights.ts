import { PROJECT, STATUS } from '../../../sandbox/seed/ids';
import { INCIDENT_WORKFLOW } from '../../../sandbox/seed/stock/workflows';
import { type Break, flow, project, ungranted, emptied } from './break';

export const ABOUT_RIGHTS: readonly Break[] = [
  { how: 'the app may not assign any more', to: ungranted(PROJECT.help, 'ASSIGN_ISSUES'), found: 'app-permissions' },
  {
    how: 'the app may not make transitions any more',
    to: ungranted(PROJECT.help, 'TRANSITION_ISSUES'),
    found: 'app-permissions',
  },
  {
    how: 'the app is taken out of its role',
    to: emptied(PROJECT.help, '10003'),
    found: 'app-in-role',
    fix: 'add-app-to-role',
  },
  {
    how: 'the app is taken out of its role in another desk',
    to: emptied(PROJECT.ops, '10003'),
    found: 'app-in-role',
    projectId: PROJECT.ops,
    fix: 'add-app-to-role',
  },
  { how: 'the role of the escalation managers is emptied', to: emptied(PROJECT.help, '10110'), found: 'manager-role' },
  {
    how: 'the role of the escalation managers is deleted',
    to: (site) => {
      for (const it of site.projects.values()) it.roles = it.roles.filter(({ id }) => id !== '10110');
    },
    found: 'manager-role',
  },
  {
    how: 'the app may not browse the engineers’ project any more',
    to: (site) => {
      emptied(PROJECT.dev, '10003')(site);
    },
    found: 'linked-projects',
    about: ['DEV'],
  },
  {
    how: 'the mark on the engineers’ project is deleted',
    to: (site) => void delete project(site, PROJECT.dev).properties['tierline'],
    found: 'linked-projects',
    about: ['DEV'],
    fix: 'write-property',
  },
  {
    how: 'the project property is deleted',
    to: (site) => void delete project(site, PROJECT.help).properties['tierline'],
    found: 'filter-property',
    fix: 'write-property',
  },
  {
    how: 'the project property is overwritten',
    to: (site) => void (project(site, PROJECT.help).properties['tierline'] = { enabled: true, watch: [] }),
    found: 'filter-property',
    fix: 'write-property',
  },
  {
    how: 'a Done status is added to a workflow',
    to: (site) => void flow(site, INCIDENT_WORKFLOW).statusIds.push(STATUS.done),
    found: 'filter-property',
  },
  {
    how: 'the project becomes a team-managed one',
    to: (site) => void Object.assign(project(site, PROJECT.help), { style: 'next-gen' }),
    found: 'project-kind',
  },
  {
    how: 'the project becomes a software project',
    to: (site) => void (project(site, PROJECT.help).typeKey = 'software'),
    found: 'project-kind',
  },
];
