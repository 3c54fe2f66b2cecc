import { z } from 'zod';
import type { JsonObject } from '../../json';
import type { Door } from '../../site/door.types';
import type { Site } from '../../site/model';
import { asAdmin } from './as-admin';
import { CLOSING, COUNTED, type Closing } from './closing';
import { escalationManagers } from './help';

const MODULE = 'linked-closed';
const OVERRIDE = 'Close with override';

const named = z.looseObject({ id: z.string().optional(), name: z.string(), validators: z.array(z.json()).default([]) });
/** What is read of a workflow, with all that is not changed here, to be written back. */
const Read = z.looseObject({
  statuses: z.array(z.looseObject({})),
  workflows: z.array(z.looseObject({ name: z.string(), transitions: z.array(named) })),
});
type Transition = z.infer<typeof named>;
const Made = z.looseObject({ id: z.number() });

/** A field of the app's, by the key of its module: the number differs from site to site. */
function ownField(site: Site, moduleKey: string): string {
  const found = [...site.fields.values()].find(({ app }) => app?.moduleKey === moduleKey);
  if (!found) throw new Error(`The app has no field ${moduleKey}`);
  return found.id;
}

/** As the rule's form saves it. */
const configuration = (site: Site, { teamField }: Closing): string =>
  JSON.stringify({
    rule: 'linked-closed',
    version: 1,
    says: 'Refuses the transition while work that this ticket “is escalated to” of level L2 or L3 or without a level is open.',
    counting: COUNTED,
    fields: { level: ownField(site, 'support-level'), team: teamField },
  });

const restrictedTo = (roleIds: readonly string[]): JsonObject => ({
  operation: 'ALL',
  conditions: [{ ruleKey: 'system:restrict-issue-transition', parameters: { roleIds: roleIds.join(',') } }],
  conditionGroups: [],
});

/** A screen that asks for the reason and for nothing else. Answers its id. */
async function addScreen(door: Door, reason: string): Promise<string> {
  const { id } = Made.parse(await asAdmin(door, 'POST', '/rest/api/3/screens', { name: OVERRIDE }));
  const [tab] = z.array(Made).parse(await asAdmin(door, 'GET', `/rest/api/3/screens/${id}/tabs`));
  await asAdmin(door, 'POST', `/rest/api/3/screens/${id}/tabs/${tab?.id}/fields`, { fieldId: reason });
  return String(id);
}

/** Ways past the check that need no function of the app: a manager's, with a reason that Jira itself asks for. */
const overrides = ({ overrides: ways }: Closing, screenId: string, reason: string): JsonObject[] =>
  ways.map(({ id, from, to }) => ({
    id,
    type: 'DIRECTED',
    name: OVERRIDE,
    description: 'Closes the ticket although linked work is open. The reason is kept.',
    toStatusReference: to,
    links: from.map((fromStatusReference) => ({ fromStatusReference })),
    properties: {},
    triggers: [],
    actions: [],
    conditions: restrictedTo([escalationManagers().id]),
    validators: [
      {
        ruleKey: 'system:validate-field-value',
        parameters: {
          ruleType: 'fieldRequired',
          fieldsRequired: reason,
          ignoreContext: 'false',
          errorMessage: 'Say why it is closed although linked work is open.',
        },
      },
    ],
    transitionScreen: { ruleKey: 'system:transition-screen', parameters: { screenId } },
  }));

/** Agents and apps, by Jira's own rule: whoever else took the way out of Done before. */
const REOPENERS = ['10002', '10003', '10101', escalationManagers().id];

/**
 * What the admin does once the app is there: its close check goes on the ways that resolve and close, not on those that
 * cancel; a manager gets a way past it; reopening is for agents and apps. The workflow of requests with approvals is left
 * alone, as for the stock Escalate.
 */
export async function addCloseChecks(site: Site, door: Door): Promise<void> {
  const module = [...site.appRules.values()].find(({ moduleKey }) => moduleKey === MODULE);
  if (!module) throw new Error(`The app offers no validator ${MODULE}`);
  const reason = ownField(site, 'override-reason');
  const screenId = await addScreen(door, reason);
  const workflowNames = Object.keys(CLOSING);
  const read = Read.parse(await asAdmin(door, 'POST', '/rest/api/3/workflows', { workflowNames }));
  for (const workflow of read.workflows) {
    const closing = CLOSING[workflow.name];
    if (!closing) continue;
    const { ruleKey, ari: key } = module;
    const parameters = { key, config: configuration(site, closing), id: '', disabled: 'false', tag: '' };
    const changed = (it: Transition): Transition => ({
      ...it,
      ...(closing.checked.includes(it.id ?? '') ? { validators: [...it.validators, { ruleKey, parameters }] } : {}),
      ...(it.id === closing.reopening ? { conditions: restrictedTo(REOPENERS) } : {}),
    });
    Object.assign(workflow, {
      transitions: [...workflow.transitions.map(changed), ...overrides(closing, screenId, reason)],
    });
  }
  await asAdmin(door, 'POST', '/rest/api/3/workflows/update', read);
}
