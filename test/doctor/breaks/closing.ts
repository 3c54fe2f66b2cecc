import { FIELD, STATUS } from '../../../sandbox/seed/ids';
import { FAULT_WORKFLOW } from '../../../sandbox/seed/ready/ops';
import { INCIDENT_WORKFLOW, PROBLEM_WORKFLOW, SERVICE_REQUEST_WORKFLOW } from '../../../sandbox/seed/stock/workflows';
import type { AppRule, Site } from '../../../sandbox/site/model';
import { appRulesOf } from '../../../sandbox/site/workflow/admin/rules-of';
import { type Break, flow, way, withoutWay } from './break';

const checkOn = (site: Site, workflow: string, id: string): AppRule => {
  const found = appRulesOf(flow(site, workflow)).find(
    (it) => it.transition.id === id && it.rule.key.endsWith('/linked-closed'),
  );
  if (!found) throw new Error(`no close check on ${id}`);
  return found.rule;
};
const withoutCheck = (workflow: string, id: string) => (site: Site) => {
  const rule = checkOn(site, workflow, id);
  const it = way(site, workflow, id);
  it.validators = (it.validators ?? []).filter((validator) => !('rule' in validator) || validator.rule !== rule);
};
const CHECKED: readonly (readonly [string, string])[] = [
  [SERVICE_REQUEST_WORKFLOW, '51'],
  [SERVICE_REQUEST_WORKFLOW, '91'],
  [INCIDENT_WORKFLOW, '31'],
  [INCIDENT_WORKFLOW, '51'],
  [PROBLEM_WORKFLOW, '41'],
  [PROBLEM_WORKFLOW, '61'],
  [FAULT_WORKFLOW, '51'],
];
export const ABOUT_CLOSING: readonly Break[] = [
  {
    how: 'the link type is deleted',
    to: (site) => void (site.linkTypes = site.linkTypes.filter(({ id }) => id !== '10007')),
    found: 'link-type',
    fix: 'make-link-type',
  },
  {
    how: 'the link type is deleted and made again, under another id',
    to: (site) => {
      const old = site.linkTypes.find(({ id }) => id === '10007');
      if (!old) throw new Error('no link type Escalation');
      site.linkTypes = [...site.linkTypes.filter((type) => type !== old), { ...old, id: '10999' }];
    },
    found: 'link-type',
    fix: 'make-link-type',
  },
  {
    how: 'the close check is taken off Resolve',
    to: withoutCheck(INCIDENT_WORKFLOW, '31'),
    found: 'close-check',
    about: [INCIDENT_WORKFLOW],
  },
  {
    how: 'the close check on Close is switched off',
    to: (site) => void (checkOn(site, SERVICE_REQUEST_WORKFLOW, '91').disabled = true),
    found: 'close-check',
    about: [SERVICE_REQUEST_WORKFLOW],
  },
  {
    how: 'the close check is taken out everywhere',
    to: (site) => {
      for (const [workflow, id] of CHECKED) withoutCheck(workflow, id)(site);
    },
    found: 'close-check',
  },
  {
    how: 'the close check is made to count other links',
    to: (site) => {
      const rule = checkOn(site, PROBLEM_WORKFLOW, '41');
      rule.config = rule.config.replace('"type":"10007"', '"type":"10000"');
    },
    found: 'close-check',
    about: [PROBLEM_WORKFLOW],
  },
  {
    how: 'the close check’s configuration is lost',
    to: (site) => void (checkOn(site, PROBLEM_WORKFLOW, '61').config = ''),
    found: 'close-check',
    about: [PROBLEM_WORKFLOW],
  },
  {
    how: 'a second way into Done is added without the close check',
    to: (site) =>
      void flow(site, PROBLEM_WORKFLOW).transitions.push({
        id: '901',
        name: 'Known error',
        from: null,
        to: STATUS.completed,
      }),
    found: 'close-check',
    about: [PROBLEM_WORKFLOW],
  },
  {
    how: 'the way past the close check is deleted',
    to: withoutWay(SERVICE_REQUEST_WORKFLOW, '231'),
    found: 'override-way',
    about: [SERVICE_REQUEST_WORKFLOW],
  },
  {
    how: 'everybody may pass the close check',
    to: (site) => void (way(site, INCIDENT_WORKFLOW, '241').conditions = []),
    found: 'override-way',
    about: [INCIDENT_WORKFLOW],
  },
  {
    how: 'the way past the close check no longer requires a reason',
    to: (site) => void (way(site, PROBLEM_WORKFLOW, '231').validators = []),
    found: 'override-way',
    about: [PROBLEM_WORKFLOW],
  },
  {
    how: 'the way past the close check loses its screen',
    to: (site) => void delete way(site, SERVICE_REQUEST_WORKFLOW, '231').screenId,
    found: 'override-way',
    about: [SERVICE_REQUEST_WORKFLOW],
  },
  {
    how: 'the team’s SLA is deleted',
    to: (site) => void site.fields.delete(FIELD.timeWithTeam),
    found: 'team-clock',
  },
  {
    how: 'a field that is no SLA takes the place of the team’s SLA',
    to: (site) => {
      const field = site.fields.get(FIELD.timeWithTeam);
      if (field)
        site.fields.set(field.id, { id: field.id, key: field.id, name: field.name, kind: 'number', custom: true });
    },
    found: 'team-clock',
  },
  {
    how: 'the customers’ SLA for a first response is deleted',
    to: (site) => void site.fields.delete(FIELD.timeToFirstResponse),
    found: 'customer-clocks',
  },
  {
    how: 'an SLA of the customers is deleted',
    to: (site) => void site.fields.delete(FIELD.timeToResolution),
    found: 'customer-clocks',
  },
];
