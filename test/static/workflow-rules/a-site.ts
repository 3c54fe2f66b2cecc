import type { Desk, Project, Site } from '../../../static/workflow-rules/src/site/facts';
import { choicesOf } from '../../../static/workflow-rules/src/site/link-choices';

export const HELP: Project = { id: '10000', key: 'HELP', name: 'IT help desk' };
export const DEV: Project = { id: '10002', key: 'DEV', name: 'Product engineering' };

export const aDesk = (given: Partial<Desk> = {}): Desk => ({
  project: HELP,
  levels: [
    { id: 'L1', name: 'Service desk' },
    { id: 'L2', name: 'Specialists' },
    { id: 'L3', name: 'Engineering' },
  ],
  teamField: 'customfield_10001',
  workLink: null,
  counting: null,
  outcomeLevels: null,
  ...given,
});

const LINKS = choicesOf([
  { id: '10000', name: 'Blocks', inward: 'is blocked by', outward: 'blocks' },
  { id: '10003', name: 'Relates', inward: 'relates to', outward: 'relates to' },
  { id: '10007', name: 'Escalation', inward: 'escalates', outward: 'is escalated to' },
]);

export const aSite = (given: Partial<Site> = {}): Site => ({
  links: LINKS,
  fields: { level: 'customfield_10200', team: 'customfield_10001' },
  desks: [aDesk()],
  projects: [],
  ...given,
});
