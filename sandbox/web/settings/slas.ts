import type { z } from 'zod';
import type { Project, ServiceDesk, Site, SlaMetric } from '../../site/model';
import { refuse } from '../../site/refusal';
import { hitKey, offeredHits, offeredStates, stateKey } from '../../site/sla/condition-words';
import type { MetricAsked as Metric } from '../../site/sla/edit-metric';
import type { MetricAsked } from './asks';

const HOUR = 3_600_000;

/** Statuses of the project's workflows, each once, then those that only metrics speak of. */
function statusIds(site: Site, project: Project, desk: ServiceDesk): string[] {
  const own = Object.values(project.workflows).flatMap((name) => site.workflows.get(name)?.statusIds ?? []);
  const spoken = desk.slas.flatMap(({ start, pause, stop }) =>
    [...start, ...pause, ...stop].flatMap((it) => ('statusId' in it ? [it.statusId] : [])),
  );
  return [...new Set([...own, ...spoken])];
}

const metricShape = ({ id, name, start, pause, stop, goals }: SlaMetric) => ({
  id,
  name,
  start: start.map(hitKey),
  pause: pause.map(stateKey),
  stop: stop.map(hitKey),
  goals: goals.map(({ jql, duration, calendarId }) => ({
    jql,
    hours: duration === null ? null : duration / HOUR,
    calendarId,
  })),
});

/** The metrics of a desk, and all that another could be made of. */
export function slasOf(site: Site, project: Project, desk: ServiceDesk) {
  const statuses = statusIds(site, project, desk);
  const offer = (all: readonly { key: string; label: string }[]) => all.map(({ key, label }) => ({ key, label }));
  return {
    metrics: desk.slas.map(metricShape),
    hits: offer(offeredHits(site, statuses)),
    states: offer(offeredStates(site, statuses)),
    calendars: [...site.calendars.values()].map(({ id, name }) => ({ id, name })),
  };
}

/** A metric as the page sends it, in the site's terms. Throws 400 for conditions that were not offered. */
export function metricFrom(
  site: Site,
  project: Project,
  desk: ServiceDesk,
  asked: z.output<typeof MetricAsked>,
): Metric {
  const statuses = statusIds(site, project, desk);
  const pick =
    <It>(offered: readonly { key: string; condition: It }[]) =>
    (key: string): It => {
      const found = offered.find((it) => it.key === key);
      if (!found) throw refuse(400, `The condition ${key} is none that this project offers.`);
      return found.condition;
    };
  const hit = pick(offeredHits(site, statuses));
  return {
    name: asked.name,
    start: asked.start.map(hit),
    pause: asked.pause.map(pick(offeredStates(site, statuses))),
    stop: asked.stop.map(hit),
    goals: asked.goals.map(({ jql, hours, calendarId }) => ({
      jql,
      duration: hours === null ? null : hours * HOUR,
      calendarId,
    })),
  };
}
