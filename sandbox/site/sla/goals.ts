import type { Issue, Site, SlaGoal, SlaMetric } from '../model';
import type { Goal } from './measure';

/** The goals in force at an instant; an edit never reaches back to cycles that had stopped. */
function inForce(metric: SlaMetric, at: number): SlaGoal[] {
  return metric.pastGoals?.find((past) => at <= past.until)?.goals ?? metric.goals;
}

function matches(site: Site, jql: string, issue: Issue): boolean {
  if (!site.goalMatches) throw new Error(`The site was put together without JQL for SLA goals: ${jql}`);
  return site.goalMatches(jql, issue);
}

/**
 * The goal of a metric for an issue: the first whose JQL matches. `null` when none matches or the match
 * has no duration: the metric does not apply. `stoppedAt` for a completed cycle, else today's goals count.
 */
export function goalOf(site: Site, metric: SlaMetric, issue: Issue, stoppedAt = Infinity): Goal | null {
  const found = inForce(metric, stoppedAt).find(({ jql }) => jql === null || matches(site, jql, issue));
  if (!found || found.duration === null) return null;
  const calendar = site.calendars.get(found.calendarId);
  if (!calendar) throw new Error(`SLA ${metric.name} counts in a calendar that does not exist: ${found.calendarId}`);
  return { duration: found.duration, calendar };
}

/** An admin edits a metric's goals: running clocks follow at once, completed cycles keep what they had. */
export function editGoals(site: Site, metric: SlaMetric, goals: SlaGoal[]): void {
  (metric.pastGoals ??= []).push({ until: site.clock.now(), goals: metric.goals });
  metric.goals = goals;
}
