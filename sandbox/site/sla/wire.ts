import type { Json, JsonObject } from '../../json';
import type { AccountId, Field, Issue, Site, SlaMetric } from '../model';
import type { CompletedCycle, Cycle, OngoingCycle, SlaReading } from './cycle';
import { metricOfField, metricsOf, readSla } from './read';
import { wireDate, wireDuration } from './wire-time';

type Draw = (at: number) => JsonObject;

/** The keys in the order and with the gaps of a live site: no breach time where there will be none. */
const breach = (cycle: Cycle, date: Draw): JsonObject =>
  cycle.breachTime === Infinity ? {} : { breachTime: date(cycle.breachTime) };

const durations = (cycle: Cycle): JsonObject => ({
  goalDuration: wireDuration(cycle.goalDuration),
  elapsedTime: wireDuration(cycle.elapsedTime),
  remainingTime: wireDuration(cycle.remainingTime),
});

const completed = (cycle: CompletedCycle, date: Draw): JsonObject => ({
  startTime: date(cycle.startTime),
  stopTime: date(cycle.stopTime),
  ...breach(cycle, date),
  breached: cycle.breached,
  ...durations(cycle),
});

const ongoing = (cycle: OngoingCycle, date: Draw): JsonObject => ({
  startTime: date(cycle.startTime),
  ...breach(cycle, date),
  breached: cycle.breached,
  paused: cycle.paused,
  withinCalendarHours: cycle.withinCalendarHours,
  ...durations(cycle),
});

function draw(site: Site, issue: Issue, metric: SlaMetric, reading: SlaReading, viewer: AccountId | null): JsonObject {
  const date: Draw = (at) => wireDate(site, at, viewer);
  return {
    id: metric.id,
    name: metric.name,
    _links: { self: `${site.baseUrl}/rest/servicedeskapi/request/${issue.id}/sla/${metric.id}` },
    completedCycles: reading.completed.map((cycle) => completed(cycle, date)),
    ...(reading.ongoing ? { ongoingCycle: ongoing(reading.ongoing, date) } : {}),
    slaDisplayFormat: 'NEW_SLA_FORMAT',
  };
}

/** One metric on an issue as the endpoints answer it; `null` when it does not apply. */
export function slaInformation(
  site: Site,
  issue: Issue,
  metric: SlaMetric,
  viewer: AccountId | null,
): JsonObject | null {
  const reading = readSla(site, issue, metric);
  return reading && draw(site, issue, metric, reading, viewer);
}

/** All metrics of the desk that apply to the issue, in the desk's order. */
export const allSlaInformation = (site: Site, issue: Issue, viewer: AccountId | null): JsonObject[] =>
  metricsOf(site, issue)
    .map((metric) => slaInformation(site, issue, metric, viewer))
    .filter((it) => it !== null);

/** The value of an `sla` field in an issue's JSON: `null` when the desk has no such metric or it does not apply. */
export function slaFieldValue(site: Site, issue: Issue, field: Field, viewerAccountId: AccountId | null): Json {
  const metric = metricOfField(site, issue, field);
  return metric ? slaInformation(site, issue, metric, viewerAccountId) : null;
}
