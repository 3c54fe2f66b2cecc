import { z } from 'zod';
import type { Door } from '../../site/door.types';
import type { Site } from '../../site/model';
import { STATUS } from '../ids';
import { SERVICE_REQUEST_WORKFLOW } from '../stock/workflows';
import { asAdmin } from './as-admin';

const MODULE = 'hide-stock-escalate';

const rule = z.looseObject({ ruleKey: z.string() });
const group = z.looseObject({ conditions: z.array(rule).default([]) });
const transition = z.looseObject({ toStatusReference: z.string(), conditions: group.nullish() });
/** What is read of a workflow, with all that is not changed here, to be written back. */
const Read = z.looseObject({
  statuses: z.array(z.looseObject({})),
  workflows: z.array(z.looseObject({ transitions: z.array(transition) })),
});

/**
 * What the admin does once the app is there: its condition goes on the template's transitions to *Escalated*, on the
 * workflow's own page. The workflow of requests with approvals is left alone: it has that page only in part, as the
 * API does not tell how its approvals are set up.
 */
export async function addConditionToEscalate(site: Site, door: Door): Promise<void> {
  const module = [...site.appRules.values()].find(({ moduleKey }) => moduleKey === MODULE);
  if (!module) throw new Error(`The app offers no condition ${MODULE}`);
  const { ruleKey, ari } = module;
  const condition = { ruleKey, parameters: { key: ari, config: '', id: '', disabled: 'false', tag: '' } };
  const read = Read.parse(
    await asAdmin(door, 'POST', '/rest/api/3/workflows', { workflowNames: [SERVICE_REQUEST_WORKFLOW] }),
  );
  for (const { transitions } of read.workflows)
    for (const way of transitions)
      if (way.toStatusReference === STATUS.escalated)
        way.conditions = { operation: 'ALL', conditions: [condition], conditionGroups: [] };
  await asAdmin(door, 'POST', '/rest/api/3/workflows/update', read);
}
