import { PROJECT, STATUS } from '../../../sandbox/seed/ids';
import { INCIDENT_WORKFLOW, PROBLEM_WORKFLOW, SERVICE_REQUEST_WORKFLOW } from '../../../sandbox/seed/stock/workflows';
import { type Break, flow, way, project, withoutWay } from './break';

/** What people do to a desk without breaking anything: names are theirs, and ids stay. */
export const HARMLESS: readonly Pick<Break, 'how' | 'to'>[] = [
  {
    how: 'statuses get other names',
    to: (site) => {
      for (const [id, status] of site.statuses) status.name = `Status ${id}`;
    },
  },
  {
    how: 'the ways of hand-overs get other names',
    to: (site) => {
      for (const id of ['201', '211', '221']) way(site, SERVICE_REQUEST_WORKFLOW, id).name = `Way ${id}`;
    },
  },
  {
    how: 'the way past the close check gets another name',
    to: (site) => void (way(site, INCIDENT_WORKFLOW, '231').name = 'Force shut'),
  },
  {
    how: 'the link type gets another name',
    to: (site) => {
      for (const type of site.linkTypes) type.name = `${type.name} of ours`;
    },
  },
  {
    how: 'screens get other names',
    to: (site) => {
      for (const screen of site.screens.values()) screen.name = `${screen.name} (old)`;
    },
  },
  {
    how: 'the way from the re-entry status is deleted while another leads there',
    to: withoutWay(PROBLEM_WORKFLOW, '211'),
  },
  {
    how: 'a status gets a way of its own to another open status',
    to: (site) =>
      void flow(site, INCIDENT_WORKFLOW).transitions.push({
        id: '902',
        name: 'Park',
        from: [STATUS.open],
        to: STATUS.pending,
      }),
  },
  {
    how: 'another project loses its fields and its screens',
    to: (site) => {
      const fac = project(site, PROJECT.fac);
      fac.fieldIds = [];
      fac.grants = {};
    },
  },
];
