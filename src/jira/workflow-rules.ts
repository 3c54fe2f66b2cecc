import api, { getAppContext, route } from '@forge/api';
import { array, create, record, string, type, unknown } from 'superstruct';
import type { TakenOut } from '../domain/gate/close-rules';
import { JiraFailure } from '../ports';
import type { PlacedRule, WorkflowRules } from '../ports/close-check';
import { expectAnswer, JSON_HEADERS, readBody } from './answer';
import { changeOwnRules, ownRules, type OwnRule } from './own-rules';
import { hasApprovals, holdsRules, strippedTransition, type Goes } from './strip-rules';

const Any = record(string(), unknown());
const Read = type({
  statuses: array(Any),
  workflows: array(type({ id: string(), version: Any, statuses: array(Any), transitions: array(Any) })),
});

const call = (as: 'app' | 'person') => (as === 'app' ? api.asApp() : api.asUser());

const placedIn = (workflow: string, rules: readonly OwnRule[] = []): PlacedRule[] =>
  rules.map(({ key, configuration, transition }) => ({
    workflow,
    transition: transition?.name ?? '',
    rule: key,
    off: configuration.disabled === true,
  }));

/** Whether a rule's ARI names one of these modules of this app, in whatever environment. */
function ours(rules: readonly string[]): Goes {
  const { appId } = getAppContext().appAri;
  const names = new Set(rules);
  return (ari) => ari.includes(`:extension/${appId}/`) && names.has(ari.split('/static/')[1] ?? '');
}

/** What an update takes of a workflow as it was read (Jira REST v3, WorkflowUpdate). */
const SENT = ['id', 'version', 'description', 'statuses', 'startPointLayout', 'loopedTransitionContainerLayout'];
const sendable = (read: object): object =>
  Object.fromEntries(Object.entries(read).filter(([name]) => SENT.includes(name)));

/** Reads, strips and writes back under the version that was read. 409: it was changed meanwhile. */
async function rewrite(workflow: string, which: Goes, as: 'app' | 'person'): Promise<TakenOut | 'stale'> {
  const answer = await expectAnswer(
    'read workflow',
    call(as).requestJira(route`/rest/api/3/workflows`, {
      method: 'POST',
      headers: JSON_HEADERS,
      body: JSON.stringify({ workflowNames: [workflow] }),
    }),
  );
  const { statuses, workflows } = await readBody('read workflow', answer, (it) => create(it, Read));
  const read = workflows[0];
  if (!read || !holdsRules(read.transitions, which)) return 'nothing-there';
  if (hasApprovals(read.statuses, read.transitions)) return 'approvals';
  let stale = false;
  const sent = call(as)
    .requestJira(route`/rest/api/3/workflows/update`, {
      method: 'POST',
      headers: JSON_HEADERS,
      body: JSON.stringify({
        statuses,
        workflows: [{ ...sendable(read), transitions: read.transitions.map((it) => strippedTransition(it, which)) }],
      }),
    })
    .then((it) => {
      stale = it.status === 409;
      return it;
    });
  try {
    await expectAnswer('write workflow', sent);
  } catch (error) {
    if (!stale) throw error;
    return 'stale';
  }
  return 'taken-out';
}

async function takeOut(workflow: string, rules: readonly string[], as: 'app' | 'person'): Promise<TakenOut> {
  try {
    const which = ours(rules);
    const first = await rewrite(workflow, which, as);
    if (first !== 'stale') return first;
    const second = await rewrite(workflow, which, as);
    return second === 'stale' ? 'changed' : second;
  } catch (error) {
    if (!(error instanceof JiraFailure)) throw error;
    if (error.kind === 'gone') return 'nothing-there';
    return error.kind === 'forbidden' ? 'forbidden' : 'failed';
  }
}

/** The app's rules through Jira's workflow API. Only an app may ask for its own rules; only who administers Jira changes workflows. */
export const jiraWorkflowRules: WorkflowRules = {
  async placed() {
    const found = await ownRules();
    return found.flatMap(({ workflowId: { name }, conditions, validators }) => [
      ...placedIn(name, conditions),
      ...placedIn(name, validators),
    ]);
  },
  async switchOff(rules) {
    const which = new Set(rules);
    await changeOwnRules('switch rules off', ({ key, configuration }) =>
      which.has(key) && configuration.disabled !== true ? { ...configuration, disabled: true } : null,
    );
  },
  takeOut,
};
