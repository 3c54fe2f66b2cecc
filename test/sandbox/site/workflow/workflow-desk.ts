import type { Json, JsonObject } from '../../../../sandbox/json';
import type { Caller } from '../../../../sandbox/site/caller';
import { createDoor } from '../../../../sandbox/site/door';
import { issueRoutes } from '../../../../sandbox/site/issues/routes';
import type { AppRule, AppRuleModule, Site, Transition } from '../../../../sandbox/site/model';
import { statusRoutes } from '../../../../sandbox/site/statuses/routes';
import { workflowSchemeRoutes } from '../../../../sandbox/site/workflow-schemes/routes';
import { workflowAdminRoutes } from '../../../../sandbox/site/workflow/admin/routes';
import { workflowRoutes } from '../../../../sandbox/site/workflow/routes';
import { account, aDesk, type Answer, type Desk } from '../issues/a-desk';

const APP_ID = 'f0c2a1de-0000-4000-8000-000000000001';
export const ari = (moduleKey: string): string => `ari:cloud:ecosystem::extension/${APP_ID}/env-1/static/${moduleKey}`;
const routes = [...issueRoutes, ...workflowRoutes, ...workflowAdminRoutes, ...workflowSchemeRoutes, ...statusRoutes];

export interface WorkflowDesk extends Desk {
  /** The workflow of HELP-1. */
  flow(): NonNullable<ReturnType<Site['workflows']['get']>>;
  transition(id: string): Transition;
  issue(): ReturnType<Desk['request']>;
  call(who: string, method: string, path: string, body?: Json): Promise<Answer>;
  move(who: string, id: string, more?: JsonObject): Promise<Answer>;
}

/** `app` is the app as itself, `narrow app` the same without the scope to configure Jira. */
function callerFor(who: string): Caller {
  if (who !== 'app' && who !== 'narrow app') return { client: 'rest', accountId: account(who) };
  const scopes = new Set([
    'read:jira-work',
    'write:jira-work',
    ...(who === 'app' ? ['manage:jira-configuration'] : []),
  ]);
  return { client: 'app', accountId: account('app-tierline'), app: { appId: APP_ID, asApp: true, scopes } };
}

/** The stock desk behind a door that also has the administration of workflows. */
export function aWorkflowDesk(): WorkflowDesk {
  const desk = aDesk();
  const { site } = desk;
  const door = createDoor({ site, routes });
  const issue = () => {
    const found = site.issues.get(site.issueKeys.get('HELP-1') ?? '');
    if (!found) throw new Error('HELP-1 is gone.');
    return found;
  };
  const flow = () => {
    const found = site.workflows.get(site.projects.get('10000')?.workflows[issue().typeId] ?? '');
    if (!found) throw new Error('HELP-1 has no workflow.');
    return found;
  };
  const call: WorkflowDesk['call'] = async (who, method, path, body) => {
    const init =
      body === undefined
        ? { method }
        : { method, body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } };
    const response = await door.fetch(new Request(`http://localhost:8086${path}`, init), callerFor(who));
    const text = await response.text();
    return { status: response.status, body: text === '' ? null : (JSON.parse(text) as Json) };
  };
  return {
    ...desk,
    door,
    issue,
    flow,
    transition(id) {
      const found = flow().transitions.find((it) => it.id === id);
      if (!found) throw new Error(`No transition ${id}.`);
      return found;
    },
    call,
    move: (who, id, more = {}) =>
      call(who, 'POST', '/rest/api/3/issue/HELP-1/transitions', { transition: { id }, ...more }),
  };
}

/** A module of an installed app. */
export function installRule(site: Site, module: Pick<AppRuleModule, 'moduleKey' | 'ruleKey'> & Partial<AppRuleModule>) {
  const installed: AppRuleModule = {
    ari: ari(module.moduleKey),
    appId: APP_ID,
    name: module.moduleKey,
    description: `The rule ${module.moduleKey}`,
    projectTypes: ['company-managed'],
    ...module,
  };
  site.appRules.set(installed.ari, installed);
  return installed;
}

/** The module's rule as a transition keeps it. */
export const ruleOf = ({ ari: key, ruleKey }: AppRuleModule, more: Partial<AppRule> = {}): AppRule => ({
  id: 'rule-1',
  ruleKey,
  key,
  config: '',
  disabled: false,
  tag: '',
  ...more,
});
