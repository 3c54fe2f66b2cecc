import type { Project, ServiceDesk, Site, SlaGoal, SlaHit, SlaMetric, SlaState } from '../model';
import { refuse } from '../refusal';
import { editGoals } from './goals';

/** What a project's admin says of a metric. */
export interface MetricAsked {
  name: string;
  start: SlaHit[];
  pause: SlaState[];
  stop: SlaHit[];
  goals: SlaGoal[];
}

/** The field that shows a metric: one of the metric's name, made where the site has none. */
function keepField(site: Site, project: Project, name: string): void {
  let field = [...site.fields.values()].find((it) => it.kind === 'sla' && it.name === name);
  if (!field) {
    let id = '';
    do id = `customfield_${Number(site.nextId('sla-field')) + 300}`;
    while (site.fields.has(id));
    field = { id, key: id, name, kind: 'sla', custom: true, customType: 'com.atlassian.servicedesk:sd-sla-field' };
    site.fields.set(id, field);
  }
  if (!project.fieldIds.includes(field.id)) project.fieldIds.push(field.id);
}

function judge(site: Site, desk: ServiceDesk, asked: MetricAsked, own?: SlaMetric): void {
  const name = asked.name.trim().toLowerCase();
  if (name === '') throw refuse(400, 'Give the SLA a name.');
  if (desk.slas.some((it) => it !== own && it.name.toLowerCase() === name))
    throw refuse(400, `This project has an SLA named “${asked.name.trim()}” already. Choose another name.`);
  if (asked.start.length === 0) throw refuse(400, 'Choose at least one condition that starts the clock.');
  if (asked.stop.length === 0) throw refuse(400, 'Choose at least one condition that stops the clock.');
  if (asked.goals.some(({ calendarId }) => !site.calendars.has(calendarId)))
    throw refuse(400, 'The calendar does not exist.');
}

/** Adds a metric to a desk, and the field that shows it. Throws 400 for what cannot be counted. */
export function addMetric(site: Site, project: Project, desk: ServiceDesk, asked: MetricAsked): SlaMetric {
  judge(site, desk, asked);
  const ids = desk.slas.map(({ id }) => Number(id));
  const metric: SlaMetric = { ...asked, id: String(Math.max(0, ...ids) + 1), name: asked.name.trim() };
  desk.slas.push(metric);
  keepField(site, project, metric.name);
  return metric;
}

/** Changes a metric: its conditions hold for all its clocks at once; a completed cycle keeps the goal it had. */
export function editMetric(
  site: Site,
  project: Project,
  desk: ServiceDesk,
  metric: SlaMetric,
  asked: MetricAsked,
): void {
  judge(site, desk, asked, metric);
  const { goals, ...rest } = asked;
  if (JSON.stringify(goals) !== JSON.stringify(metric.goals)) editGoals(site, metric, goals);
  Object.assign(metric, { ...rest, name: asked.name.trim() });
  keepField(site, project, metric.name);
}
