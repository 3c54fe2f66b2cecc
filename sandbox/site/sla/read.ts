import type { Field, Issue, Site, SlaMetric } from '../model';
import { readCycles } from './engine';
import { goalOf } from './goals';
import { lifeOf, type Moment } from './life';
import { issueAfter } from './past-issue';
import type { SlaReading } from './cycle';

interface Remembered {
  seen: string;
  life: Moment[];
  past: Map<number, Issue>;
}

/** An issue's life and past states follow from the issue alone; they are kept until it changes. */
const remembered = new WeakMap<Issue, Remembered>();

function lifeAndPast(site: Site, issue: Issue): Remembered {
  const seen = `${issue.version} ${issue.history.length} ${issue.comments.length}`;
  const known = remembered.get(issue);
  if (known?.seen === seen) return known;
  const reporter = issue.values['reporter'];
  const isCustomer = (author: string): boolean =>
    author === reporter || site.users.get(author)?.accountType === 'customer';
  const fresh: Remembered = { seen, life: lifeOf(issue, isCustomer), past: new Map() };
  remembered.set(issue, fresh);
  return fresh;
}

/** A metric's cycles on an issue now; `null` when the metric does not apply to it. */
export function readSla(site: Site, issue: Issue, metric: SlaMetric): SlaReading | null {
  const { life, past } = lifeAndPast(site, issue);
  const issueThen = (changes: number): Issue => {
    if (changes === issue.history.length) return issue;
    const known = past.get(changes);
    if (known) return known;
    const then = issueAfter(site, issue, changes);
    past.set(changes, then);
    return then;
  };
  return readCycles({
    metric,
    life,
    now: site.clock.now(),
    variant: site.sla,
    goal: (stop) => goalOf(site, metric, stop ? issueThen(stop.changes) : issue, stop?.at),
  });
}

/** The metrics of the issue's desk; none outside of desks. */
export const metricsOf = (site: Site, issue: Issue): readonly SlaMetric[] =>
  site.projects.get(issue.projectId)?.serviceDesk?.slas ?? [];

/** The metric an `sla` field shows on an issue: the one of the field's name on the issue's desk. */
export const metricOfField = (site: Site, issue: Issue, field: Field): SlaMetric | undefined =>
  metricsOf(site, issue).find((metric) => metric.name === field.name);
