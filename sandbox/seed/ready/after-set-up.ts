import { z } from 'zod';
import type { Project, Site } from '../../site/model';
import { STATUS } from '../ids';
import { READY_RULES } from '../rules';
import { entered } from '../stock/slas';
import { TIME_WITH_TEAM } from './team-metric';

const WorkTypes = z.record(z.string(), z.object({ waiting: z.string() }));

/** The team's SLA ends its cycle where a ticket changes hands. */
function stopAtHandingOver({ key, serviceDesk }: Project): void {
  const metric = serviceDesk?.slas.find(({ name }) => name === TIME_WITH_TEAM);
  if (!metric) throw new Error(`${key} has no SLA ${TIME_WITH_TEAM}`);
  metric.stop.unshift(...entered(STATUS.handingOver));
}

/** On the portal a hand-over reads as waiting: each request type gives both statuses one name. */
function hideHandingOver(site: Site, { serviceDesk }: Project, workTypes: z.infer<typeof WorkTypes>): void {
  for (const { issueTypeId, customerStatusNames } of serviceDesk?.requestTypes ?? []) {
    const waiting = workTypes[issueTypeId]?.waiting;
    if (waiting === undefined) continue;
    customerStatusNames[STATUS.handingOver] =
      customerStatusNames[waiting] ?? site.statuses.get(waiting)?.name ?? waiting;
  }
}

/** What is left to the admin on Jira's own pages once the set-up made *Handing over*: Jira has no API for it. */
export function finishByHand(site: Site): void {
  if (site.statuses.get(STATUS.handingOver)?.name !== 'Handing over')
    throw new Error(`The set-up made no status Handing over with the id ${STATUS.handingOver}`);
  for (const { projectId, rules } of READY_RULES) {
    const project = site.projects.get(projectId);
    if (!project) throw new Error(`The ready seed has no project ${projectId}`);
    stopAtHandingOver(project);
    hideHandingOver(site, project, WorkTypes.parse(rules['workTypes']));
  }
}
